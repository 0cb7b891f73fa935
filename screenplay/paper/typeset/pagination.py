"""Script to pages: compose blocks, share them out, place every line."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.model.script import Script, Text
from screenplay.paper.direction import runs_right_to_left
from screenplay.paper.typeset.block import PLAIN_COPY, Block, Treatment
from screenplay.paper.typeset.breaking import Placed, share_out
from screenplay.paper.typeset.cells import cells
from screenplay.paper.typeset.composing import compose
from screenplay.paper.typeset.layout import STANDARD, Layout
from screenplay.paper.typeset.margins import head_and_foot, line_numbers, revision_marks, scene_number
from screenplay.paper.typeset.page import Bookmark, Line, LineKind, Page
from screenplay.paper.typeset.passage import Passage
from screenplay.paper.typeset.splitting import Wording
from screenplay.paper.typeset.title import script_title, title_pages


def paginate(
    script: Script, layout: Layout = STANDARD, treatment: Treatment = PLAIN_COPY
) -> tuple[Page, ...]:
    """Return the pages of `script`, title page first."""
    return tuple(pages(script, layout, treatment))


def pages(script: Script, layout: Layout = STANDARD, treatment: Treatment = PLAIN_COPY) -> Iterator[Page]:
    """Yield what `paginate` returns one by one, so that a long script needs little memory."""
    if layout.title_page:
        yield from title_pages(script, layout)
    title = script_title(script)
    blocks = compose(script, layout, treatment)
    shared = share_out(blocks, layout.lines, Wording(layout.more, layout.continued, layout.cell))
    for number, placed in enumerate(shared, start=1):
        body = [line for row, block in placed for line in _placed(row, block, layout)]
        lines = [*head_and_foot(number, layout, title), *body]
        if layout.line_numbers:
            lines += line_numbers(body, layout)
        if treatment.revised:
            lines += revision_marks(placed, treatment)
        yield Page(number, tuple(lines), _bookmarks(placed))


def _bookmarks(placed: tuple[Placed, ...]) -> tuple[Bookmark, ...]:
    return tuple(Bookmark(mark.title, mark.level, row) for row, block in placed for mark in block.marks)


def _placed(row: int, block: Block, layout: Layout) -> Iterator[Line]:
    if block.scene_number is None:
        yield from _column(row, block, layout)
    else:
        left, *right = scene_number(block.scene_number, row, block.passages[0].element, layout)
        yield left
        yield from _column(row, block, layout)
        yield from right
    if block.beside is not None:
        yield from _column(row, block.beside, layout)


def _column(row: int, block: Block, layout: Layout) -> Iterator[Line]:
    for part in block.passages:
        kind, element, x = part.kind, part.element, part.column.left
        moves = kind in _MOVED or (kind in _MIRRORED and runs_right_to_left(part.text))
        for count, runs in enumerate(part.styled()):
            if runs and runs[0].text:
                yield Line(
                    row, _moved(count, runs, part, layout) if moves else x, runs, kind, element, part.size
                )
            row += 1


_MOVED = frozenset({LineKind.TRANSITION, LineKind.CENTERED, LineKind.PARENTHETICAL})
_MIRRORED = frozenset({LineKind.HEADING, LineKind.ACTION, LineKind.DIALOGUE, LineKind.LYRIC})


def _moved(count: int, runs: Text, part: Passage, layout: Layout) -> float:
    """Return where a line begins that does not begin at its column's edge."""
    if part.kind is LineKind.PARENTHETICAL and not runs_right_to_left(part.text):
        return part.column.left + (part.column.hang * layout.cell if count else 0.0)
    free = part.column.width - sum(cells(run.text) for run in runs)
    return part.column.left + free * layout.cell * (0.5 if part.kind is LineKind.CENTERED else 1.0)
