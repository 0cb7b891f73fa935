"""Pages as plain data: every line of type with its place, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from screenplay.model.script import Text


class LineKind(StrEnum):
    """What a line on the page is."""

    HEADING = "heading"
    ACTION = "action"
    CENTERED = "centered"
    CUE = "cue"
    DIALOGUE = "dialogue"
    PARENTHETICAL = "parenthetical"
    LYRIC = "lyric"
    TRANSITION = "transition"
    NOTE = "note"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    MORE = "more"
    CONTINUED = "continued"  # the cue once more, on the page after
    TITLE = "title"
    PAGE_NUMBER = "page number"
    SCENE_NUMBER = "scene number"
    LINE_NUMBER = "line number"
    REVISION = "revision"
    HEADER = "header"
    FOOTER = "footer"


class Line(NamedTuple):
    """One line of type (a tuple, because a script has thousands and each is made in the inner loop).

    `row` counts from 0 at the top margin, negative above it; `x` is in inches from the paper's left
    edge; `element` indexes `Script.elements`, None for what belongs to the page; `size` is in points, 0 for
    that of the layout.
    """

    row: int
    x: float
    runs: Text
    kind: LineKind
    element: int | None = None
    size: float = 0.0

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the PDF outline that points to a row; `level` counts from 0."""

    title: str
    level: int
    row: int


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet. `number` is None on the title page; lines stand in reading order."""

    number: int | None
    lines: tuple[Line, ...]
    bookmarks: tuple[Bookmark, ...] = ()


def as_text(page: Page, rows: int = 0) -> str:
    """Return the page as a typewriter would show it, ten columns to the inch; for tests and plain text."""
    if not page.lines:
        return ""
    top = min(line.row for line in page.lines)
    bottom = max(rows - 1, *(line.row for line in page.lines), top)
    grid = [""] * (bottom - top + 1)
    for line in sorted(page.lines, key=lambda line: (line.row, line.x)):
        so_far = grid[line.row - top]
        grid[line.row - top] = so_far.ljust(round(line.x * 10)) + line.text
    return "\n".join(line.rstrip() for line in grid)
