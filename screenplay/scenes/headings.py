"""What headings say: each part by the words that support it, settled after the whole scene is read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.span import Span
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.start import Start
from screenplay.scenes.times import hours_in, spoken_hour
from screenplay.scenes.where import UNTOLD
from screenplay.scenes.whereabouts import whereabouts

_LASTING = frozenset({"NIGHT", "DAY", "AFTERNOON", "EVENING", "MORNING"})


@dataclass(frozen=True, slots=True)
class Contents:
    """What a scene is settled from: its start, its sentences of narration, its speeches."""

    start: Start
    sentences: list[Sentence]
    speeches: list[Span]


def settle(text: str, scenes: list[Contents]) -> tuple[Scene, ...]:
    """Return the scenes with their headings."""
    settled: list[Scene] = []
    for number, scene in enumerate(scenes):
        start, sentences = scene.start, scene.sentences
        before = settled[-1] if settled else None
        after = scenes[number + 1].start if number + 1 < len(scenes) else None
        until = len(text) if after is None else max(start.offset + 1, min(after.offset, after.span.start))
        inside, where = whereabouts(text, start, sentences, until, before)
        settled.append(
            Scene(
                start.offset,
                inside,
                where,
                _time(text, scene, before),
                Decision(start.rule, start.rule, start.confidence, start.span),
                start.kind,
            )
        )
    return _with_late_hours(_with_returns(settled), [scene.start.continuous for scene in scenes])


def _time(text: str, scene: Contents, before: Scene | None) -> Decision:
    """Return the time of day that the scene's narration names, else that of the scene it goes on from."""
    hours = [
        hour
        for sentence in scene.sentences
        for hour in hours_in(text, max(scene.start.offset, sentence.span.start), sentence.span.end)
        if not _is_of_before(sentence, hour.span.start)
    ]
    middle = (scene.start.offset + (scene.sentences[-1].span.end if scene.sentences else 0)) // 2
    said = _spoken(text, scene, middle) if hours and hours[0].span.start > middle else None
    if hours and said is None:
        best = max(hours[:4], key=lambda hour: hour.confidence)
        return Decision(best.value, "hour named in the narration", best.confidence, best.span)
    said = said or _spoken(text, scene, len(text))
    if said is not None:
        return said
    if scene.start.continuous and before is not None and before.time.value is not None:
        sure = round(before.time.confidence * 0.9, 2)
        return Decision(before.time.value, "time goes on from the scene before", sure, before.time.span)
    return UNTOLD


def _spoken(text: str, scene: Contents, until: int) -> Decision | None:
    """Return the hour that somebody says it is before `until`."""
    for span in scene.speeches:
        hour = spoken_hour(text, span.start, span.end) if span.start < until else None
        if hour is not None:
            return Decision(hour.value, "hour that somebody says it is", hour.confidence, hour.span)
    return None


def _with_returns(scenes: list[Scene]) -> list[Scene]:
    """Give the scene after a flashback or a dream the heading of the scene before it, where it has none."""
    for number in range(2, len(scenes)):
        scene, left = scenes[number], scenes[number - 2]
        if scene.kind is SceneKind.RETURN:
            named = scene.location.value is not None
            scenes[number] = replace(
                scene,
                setting=scene.setting if named else left.setting,
                location=scene.location if named else left.location,
                time=scene.time if scene.time.value is not None else left.time,
            )
    return scenes


def _with_late_hours(scenes: list[Scene], continuous: list[bool]) -> tuple[Scene, ...]:
    """Give a scene without an hour that of the scene it runs on into."""
    for number in range(len(scenes) - 2, -1, -1):
        after = scenes[number + 1]
        if scenes[number].time.value is None and continuous[number + 1] and after.time.value in _LASTING:
            sure = round(after.time.confidence * 0.8, 2)
            time = Decision(after.time.value, "hour named in the scene that follows", sure, after.time.span)
            scenes[number] = replace(scenes[number], time=time)
    return tuple(scenes)


def _is_of_before(sentence: Sentence, offset: int) -> bool:
    """Tell whether the verb before `offset` is a past perfect: that hour was before the scene."""
    verbs = [verb for verb in sentence.verbs if sentence.tokens[verb.place].start < offset]
    if not verbs:
        return False
    word = sentence.lowers[verbs[-1].place]
    light = sentence.lowers[verbs[-1].place + 1 : verbs[-1].place + 2] in (["gone"], ["got"], ["turned"])
    return (word in {"had", "hadn't"} or word.endswith("'d")) and not light
