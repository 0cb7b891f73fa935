"""The three-way merge of a draft, element by element: generated before, edited since, generated now.

What one side changed is taken; what both changed alike is taken once; what both changed otherwise stays as
edited, with a note that holds what the prose gives now. No words of either side are lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from screenplay.merging.units import Page, Unit, cut
from screenplay.merging.words import merged_words
from screenplay.model.script import Action, Note, Speech
from screenplay.revisions.alignment import align_in_order

MARK = "CONFLICT:"
_Token = tuple[
    str, int
]  # which cue: ("base", its place) for one that was there before, else its side and place


@dataclass(frozen=True, slots=True)
class Merged:
    """The text that both sides became, and the conflicts that are marked in it, with the line of each."""

    text: str
    conflicts: tuple[tuple[int, str], ...] = ()


def merge(base: str, ours: str, theirs: str, *, other: str = "the prose") -> Merged:
    """Return `ours` (edited by hand) with what changed from `base` to `theirs`.

    `other` is what notes on conflicts call the side of `theirs`: what it was generated from, or who wrote it.
    """
    sides = [cut(text.replace("\r\n", "\n")) for text in (base, ours, theirs)]
    work = _Work(
        _Side("ours", sides[0], sides[1]), _Side("theirs", sides[0], sides[2]), sides[0].units, other
    )
    work.keep_notes_before()
    title = work.title(sides[0].title, sides[1].title, sides[2].title)
    for place in range(-1, len(sides[0].units)):
        if place >= 0:
            work.merge_unit(place)
        work.add_insertions(place)
    work.flush()
    text = "\n".join(title + work.lines).strip("\n") + "\n"
    return Merged(text, conflicts_in(text))


def conflicts_in(text: str) -> tuple[tuple[int, str], ...]:
    """Return the conflicts that are marked in a Fountain text, each with its line."""
    return tuple(
        (number, line.strip().removeprefix("[[").removesuffix("]]"))
        for number, line in enumerate(text.splitlines(), 1)
        if line.lstrip().startswith(f"[[{MARK}")
    )


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


class _Side:
    """One side of the merge: which of its units was which of the base, and which are new after each."""

    def __init__(self, name: str, base: Page, page: Page) -> None:
        self.name = name
        self.units, self.notes_after = without_conflicts(page.units)
        pairs = align_in_order(base.elements, [unit.element for unit in self.units])
        self.of_base = {p.old: p.new for p in pairs if p.old is not None and p.new is not None}
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

    def cue(self, place: int) -> _Token | None:
        """Return the cue that a unit is spoken under, None for one that is not spoken."""
        cue = self.units[place].cue
        if cue is None:
            return None
        return ("base", self._base_of[cue]) if cue in self._base_of else (self.name, cue)

    def token(self, place: int) -> _Token:
        """Return what a cue is called."""
        return ("base", self._base_of[place]) if place in self._base_of else (self.name, place)


@dataclass(slots=True)
class _Work:
    """The merge under way: the lines so far, the cue that stands last, the notes that wait for its end."""

    ours: _Side
    theirs: _Side
    base: Sequence[Unit]
    other: str
    lines: list[str] = field(default_factory=list)
    _cue: _Token | None = None
    _waiting: list[str] = field(default_factory=list)

    def title(self, base: dict[str, str], ours: dict[str, str], theirs: dict[str, str]) -> list[str]:
        """Return the lines of the title page, entry by entry."""
        entries = []
        for key in dict.fromkeys((*ours, *theirs)):
            before, mine, other = base.get(key), ours.get(key), theirs.get(key)
            if mine != other and before not in (mine, other):
                self._conflict(f"changed here, and in {self.other} to", other or "nothing")
            chosen = other if mine == before else mine
            entries += [chosen] if chosen is not None else []
        return [*entries, ""] if entries else []

    def keep_notes_before(self) -> None:
        """Keep notes on conflicts that stand before everything else."""
        self._waiting += self.ours.notes_after.get(-1, [])

    def merge_unit(self, place: int) -> None:
        """Add what became of one unit of the base."""
        mine, other = self.ours.unit(place), self.theirs.unit(place)
        if mine is None or other is None:
            self._one_sided(place, mine, other)
        else:
            self._two_sided(place, mine, other)
        if mine is not None:
            self._waiting += self.ours.notes_after.get(mine, [])

    def _two_sided(self, place: int, mine: int, other: int) -> None:
        before = self.base[place].text
        one, two = self.ours.units[mine], self.theirs.units[other]
        text, conflict = one.text, False
        if one.text != two.text:
            if one.text == before:
                text = two.text
            elif two.text != before:
                both = merged_words(before, one.text, two.text) if _has_sentences(one, two) else None
                text, conflict = both or one.text, both is None
        own = self.ours.cue(mine)
        was = self.base[place].cue
        kept = own == (None if was is None else ("base", was))
        gap = one.gap if one.gap != self.base[place].gap else two.gap
        self._add(self.theirs if kept else self.ours, other if kept else mine, text, gap)
        if conflict:
            self._conflict(f"changed here, and in {self.other} to", two.text)

    def add_insertions(self, place: int) -> None:
        """Add what either side has new behind a unit of the base: ours first, nothing twice."""
        mine = self.ours.new_after.get(place, [])
        known = [self.ours.units[each].text for each in mine]
        for each in mine:
            self._add(self.ours, each, self.ours.units[each].text)
            self._waiting += self.ours.notes_after.get(each, [])
        spoken = any(self.ours.cue(each) is not None and self.ours.cue(each) == self._cue for each in mine)
        for each in self.theirs.new_after.get(place, []):
            unit = self.theirs.units[each]
            if unit.text in known:
                known.remove(unit.text)
            elif spoken and self.theirs.cue(each) == self._cue:
                self._conflict(f"added to here; {self.other} adds", unit.text)
            else:
                self._add(self.theirs, each, unit.text)

    def flush(self) -> None:
        """Add the notes that waited for the end of a speech."""
        for note in dict.fromkeys(self._waiting):
            self.lines += [""] * bool(self.lines) + [note]
        self._waiting = []

    def _one_sided(self, place: int, mine: int | None, other: int | None) -> None:
        before = self.base[place].text
        if mine is not None and self.ours.units[mine].text != before:
            self._add(self.ours, mine, self.ours.units[mine].text)
            self._conflict(f"changed here, but cut in {self.other}, where it was", before)
        elif other is not None and self.theirs.units[other].text != before:
            self._conflict(f"cut here, but changed in {self.other} to", self.theirs.units[other].text)

    def _add(self, side: _Side, place: int, text: str, gap: int | None = None) -> None:
        unit = side.units[place]
        cue = side.cue(place)
        if cue is None:
            self._begin(unit.gap if gap is None else gap, text)
            self._cue = side.token(place)
            return
        if cue != self._cue and unit.cue is not None:
            self._begin(1, side.units[unit.cue].text)
            self._cue = cue
        self.lines.append(text)

    def _begin(self, gap: int, text: str) -> None:
        self.flush()
        self.lines += [""] * (max(gap, 1) if self.lines else 0) + [text]

    def _conflict(self, what: str, words: str) -> None:
        line = " / ".join(part.strip() for part in words.splitlines() if part.strip())
        inside = line.replace("[[", "[ [").replace("]]", "] ]")
        self._waiting.append(f"[[{MARK} {what}: {inside}]]")


def _has_sentences(one: Unit, two: Unit) -> bool:
    kinds = Action | Speech | Note
    return isinstance(one.element, kinds) and type(one.element) is type(two.element)
