"""What tells people of one kind apart, and what makes two descriptions one: "the bald guard"."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from screenplay.cast.described.descriptions import Description
from screenplay.resources import lexicon

_NEAR = 600  # characters between two people of one kind who are told apart
_HOLDS = 5_000  # characters around them in which what tells them apart holds
_LASTING_ENDS = ("-haired", "-eyed", "-faced", "-bearded", "-nosed", "-skinned", "-legged", "-armed")


def is_lasting(adjective: str) -> bool:
    """Tell whether somebody keeps what an adjective says, so that he can be known by it."""
    return adjective in lexicon("adjectives", "lasting") or adjective.endswith(_LASTING_ENDS)


def tell_apart(descriptions: Sequence[Description]) -> list[Description]:
    """Give people of one kind what tells them apart where two stand near each other: "the bald guard".

    That is an adjective, or the words behind the noun ("the man in the grey suit"). A bare "the guard" is
    then either of them, as a pronoun would be.
    """
    descriptions = _with_nouns(_with_ones(descriptions))
    counts = Counter((found.key, word) for found in descriptions for word in found.adjectives)
    marks = [_marks(found, counts) for found in descriptions]
    apart = _told_apart(descriptions, marks)
    told = []
    for found, own in zip(descriptions, marks, strict=True):
        of_kind = _at(apart.get(found.key, ()), found.start)
        mark = next((word for word in own if of_kind and word in of_kind), None)
        if mark is not None:
            told.append(found._replace(key=f"{mark} {found.key}"))
        elif of_kind and found.definite and not found.owned and not found.vocative:
            told.append(found._replace(anaphoric=True))
        else:
            told.append(found)
    return told


def _with_ones(descriptions: Sequence[Description]) -> list[Description]:
    """Give "the new one" the noun of the last person who was new: "the new barman"."""
    last: dict[str, str] = {}
    found = []
    for one in descriptions:
        nouns = [last[word] for word in one.adjectives if one.noun == "one" and word in last]
        found.append(one._replace(key=nouns[-1], noun=nouns[-1]) if nouns else one)
        last.update((word, one.key) for word in one.adjectives if not nouns)
    return found


def _with_nouns(descriptions: Sequence[Description]) -> list[Description]:
    """Give "the younger" the noun of the one person who is called so: "the younger sister"."""
    full: defaultdict[str, set[str]] = defaultdict(set)
    for one in descriptions:
        contrast, _, noun = one.key.partition(" ")
        if noun and contrast in lexicon("adjectives", "contrast"):
            full[contrast].add(one.key)
    alone = {contrast: min(keys) for contrast, keys in full.items() if len(keys) == 1}
    return [
        one._replace(key=alone[one.key], noun=alone[one.key].split()[-1]) if one.key in alone else one
        for one in descriptions
    ]


def _marks(found: Description, counts: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    """Return what can tell somebody from another of his kind, the nearest to the noun first."""
    if found.owned or found.vocative or " " in found.key:
        return ()
    kept = [word for word in reversed(found.adjectives) if is_lasting(word) or counts[found.key, word] > 1]
    return (*kept, "-".join(found.placed)) if found.placed else tuple(kept)


class _Region(NamedTuple):
    """A stretch of the text in which people of one kind are told apart by these marks."""

    start: int
    end: int
    marks: frozenset[str]


def _at(regions: Sequence[_Region], offset: int) -> frozenset[str]:
    """Return the marks that hold at an offset; the regions are in order and do not touch."""
    place = bisect_right(regions, offset, key=lambda region: region.start) - 1
    return regions[place].marks if place >= 0 and offset < regions[place].end else frozenset()


def _told_apart(
    descriptions: Sequence[Description], marks: Sequence[tuple[str, ...]]
) -> Mapping[str, Sequence[_Region]]:
    """Return noun → the stretches in which people of that kind stand near each other, with their marks."""
    places: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for found, own in zip(descriptions, marks, strict=True):
        if own:
            places[found.key].append((found.start, own[0]))
    apart: dict[str, list[_Region]] = {}
    for key, here in places.items():
        for (start, one), (later, other) in pairwise(here):
            if one != other and later - start <= _NEAR:
                region = _Region(start - _HOLDS, later + _HOLDS, frozenset((one, other)))
                _add(apart.setdefault(key, []), region)
    return apart


def _add(regions: list[_Region], region: _Region) -> None:
    """Put a region behind the others, joined to the last one where they touch."""
    if regions and region.start <= regions[-1].end:
        last = regions.pop()
        region = _Region(last.start, region.end, last.marks | region.marks)
    regions.append(region)


def join_appositions(text: str, descriptions: Sequence[Description]) -> list[Description]:
    """Give "a thin man" of "her customer, a thin man" the key of the customer, wherever it stands."""
    same: dict[str, tuple[str, int]] = {}  # key → the other key, and where it was last used
    joined: list[Description] = []
    earlier: set[str] = set()
    for found in descriptions:
        before = joined[-1] if joined else None
        apposed = before is not None and not found.definite and text[before.end : found.start] == ", "
        if apposed and before is not None and found.key not in earlier and _one_gender(before, found):
            same[found.key] = before.key, found.start
        earlier.add(found.key)
        other, place = same.get(found.key, (found.key, found.start))
        if found.start - place <= _HOLDS:
            same.update({found.key: (other, found.start)} if other != found.key else {})
            joined.append(found._replace(key=other))
        else:
            joined.append(found)
    return joined


def _one_gender(one: Description, other: Description) -> bool:
    return len({one.gender, other.gender} - {"-"}) < 2
