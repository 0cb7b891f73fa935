"""Cut a text into lines that notes and boneyards do not divide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from screenplay.fountain.hidden import HOLE, Hidden


class RawLine(NamedTuple):
    """One line of the script, longer than a line of the file where a note or a boneyard runs over its end.

    `text` has a `HOLE` for each of `hidden`, four spaces for a tab, and its indentation.
    """

    text: str
    start: int
    end: int
    hidden: tuple[Hidden, ...] = ()


def raw_lines(text: str, hidden: tuple[Hidden, ...], start: int = 0) -> Iterator[RawLine]:
    """Yield the lines of `text` from `start` on; a note or a boneyard never divides one."""
    place = 0
    while start < len(text):
        end = _line_end(text, start)
        first = place
        while place < len(hidden) and hidden[place].start < end:
            if hidden[place].end > end:
                end = _line_end(text, hidden[place].end)
            place += 1
        if place > first:
            yield _line_with_holes(text, start, end, hidden[first:place])
        else:
            line = text[start:end]
            yield RawLine(line.replace("\t", "    ") if "\t" in line else line, start, end)
        start = end + 1


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _line_with_holes(text: str, start: int, end: int, hidden: tuple[Hidden, ...]) -> RawLine:
    pieces: list[str] = []
    place = start
    for piece in hidden:
        # An empty note leaves nothing behind.
        pieces += text[place : piece.start], HOLE if piece.text else ""
        place = piece.end
    pieces.append(text[place:end])
    line = "".join(pieces).replace("\t", "    ")
    if not line.strip():
        line = HOLE  # but a line of empty notes is no empty line
    return RawLine(line, start, end, tuple(piece for piece in hidden if piece.text))
