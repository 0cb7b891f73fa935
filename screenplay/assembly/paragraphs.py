"""Written lines as paragraphs of the page: joined while they stay short and on one actor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screenplay.assembly.pieces import Written
from screenplay.model.adaptation import LineKind
from screenplay.page_measure import MOST_ACTION_LINES, lines_on_paper


def paragraphs(lines: Iterable[Written]) -> Iterator[list[Written]]:
    """Join action, and notes, of one source paragraph; every other line stands alone.

    Dropped words inside a paragraph come after it.
    """
    open_lines: list[Written] = []
    dropped: list[Written] = []
    for piece in lines:
        if piece.line.kind is LineKind.DROPPED:
            dropped.append(piece)
        elif open_lines and _joins(open_lines, piece):
            open_lines.append(piece)
        else:
            if open_lines:
                yield open_lines
            yield from ([each] for each in dropped)
            open_lines, dropped = [piece], []
    if open_lines:
        yield open_lines
    yield from ([each] for each in dropped)


def _joins(open_lines: list[Written], piece: Written) -> bool:
    last = open_lines[-1]
    if piece.line.kind is not last.line.kind or piece.line.kind not in (LineKind.ACTION, LineKind.NOTE):
        return False
    if piece.paragraph != last.paragraph or piece.line.new_paragraph:
        return False
    if len({each.line.character for each in (*open_lines, piece)} - {None}) > 1:
        return False
    if piece.line.kind is LineKind.NOTE:
        return True
    return lines_on_paper(" ".join(each.line.text for each in (*open_lines, piece))) <= MOST_ACTION_LINES
