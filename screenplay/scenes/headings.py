"""What a heading says: each part by the words of its scene that support it, None where none do."""

from __future__ import annotations

from collections import Counter

from screenplay.model.decision import Decision, Evidence
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.span import Span
from screenplay.resources import lexicon_table
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.places import Place, places_in
from screenplay.scenes.start import Start
from screenplay.scenes.times import hours_in

_NOTHING = "no words tell"
_RELATIONS = {
    "in": 3.0,
    "into": 3.0,
    "inside": 3.0,
    "at": 2.5,
    "subject": 2.0,
    "onto": 2.5,
    "on": 2.0,
    "through": 1.5,
    "to": 1.5,
    "aboard": 3.0,
    "out": 1.5,
    "up": 1.5,
    "down": 1.5,
    "across": 2.0,
    "along": 1.5,
    "object": 0.7,
}


def settle(text: str, scenes: list[tuple[Start, list[Sentence]]]) -> tuple[Scene, ...]:
    """Return the scenes with their headings, each settled after the whole scene is read."""
    settled: list[Scene] = []
    for start, sentences in scenes:
        before = settled[-1] if settled else None
        place = _place(text, start, sentences, before)
        setting = _setting(start, sentences, place, before)
        time = _time(text, start, sentences, before)
        cue = Decision(start.rule, start.rule, start.confidence, start.span)
        settled.append(
            Scene(start.offset, setting, _location(text, place, start, before), time, cue, SceneKind.MASTER)
        )
    return _with_late_hours(tuple(settled))


def _place(text: str, start: Start, sentences: list[Sentence], before: Scene | None) -> Place | None:
    """Return the place that most words of the scene support; the cue's own place comes first."""
    if start.place is not None:
        return start.place
    scores: Counter[str] = Counter()
    named: dict[str, Place] = {}
    for number, sentence in enumerate(sentences):
        for place in places_in(sentence):
            if (
                not place.here
                or place.words.start < start.offset
                or (start.outside and place.setting == "INT")
            ):
                continue
            weight = _RELATIONS.get(place.relation, 0.5) * (3.0 if number < 3 else 1.5 if number < 8 else 1.0)
            scores[place.head] += weight  # type: ignore[assignment]
            best = named.get(place.head)
            if best is None or len(place.words) > len(best.words):
                named[place.head] = place
    if not scores:
        return None
    head, score = max(scores.items(), key=lambda item: item[1])
    return named[head] if score >= 1.5 else None


def _location(text: str, place: Place | None, start: Start, before: Scene | None) -> Decision:
    if place is not None:
        words = " ".join(place.words.of(text).split()).upper()
        return Decision(words, "place named in the narration", 0.75, place.words)
    if before is not None and start.continuous and before.location.value is not None and start.outside:
        return Decision(f"OUTSIDE {before.location.value}", "outside of the place before", 0.6, start.span)
    return Decision(None, _NOTHING, 0.0)


def _setting(start: Start, sentences: list[Sentence], place: Place | None, before: Scene | None) -> Decision:
    if place is not None and place.setting is not None:
        return Decision(place.setting, "nature of the place", 0.9, place.words)
    if start.outside:
        return Decision("EXT", "goes outside", 0.85, start.span)
    table = lexicon_table("setting_words")
    votes: dict[str, list[Span]] = {"INT": [], "EXT": []}
    for sentence in sentences:
        for token in sentence.tokens:
            where = table.get(token.lower)
            if where is not None and token.start >= start.offset:
                votes[where].append(Span(token.start, token.end))
    inside, outside = len(votes["INT"]), len(votes["EXT"])
    if inside == outside:
        return Decision(None, _NOTHING, 0.0)
    value = "INT" if inside > outside else "EXT"
    confidence = 0.5 + 0.4 * abs(inside - outside) / (inside + outside + 1)
    seen = tuple(Evidence("thing found there", 1.0, span) for span in votes[value][:3])
    return Decision(
        value,
        "things found there",
        round(confidence, 2),
        votes[value][0],
        seen,
        "EXT" if value == "INT" else "INT",
    )


def _time(text: str, start: Start, sentences: list[Sentence], before: Scene | None) -> Decision:
    hours = [
        hour
        for sentence in sentences
        for hour in hours_in(text, max(start.offset, sentence.span.start), sentence.span.end)
    ]
    if hours:
        best = max(hours[:4], key=lambda hour: hour.confidence)
        return Decision(best.value, "hour named in the narration", best.confidence, best.span)
    if (
        before is not None
        and before.time.value is not None
        and (start.continuous or start.rule == "ornament")
    ):
        sure = before.time.confidence * (0.9 if start.continuous else 0.6)
        return Decision(
            before.time.value, "time goes on from the scene before", round(sure, 2), before.time.span
        )
    return Decision(None, _NOTHING, 0.0)


def _with_late_hours(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """Give a scene without an hour that of the scene it runs on into."""
    settled = list(scenes)
    for number in range(len(settled) - 2, -1, -1):
        scene, after = settled[number], settled[number + 1]
        follows = after.cue.rule in {
            "goes outside",
            "moves to another place",
            "weather opens the paragraph",
            "a place opens the paragraph",
            "arrives",
        }
        if scene.time.value is None and follows and after.time.value in {"NIGHT", "DAY", "AFTERNOON"}:
            time = Decision(
                after.time.value,
                "hour named in the scene that follows",
                round(after.time.confidence * 0.8, 2),
                after.time.span,
            )
            settled[number] = Scene(scene.start, scene.setting, scene.location, time, scene.cue, scene.kind)
    return tuple(settled)
