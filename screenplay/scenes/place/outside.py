"""Where those are who have gone outside: the building they left, and what lies around it."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.model.decision import Decision, Evidence
from screenplay.model.span import Span
from screenplay.resources import lexicon
from screenplay.scenes.phrase_table import matches
from screenplay.scenes.place.naming import is_within
from screenplay.scenes.reasons import Where
from screenplay.scenes.view import Sentence

_HOUSE = "HOUSE"
_ENOUGH = 3  # how much things must speak for what lies around a building
_CLEARER = 1.5  # times as much as for anything else
_DASH = " - "


def building_of(name: str) -> str | None:
    """Return the building that the name of a place tells: BAKERY for BAKERY - CELLAR, PUB for PUB.

    None for rooms that any building may have, and for what people ride in.
    """
    whole, _, part = name.partition(_DASH)
    head = whole.rpartition(" ")[2].lower()
    if part:
        return whole
    if head in lexicon("places", "vehicle") or is_within(whole.lower()) or is_within(head):
        return None
    return whole


def _dwelling_of(name: str) -> str | None:
    """Return the house of a kitchen or a bedroom: HOUSE, MARA'S HOUSE; None for other places."""
    words = name.split()
    for count in (2, 1):
        if " ".join(words[-count:]).lower() in lexicon("places", "dwelling"):
            owner = " ".join(words[:-count])
            return f"{owner} {_HOUSE}" if owner.endswith(("'S", "’S", "S'", "S’")) else _HOUSE
    return None


def outside_of(
    name: str, sentences: Sequence[Sentence], offset: int, until: int, seen: Span
) -> Decision | None:
    """Return what a heading calls the outside of the place `name`; None where nothing tells."""
    building = building_of(name) or _dwelling_of(name)
    around = around_there(sentences, offset, until)
    if building is None and around is None:
        return None
    if around is None:
        return Decision(building, Where.OUTSIDE, 0.6, seen)
    area, evidence = around
    value = area if building is None else f"{building}{_DASH}{area}"
    return Decision(value, Where.OUTSIDE, 0.6, seen, evidence, building)


def around_there(
    sentences: Sequence[Sentence], offset: int, until: int
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return what lies there by what is found: PARKING LOT beside a truck and a motorcycle."""
    weights: dict[str, dict[str, Evidence]] = {}
    for sentence in sentences:
        for match in matches(sentence.lowers, "things", "around"):
            span = Span(sentence.tokens[match.first].start, sentence.tokens[match.last].end)
            if offset <= span.start < until:
                for item in match.value.split(";"):
                    area, _, weight = item.strip().partition("=")
                    seen = Evidence("thing found there", float(weight), span)
                    weights.setdefault(area, {}).setdefault(match.entry.removesuffix("s"), seen)
    sums = {area: sum(seen.weight for seen in words.values()) for area, words in weights.items()}
    ranked = sorted(sums, key=lambda area: -sums[area])
    if not ranked or sums[ranked[0]] < _ENOUGH:
        return None
    if len(ranked) > 1 and sums[ranked[0]] < _CLEARER * sums[ranked[1]]:
        return None
    return ranked[0], tuple(weights[ranked[0]].values())
