"""Print a part: some pages, or the scenes asked for and nothing else of their pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from screenplay.errors import SettingsError
from screenplay.model.script import SceneHeading, Script
from screenplay.paper.typeset.numbering import scene_numbers
from screenplay.paper.typeset.page import Page

Range = tuple[str, str]


def on_pages(pages: Iterable[Page], wanted: str) -> tuple[Page, ...]:
    """Return the pages that `wanted` ("3-7,12") numbers. Raises SettingsError where there is none."""
    ranges = [(_page_number(first), _page_number(last)) for first, last in _ranges(wanted)]
    chosen = tuple(
        page
        for page in pages
        if page.number is not None and any(first <= page.number <= last for first, last in ranges)
    )
    if not chosen:
        raise SettingsError(f"no page {wanted} in the script; pass --pages such as 3-7,12")
    return chosen


def of_scenes(pages: Iterable[Page], script: Script, wanted: str) -> tuple[Page, ...]:
    """Return the pages of the scenes that `wanted` ("2,10A-12") names, without their other lines.

    A scene goes by its number if it has one, else by its place in the script counted from 1. Raises
    SettingsError where no scene has the name.
    """
    elements = elements_of(script, wanted)
    kept = (_only(page, elements) for page in pages if page.number is not None)
    return tuple(page for page in kept if any(line.element is not None for line in page.lines))


def elements_of(script: Script, wanted: str) -> frozenset[int]:
    """Return the indexes of all elements of the scenes that `wanted` names."""
    starts = [at for at, element in enumerate(script.elements) if isinstance(element, SceneHeading)]
    given = scene_numbers(script)
    names = [given.get(at, str(place)).upper() for place, at in enumerate(starts, start=1)]
    ends = [*starts[1:], len(script.elements)]
    chosen: set[int] = set()
    for first, last in _ranges(wanted):
        low, high = _scene(names, first), _scene(names, last)
        if low > high:
            raise SettingsError(f"scene {first} comes after scene {last}; pass --scenes {last}-{first}")
        for place in range(low, high + 1):
            chosen.update(range(starts[place], ends[place]))
    return frozenset(chosen)


def _scene(names: Sequence[str], name: str) -> int:
    if name.upper() in names:
        return names.index(name.upper())
    raise SettingsError(
        f"no scene {name} in the script; its scenes are {names[0]} to {names[-1]}"
        if names
        else f"no scene {name}: the script has no scene headings"
    )


def _ranges(wanted: str) -> Iterator[Range]:
    for part in wanted.split(","):
        first, dash, last = part.partition("-")
        yield first.strip(), (last if dash else first).strip()


_LONGEST = 6  # digits


def _page_number(words: str) -> int:
    if not words.isdecimal() or len(words) > _LONGEST:
        raise SettingsError(f"{words or 'nothing'!r} is no page number; pass --pages such as 3-7,12")
    return int(words)


def _only(page: Page, elements: frozenset[int]) -> Page:
    kept = tuple(line for line in page.lines if line.element is None or line.element in elements)
    rows = {line.row for line in kept if line.element is not None}
    return replace(page, lines=kept, bookmarks=tuple(mark for mark in page.bookmarks if mark.row in rows))
