"""Cut a text into lines that notes and boneyards do not divide, each named for the grammar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screenplay.fountain.hidden import HOLE, Hidden
from screenplay.fountain.shapes import shape
from screenplay.model.script import Style


@dataclass(slots=True)
class Line:
    """One line of the script, longer than a line of the file where a note or a boneyard runs over its end.

    `type` is a terminal of the grammar. `text` has a `HOLE` for each of `hidden`, four spaces for a tab, and
    its indentation.
    """

    type: str
    text: str
    start: int
    end: int
    hidden: tuple[Hidden, ...] = ()


def cut(text: str, hidden: tuple[Hidden, ...], start: int = 0) -> Iterator[Line]:
    """Yield the lines of `text` from `start` on; a note or a boneyard never divides one."""
    place = 0
    while place < len(hidden):
        opening = max(start, text.rfind("\n", start, hidden[place].start) + 1)
        yield from _plain_lines(text, start, opening)
        first = place
        end = opening
        while place < len(hidden) and (place == first or hidden[place].start < end):
            end = _line_end(text, max(end, hidden[place].end))
            place += 1
        yield _line_with_holes(text, opening, end, hidden[first:place])
        start = end + 1
    yield from _plain_lines(text, start, len(text))


def _plain_lines(text: str, start: int, end: int) -> Iterator[Line]:
    """Yield the lines of `text[start:end]`, which ends with a whole line."""
    if start >= end:
        return
    lines = text[start:end].split("\n")
    if not lines[-1]:
        lines.pop()
    for line in lines:
        after = start + len(line)
        words = line.replace("\t", "    ") if "\t" in line else line
        yield Line(shape(words) if words else "BLANK", words, start, after)
        start = after + 1


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _line_with_holes(text: str, start: int, end: int, hidden: tuple[Hidden, ...]) -> Line:
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
    over_lines = any(piece.style is Style.BONEYARD and "\n" in piece.text for piece in hidden)
    return Line(shape(line, cut=over_lines), line, start, end, tuple(piece for piece in hidden if piece.text))
