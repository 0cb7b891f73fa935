"""The place of a scene and whether it is indoors: words that name it, else what else tells."""

from __future__ import annotations

from dataclasses import replace

from screenplay.language.wrapped import over_lines
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.scenes.candidates import faint_setting, place_of
from screenplay.scenes.doors import indoors_by_doors
from screenplay.scenes.fixtures import setting_of, weight_of
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.spoken_places import spoken_place
from screenplay.scenes.start import Start
from screenplay.scenes.vessels import vessel
from screenplay.scenes.where import UNTOLD, location, setting
from screenplay.scenes.wholes import whole_of

_WAKES = over_lines(r"\b(?:woke|wakes|woken|awoke)\b")
_MUCH = 8  # things of one kind of place that outweigh the weather, which is heard indoors too
_WAKING = "somebody wakes where the scene before was"


def whereabouts(
    text: str, start: Start, sentences: list[Sentence], speeches: list[Span], until: int, before: Scene | None
) -> tuple[Decision, Decision]:
    """Return setting and location of a scene, each with the words that tell."""
    place, sure, told = place_of(start, sentences, until)
    inside = setting(place, sure, start, sentences)
    where = location(text, place, sure, start, before)
    if where.value is not None:
        if place is not None:
            where = whole_of(text, where, place.head, sentences, speeches, start.offset)
        nature = None if told is None else setting_of(told.runner_up or told.value or "")
        known = nature is None or inside.rule != "nature of the place"
        return inside if known else replace(inside, value=nature), where
    if before is not None and start.rule == "time jump" and _WAKES.search(sentences[0].words):
        return _carried(before.setting), _carried(before.location)
    if inside.value is None:
        by_doors = indoors_by_doors(sentences, start.offset)
        inside = by_doors or faint_setting(start, sentences, until) or UNTOLD
    told = told or vessel(sentences, start.offset) or spoken_place(text, speeches)
    return (inside, where) if told is None else _by_things(told, inside, where)


def _by_things(told: Decision, inside: Decision, where: Decision) -> tuple[Decision, Decision]:
    """Return setting and location with what the things of the scene tell, where they agree with `inside`."""
    found = setting_of(told.value or "")
    if inside.value is None or inside.confidence < told.confidence or weight_of(told) >= _MUCH:
        return (inside if found is None else replace(told, value=found)), told
    return (inside, told) if found in (None, inside.value) else (inside, where)


def _carried(decision: Decision) -> Decision:
    if decision.value is None:
        return UNTOLD
    return replace(decision, rule=_WAKING, confidence=round(decision.confidence * 0.7, 2), evidence=())
