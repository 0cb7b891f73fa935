"""Copies to read from: everybody's pages and line numbers the same, each reader's own lines in colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from screenplay.breakdown import Turn
from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Dropped,
    Note,
    PageBreak,
    SceneHeading,
    Script,
    Section,
    Synopsis,
    Transition,
    text_of,
)
from screenplay.paper import STANDARD, Layout, Line, LineKind, Page, enlarged

OWN = "#fff2a8"  # yellow, which prints as a light grey
CUE = "#d6ebff"  # light blue
_TYPE = 14.0  # points
_MARK = text_of("»")  # points at a cue line where colour does not print
_MARK_LEFT = 0.2  # inches from the mark to the line
_SHORT = 12  # characters: a last line of fewer is no cue without the one above
_READ_BY_NARRATOR = (SceneHeading, Action, Centered, Transition)
_SILENT = (Note, Boneyard, Dropped, Section, Synopsis, PageBreak)


@dataclass(frozen=True, slots=True)
class Copy:
    """The pages of one reader's copy, and the colours of its lines."""

    pages: tuple[Page, ...]
    colours: dict[Line, str]

    def shade(self, line: Line) -> str | None:
        """Return the colour behind a line."""
        return self.colours.get(line)


def reading_layout(layout: Layout = STANDARD) -> Layout:
    """Return the layout of all reading copies: large type, numbered lines."""
    return replace(enlarged(layout, _TYPE), line_numbers=True)


def spoken_by(turns: Iterable[Turn]) -> frozenset[int]:
    """Return the elements of speeches, their cues among them."""
    return frozenset(element for turn in turns for element in turn.elements)


def narrated(script: Script) -> frozenset[int]:
    """Return what the narrator reads: headings, action, transitions."""
    elements = enumerate(script.elements)
    return frozenset(at for at, element in elements if isinstance(element, _READ_BY_NARRATOR))


def cues_for(script: Script, own: frozenset[int]) -> frozenset[int]:
    """Return the elements that a reader waits for: what is read right before his own and is not his."""
    found: set[int] = set()
    before: int | None = None
    for at, element in enumerate(script.elements):
        if isinstance(element, _SILENT):
            continue
        if at in own and before is not None and before not in own:
            found.add(before)
        before = at
    return frozenset(found)


def copy_for(script: Script, pages: Sequence[Page], own: frozenset[int], head: Line) -> Copy:
    """Return the master's `pages` for one reader: `own` lines in colour, the last line of each cue marked.

    `head` is the line at the head of every page that says whose copy it is.
    """
    waited_for = cues_for(script, own)
    cues: dict[int, list[tuple[int, Line]]] = {}
    colours: dict[Line, str] = {}
    for sheet, page in enumerate(pages):
        for line in page.lines:
            if line.element in own and line.kind is not LineKind.SCENE_NUMBER:
                colours[line] = OWN
            elif line.element in waited_for and line.kind not in {LineKind.MORE, LineKind.CONTINUED}:
                cues.setdefault(line.element, []).append((sheet, line))
    marks: dict[int, list[Line]] = {}
    for lines in cues.values():
        for sheet, line in lines[-2 if len(lines[-1][1].text) < _SHORT else -1 :]:
            colours[line] = CUE
            mark = Line(line.row, line.x - _MARK_LEFT, _MARK, LineKind.REVISION)
            marks.setdefault(sheet, []).append(mark)
    marked = (
        replace(page, lines=(*_headed(page, head), *marks.get(sheet, ()))) for sheet, page in enumerate(pages)
    )
    return Copy(tuple(marked), colours)


def _headed(page: Page, head: Line) -> tuple[Line, ...]:
    return page.lines if page.number is None else (head, *page.lines)
