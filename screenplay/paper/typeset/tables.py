"""Tables in typewriter type: rows of words set in columns, over as many pages as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screenplay.model.script import Run, Style
from screenplay.paper.typeset.cells import cells
from screenplay.paper.typeset.filling import fill
from screenplay.paper.typeset.layout import Layout
from screenplay.paper.typeset.page import Line, LineKind, Page

_GAP = 2  # characters between columns


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: its heading, its width in characters, numbers to the right."""

    heading: str
    width: int
    to_the_right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title; a row that is too wide for its column goes on below."""

    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Words between tables, filled across the page."""

    words: str


Sheet = Sequence[Table | Prose]
_Row = tuple[tuple[float, Run], ...]


def table_pages(title: str, sheet: Sheet, layout: Layout) -> Iterator[Page]:
    """Yield the pages of `sheet` under `title`; the headings of a table stand on each of its pages again."""
    rows: list[_Row] = [((0.0, Run(title, Style.BOLD)),), ()]
    number = 1
    for part in sheet:
        head, body = _set(part, layout)
        if len(rows) + len(head) + min(len(body), 3) > layout.lines:
            yield _page(number, rows, layout)
            number, rows = number + 1, []
        rows += head
        for group in body:
            if len(rows) + len(group) > layout.lines:
                yield _page(number, rows, layout)
                number, rows = number + 1, list(head)
            rows += group
        rows.append(())
    yield _page(number, rows, layout)


def _set(part: Table | Prose, layout: Layout) -> tuple[list[_Row], list[list[_Row]]]:
    """Return the rows that head a part and the groups of rows, each kept together, of its body."""
    if isinstance(part, Prose):
        lines = fill(part.words, layout.action.width)
        return [], [[((0.0, Run(part.words[start:end])),)] for start, end in lines]
    headings = [column.heading for column in part.columns]
    head: list[_Row] = [((0.0, Run(part.title, Style.BOLD)),)] if part.title else []
    head += _row(headings, part.columns, Style.UNDERLINE)
    return head, [_row(row, part.columns, Style.PLAIN) for row in part.rows]


def _row(words: Sequence[str], columns: Sequence[TableColumn], style: Style) -> list[_Row]:
    filled = [
        [text[start:end] for start, end in fill(text, column.width)]
        for text, column in zip(words, columns, strict=True)
    ]
    return [
        tuple(_across(filled, line, columns, style)) for line in range(max(len(lines) for lines in filled))
    ]


def _across(
    filled: Sequence[Sequence[str]], line: int, columns: Sequence[TableColumn], style: Style
) -> Iterator[tuple[float, Run]]:
    left = 0
    for lines, column in zip(filled, columns, strict=True):
        words = lines[line] if line < len(lines) else ""
        if words:
            free = column.width - cells(words) if column.to_the_right else 0
            yield float(left + free), Run(words, style)
        left += column.width + _GAP


def _page(number: int, rows: Sequence[_Row], layout: Layout) -> Page:
    placed = (
        Line(row, layout.action.left + x * layout.cell, (run,), LineKind.TITLE)
        for row, across in enumerate(rows)
        for x, run in across
    )
    return Page(number, tuple(placed))
