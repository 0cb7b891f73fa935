"""A Fountain file cut into units: each element with the very lines that say it, however they are laid out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from screenplay import fountain
from screenplay.model.script import Cue, Element, Lyric, Note, Parenthetical, Speech


@dataclass(frozen=True, slots=True)
class Unit:
    """One element and its lines; `gap` empty lines stand before it. `cue` is the unit it is spoken under."""

    element: Element
    text: str
    gap: int
    cue: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A file: the lines of its title page by their key, and its units in order."""

    title: dict[str, str]
    units: tuple[Unit, ...]

    @property
    def elements(self) -> Sequence[Element]:
        """The element of each unit."""
        return [unit.element for unit in self.units]


def cut(text: str) -> Page:
    """Return the units of a Fountain text; together they have every line that is not empty."""
    script = fountain.read(text)
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    firsts: dict[int, Element] = {}
    for element in script.elements:
        if element.origin.spans:
            firsts.setdefault(bisect_right(starts, element.origin.spans[0].start) - 1, element)
    places = sorted(firsts)
    head = lines[: places[0]] if places else lines
    return Page(_title(head), tuple(_units(lines, places, firsts)))


def _units(lines: Sequence[str], places: Sequence[int], firsts: dict[int, Element]) -> list[Unit]:
    units: list[Unit] = []
    cue: int | None = None
    for number, (first, end) in enumerate(zip(places, [*places[1:], len(lines)], strict=False)):
        kept = end
        while not lines[kept - 1].strip():
            kept -= 1
        above = first
        while above and not lines[above - 1].strip():
            above -= 1
        element, gap = firsts[first], first - above
        under = cue if not gap and isinstance(element, Speech | Parenthetical | Lyric | Note) else None
        cue = number if isinstance(element, Cue) else under
        text = "\n".join(line.rstrip("\r\n") for line in lines[first:kept])
        units.append(Unit(element, text, gap, under))
    return units


def _title(lines: Sequence[str]) -> dict[str, str]:
    """Return the entries of a title page: a key, and the lines from it to the next key."""
    entries: dict[str, str] = {}
    key = ""
    for line in lines:
        words = line.rstrip("\r\n")
        if words.strip() and not words[0].isspace():
            key = words.partition(":")[0].strip().casefold()
        if words.strip():
            entries[key] = f"{entries[key]}\n{words}" if key in entries else words
    return entries
