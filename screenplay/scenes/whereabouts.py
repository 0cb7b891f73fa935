"""The place of a scene and whether it is indoors: words that name it, else what else tells."""

from __future__ import annotations

from dataclasses import replace

from screenplay.language.wrapped import over_lines
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.rooms import room_by_things
from screenplay.scenes.start import Start
from screenplay.scenes.where import UNTOLD, location, place_of, setting

_WAKES = over_lines(r"\b(?:woke|wakes|woken|awoke)\b")
_WAKING = "somebody wakes where the scene before was"


def whereabouts(
    text: str, start: Start, sentences: list[Sentence], until: int, before: Scene | None
) -> tuple[Decision, Decision]:
    """Return setting and location of a scene, each with the words that tell."""
    place, sure = place_of(start, sentences, until)
    inside = setting(place, sure, start, sentences)
    where = location(text, place, sure, start, before)
    if where.value is not None:
        return inside, where
    if before is not None and start.rule == "time jump" and _WAKES.search(sentences[0].words):
        return _carried(before.setting), _carried(before.location)
    room = None if inside.value == "EXT" else room_by_things(sentences, start.offset, until)
    if room is None:
        return inside, where
    return inside if inside.value is not None else replace(room, value="INT"), room


def _carried(decision: Decision) -> Decision:
    if decision.value is None:
        return UNTOLD
    return replace(decision, rule=_WAKING, confidence=round(decision.confidence * 0.7, 2), evidence=())
