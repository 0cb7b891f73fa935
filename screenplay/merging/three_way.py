"""The three-way merge of a draft, element by element: generated before, edited since, generated now.

What one side changed is taken; what both changed alike is taken once; what both changed otherwise stays as
edited, with a note that holds what the prose gives now. No words of either side are lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from screenplay.merging.side import MARK, Side, Token
from screenplay.merging.units import Unit, cut
from screenplay.model.script import Action, Note, Speech

# Two changes of one element put together where they touch different sentences.


_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)\]*_]*\s+|\n")


def merged_words(base: str, ours: str, theirs: str) -> str | None:
    """Return `base` with the sentences that either side changed; None where both changed the same ones."""
    pieces = _pieces(base)
    mine, other = _change(pieces, _pieces(ours)), _change(pieces, _pieces(theirs))
    first, second = sorted((mine, other), key=lambda change: (change[0], change[1]))
    if first[1] > second[0] or first[:2] == second[:2]:
        return None
    return "".join(
        [*pieces[: first[0]], *first[2], *pieces[first[1] : second[0]], *second[2], *pieces[second[1] :]]
    )


def _pieces(text: str) -> list[str]:
    """Cut `text` into sentences, each with the space behind it."""
    ends = [found.end() for found in _SENTENCE.finditer(text)]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if start < end]


def _change(base: Sequence[str], side: Sequence[str]) -> tuple[int, int, Sequence[str]]:
    """Return which pieces of `base` a side replaced, and by which."""
    shortest = min(len(base), len(side))
    head = 0
    while head < shortest and base[head] == side[head]:
        head += 1
    tail = 0
    while tail < shortest - head and base[-1 - tail] == side[-1 - tail]:
        tail += 1
    return head, len(base) - tail, side[head : len(side) - tail]


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
    work = _Work(Side("ours", sides[0], sides[1]), Side("theirs", sides[0], sides[2]), sides[0].units, other)
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


@dataclass(slots=True)
class _Work:
    """The merge under way: the lines so far, the cue that stands last, the notes that wait for its end."""

    ours: Side
    theirs: Side
    base: Sequence[Unit]
    other: str
    lines: list[str] = field(default_factory=list)
    _cue: Token | None = None
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
            self._conflict(
                f"rewritten or cut here, but changed in {self.other} to", self.theirs.units[other].text
            )

    def _add(self, side: Side, place: int, text: str, gap: int | None = None) -> None:
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
