"""What headings say: each part by the words that support it, settled after the whole scene is read."""

from __future__ import annotations

from dataclasses import replace

from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.start import Start
from screenplay.scenes.times import hours_in
from screenplay.scenes.where import UNTOLD, location, place_of, setting

_LASTING = frozenset({"NIGHT", "DAY", "AFTERNOON", "EVENING", "MORNING"})


def settle(text: str, scenes: list[tuple[Start, list[Sentence]]]) -> tuple[Scene, ...]:
    """Return the scenes with their headings."""
    settled: list[Scene] = []
    for number, (start, sentences) in enumerate(scenes):
        before = settled[-1] if settled else None
        after = scenes[number + 1][0] if number + 1 < len(scenes) else None
        until = len(text) if after is None else max(start.offset + 1, min(after.offset, after.span.start))
        place, sure = place_of(start, sentences, until)
        settled.append(
            Scene(
                start.offset,
                setting(place, sure, start, sentences),
                location(text, place, sure, start, before),
                _time(text, start, sentences, before),
                Decision(start.rule, start.rule, start.confidence, start.span),
                SceneKind.MASTER,
            )
        )
    return _with_late_hours(settled, [start.continuous for start, _ in scenes])


def _time(text: str, start: Start, sentences: list[Sentence], before: Scene | None) -> Decision:
    """Return the time of day that the scene's narration names, else that of the scene it goes on from."""
    hours = [
        hour
        for sentence in sentences
        for hour in hours_in(text, max(start.offset, sentence.span.start), sentence.span.end)
        if not sentence.tells_of_before
    ]
    if hours:
        best = max(hours[:4], key=lambda hour: hour.confidence)
        return Decision(best.value, "hour named in the narration", best.confidence, best.span)
    if start.continuous and before is not None and before.time.value is not None:
        sure = round(before.time.confidence * 0.9, 2)
        return Decision(before.time.value, "time goes on from the scene before", sure, before.time.span)
    return UNTOLD


def _with_late_hours(scenes: list[Scene], continuous: list[bool]) -> tuple[Scene, ...]:
    """Give a scene without an hour that of the scene it runs on into."""
    for number in range(len(scenes) - 2, -1, -1):
        after = scenes[number + 1]
        if scenes[number].time.value is None and continuous[number + 1] and after.time.value in _LASTING:
            sure = round(after.time.confidence * 0.8, 2)
            time = Decision(after.time.value, "hour named in the scene that follows", sure, after.time.span)
            scenes[number] = replace(scenes[number], time=time)
    return tuple(scenes)
