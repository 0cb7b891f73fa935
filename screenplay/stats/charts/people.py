"""Charts of the people: who speaks when, who with whom, and how much."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from screenplay.stats.charts.axes import NAMES, ROW, Block, bars, height_of, over_pages
from screenplay.stats.figures import Stats
from screenplay.stats.shapes import Box, Chart, Shape, Stroke, Words, counted, shortened

_MOST = 12  # people that are shown, those with the most words
_CELL = 20.0  # points


def speaking(stats: Stats, width: float) -> Chart:
    """Return a row for each person and a mark for each speech."""
    names = [one.name for one in stats.characters[:_MOST]]
    row = {name: number for number, name in enumerate(names)}
    blocks = (
        Block(row[each.name], each.at, each.pages, f"{each.name}, page {int(each.at) + 1}")
        for each in stats.speeches
        if each.name in row
    )
    shapes = tuple(over_pages(names, blocks, stats.pages, width)) if names else ()
    return Chart("Who speaks when", width, height_of(names), shapes)


def words(stats: Stats, width: float) -> Chart:
    """Return a bar for each person."""
    shown = stats.characters[:_MOST]
    rows = [(one.name, float(one.words), f"{one.words:,} ({one.share:.0%})") for one in shown]
    return Chart("Words by person", width, len(rows) * ROW + 4, tuple(bars(rows, width)))


def together(stats: Stats, width: float) -> Chart:
    """Return a table of who answers whom: the larger a square, the more often."""
    spoken = {name for each in stats.exchanges for name in (each.one, each.other)}
    names = [one.name for one in stats.characters if one.name in spoken][:_MOST]
    shapes = tuple(_table(stats, names)) if names else ()
    return Chart("Who speaks with whom", width, (len(names) + 1) * _CELL + 4, shapes)


def _table(stats: Stats, names: list[str]) -> Iterator[Shape]:
    place = {name: number for number, name in enumerate(names)}
    side = len(names) * _CELL
    for number, name in enumerate(names):
        yield Words(NAMES - 6, (number + 2) * _CELL - 6, f"{shortened(name, 19)}  {number + 1}", end=True)
        yield Words(NAMES + number * _CELL + 7, _CELL - 5, str(number + 1))
    for line in range(len(names) + 1):
        yield Stroke(NAMES, (line + 1) * _CELL, NAMES + side, (line + 1) * _CELL)
        yield Stroke(NAMES + line * _CELL, _CELL, NAMES + line * _CELL, _CELL + side)
    shown = [each for each in stats.exchanges if each.one in place and each.other in place]
    most = max((each.times for each in shown), default=1)
    for each in shown:
        size = max(2.0, (_CELL - 3) * sqrt(each.times / most))
        about = f"{each.one} and {each.other}: {counted(each.times, 'answer')}"
        for one, other in ((each.one, each.other), (each.other, each.one)):
            x, y = NAMES + (place[other] + 0.5) * _CELL, (place[one] + 1.5) * _CELL
            yield Box(x - size / 2, y - size / 2, size, size, about=about)
