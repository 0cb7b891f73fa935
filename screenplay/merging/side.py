"""One side of a merge: which of its elements was which of the base, and which are new."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from screenplay.merging.units import Page, Unit
from screenplay.revisions.alignment.alignment import align_in_order

MARK = "CONFLICT:"
Token = tuple[
    str, int
]  # which cue: ("base", its place) for one that was there before, else its side and place


def without_conflicts(units: Sequence[Unit]) -> tuple[list[Unit], dict[int, list[str]]]:
    """Return `units` without the notes on conflicts, and those notes by the unit that they follow."""
    kept: list[Unit] = []
    notes: dict[int, list[str]] = {}
    moved: dict[int | None, int | None] = {None: None}
    for place, unit in enumerate(units):
        if unit.text.startswith(f"[[{MARK}"):
            notes.setdefault(len(kept) - 1, []).append(unit.text)
        else:
            moved[place] = len(kept)
            kept.append(replace(unit, cue=moved[unit.cue]))
    return kept, notes


def _in_order(pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return the most of `pairs` whose places rise on both sides.

    A cue that goes with its speech may have passed what stood between: that is cut here and new there.
    """
    tails: list[int] = []  # the lowest end of a chain of each length
    ends: list[int] = []
    before: list[int | None] = []
    ordered = sorted(pairs)
    for number, (_, new) in enumerate(ordered):
        length = bisect_left(tails, new)
        tails[length : length + 1] = [new]
        ends[length : length + 1] = [number]
        before.append(ends[length - 1] if length else None)
    chain: dict[int, int] = {}
    place = ends[-1] if ends else None
    while place is not None:
        old, new = ordered[place]
        chain[old] = new
        place = before[place]
    return chain


class Side:
    """One side of the merge: which of its units was which of the base, and which are new after each."""

    def __init__(self, name: str, base: Page, page: Page) -> None:
        self.name = name
        self.units, self.notes_after = without_conflicts(page.units)
        pairs = align_in_order(base.elements, [unit.element for unit in self.units])
        self.of_base = _in_order([(p.old, p.new) for p in pairs if p.old is not None and p.new is not None])
        self._base_of = {new: old for old, new in self.of_base.items()}
        self.new_after: dict[int, list[int]] = {}
        anchor = -1
        for place in range(len(self.units)):
            if place in self._base_of:
                anchor = self._base_of[place]
            else:
                self.new_after.setdefault(anchor, []).append(place)

    def unit(self, base_place: int) -> int | None:
        """Return what became of a unit of the base, None if it was cut."""
        return self.of_base.get(base_place)

    def cue(self, place: int) -> Token | None:
        """Return the cue that a unit is spoken under, None for one that is not spoken."""
        cue = self.units[place].cue
        if cue is None:
            return None
        return ("base", self._base_of[cue]) if cue in self._base_of else (self.name, cue)

    def token(self, place: int) -> Token:
        """Return what a cue is called."""
        return ("base", self._base_of[place]) if place in self._base_of else (self.name, place)
