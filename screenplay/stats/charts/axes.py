"""What charts have in common: rows with names, pages along the foot, bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from screenplay.stats.shapes import Box, Shape, Stroke, Words, shortened

NAMES = 125.0  # points that names take to the left of a chart
ROW = 16.0  # points from row to row
_FOOT = 14.0


class Block(NamedTuple):
    """A mark in a row: where it begins and how long it is, in pages, and what it stands for."""

    row: int
    at: float
    pages: float
    about: str


def over_pages(names: Sequence[str], blocks: Iterable[Block], whole: float, width: float) -> Iterator[Shape]:
    """Yield a row for each name with its blocks, from the first page to the last."""
    room, whole = width - NAMES, max(whole, 1 / 8)
    for row, name in enumerate(names):
        yield Words(NAMES - 6, (row + 1) * ROW - 4, shortened(name), end=True)
        yield Stroke(NAMES, (row + 1) * ROW, width, (row + 1) * ROW)
    for block in blocks:
        left = NAMES + min(block.at / whole, 1.0) * room
        long = min(max(0.8, block.pages / whole * room), width - left)
        yield Box(left, block.row * ROW + 4, long, ROW - 5, about=block.about)
    for part in range(5):
        page = f"page {max(1, round(whole * part / 4))}"
        yield Words(NAMES + room * part / 4, len(names) * ROW + _FOOT, page, 7, end=part > 0)


def height_of(names: Sequence[str]) -> float:
    """Return how tall `over_pages` is, in points."""
    return len(names) * ROW + _FOOT + 4


def bars(rows: Sequence[tuple[str, float, str]], width: float) -> Iterator[Shape]:
    """Yield a bar for each name, value and what is written behind it."""
    room = width - NAMES - 90
    most = max((value for _, value, _ in rows), default=0) or 1
    for row, (name, value, said) in enumerate(rows):
        yield Words(NAMES - 6, (row + 1) * ROW - 4, shortened(name), end=True)
        yield Box(NAMES, row * ROW + 3, value / most * room, ROW - 5, about=f"{name}: {said}")
        yield Words(NAMES + value / most * room + 5, (row + 1) * ROW - 4, said)
