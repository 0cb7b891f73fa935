"""What stands in the margins of a page: its number, header and footer, scene and line numbers, marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from screenplay.model.script import text_of
from screenplay.paper.typeset.block import Block, Treatment
from screenplay.paper.typeset.breaking import Placed
from screenplay.paper.typeset.cells import cells
from screenplay.paper.typeset.layout import Layout, SceneNumbers
from screenplay.paper.typeset.page import Line, LineKind

_SCENE_NUMBER_LEFT = 1.25  # inches: where the left number ends, clear of the holes
_SCENE_NUMBER_RIGHT = 7.75  # inches: where the right number ends
REVISION_MARK = 7.8  # inches; scriptwritingsecrets.com, cjpowersonline.com
_LINE_NUMBER = 0.75  # inches: where line numbers end
_ASTERISK = text_of("*")
_HEAD = 0.5  # inches from the edge of the paper to headers and footers


def head_and_foot(number: int, layout: Layout, title: str, label: str = "") -> Iterator[Line]:
    """Yield the page's number (none on the first page), or `label` for it, header and footer."""
    shown = label or str(number)
    head = -round((layout.top - _HEAD) * 72 / layout.leading)
    foot = head + round((layout.paper.height - 2 * _HEAD) * 72 / layout.leading) - 1
    for words, row, kind in (
        (layout.header, head, LineKind.HEADER),
        (layout.footer, max(foot, layout.lines), LineKind.FOOTER),
    ):
        filled = words.replace("{page}", shown).replace("{title}", title)
        if filled:
            yield Line(row, layout.action.left, text_of(filled), kind)
    if layout.page_numbers and (number > 1 or shown != str(number)):
        yield _ending_at(layout.right, head, f"{shown}.", LineKind.PAGE_NUMBER, layout)


def header_line(words: str, layout: Layout) -> Line:
    """Return a line at the head of the page, in the row of its number."""
    row = -round((layout.top - _HEAD) * 72 / layout.leading)
    return Line(row, layout.action.left, text_of(words), LineKind.HEADER)


def scene_number(number: str, row: int, element: int | None, layout: Layout) -> tuple[Line, ...]:
    """Return the number of the scene on the sides that the layout asks for."""
    left = _ending_at(_SCENE_NUMBER_LEFT, row, number, LineKind.SCENE_NUMBER, layout, element)
    right = _ending_at(_SCENE_NUMBER_RIGHT, row, number, LineKind.SCENE_NUMBER, layout, element)
    match layout.scene_numbers:
        case SceneNumbers.LEFT:
            return (left,)
        case SceneNumbers.RIGHT:
            return (right,)
        case SceneNumbers.BOTH:
            return left, right
        case _:
            return ()


def line_numbers(lines: Sequence[Line], layout: Layout) -> Iterator[Line]:
    """Yield a number for each row of type, counted from 1 on every page, to point at in a reading."""
    rows = sorted({line.row for line in lines if line.element is not None})
    for count, row in enumerate(rows, start=1):
        yield _ending_at(_LINE_NUMBER, row, str(count), LineKind.LINE_NUMBER, layout)


def revision_marks(placed: Iterable[Placed], treatment: Treatment) -> Iterator[Line]:
    """Yield an asterisk for each row that holds revised words."""
    rows: set[int] = set()
    for row, block in placed:
        for column in (block, block.beside):
            if column is not None:
                rows.update(_revised_rows(row, column, treatment))
    for row in sorted(rows):
        yield Line(row, REVISION_MARK, _ASTERISK, LineKind.REVISION)


def _revised_rows(row: int, block: Block, treatment: Treatment) -> Iterator[int]:
    for part in block.passages:
        spans = None if part.element is None else treatment.revised.get(part.element)
        for start, end in part.lines:
            if spans is not None and (not spans or any(s.start < end and start < s.end for s in spans)):
                yield row
            row += 1


def _ending_at(
    right: float, row: int, words: str, kind: LineKind, layout: Layout, element: int | None = None
) -> Line:
    return Line(row, right - cells(words) * layout.cell, text_of(words), kind, element)
