"""One paragraph of a column, filled: what the lines of a page are cut from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from screenplay.language.sentences import sentences
from screenplay.model.script import Run, Text
from screenplay.paper.typeset.cells import cells
from screenplay.paper.typeset.filling import Extent, fill
from screenplay.paper.typeset.layout import Column
from screenplay.paper.typeset.page import LineKind

_BLANK = re.compile(r"[ \n]*+")
_LOOK_AHEAD = 40  # characters past the last line, enough to see that a sentence goes on


@dataclass(frozen=True, slots=True)
class Passage:
    """A text filled into a column; `lines` are offsets into `text`, of a part of it after a break."""

    kind: LineKind
    element: int | None
    runs: Text
    text: str
    column: Column
    lines: Sequence[Extent]
    starts: Sequence[int]  # where each run begins in `text`
    size: float = 0.0  # points; 0 for that of the layout

    def styled(self) -> Iterator[Text]:
        """Yield the runs of each line."""
        if len(self.runs) == 1:
            if len(self.lines) == 1 and self.lines[0] == (0, len(self.text)):
                yield self.runs
                return
            style = self.runs[0].style
            for start, end in self.lines:
                yield (Run(self.text[start:end], style),)
            return
        for start, end in self.lines:
            yield tuple(_cut(self.runs, self.starts, start, end))

    def sentence_ends(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return (line, offset) of each end of a sentence, or of a line ended by hand, in these lines."""
        if first > last:
            return []
        begin, end = self.lines[first][0], self.lines[last][1]
        starts = [line[0] for line in self.lines[first : last + 1]]
        found = {stop for _, stop in sentences(self.text, begin, min(end + _LOOK_AHEAD, len(self.text)))}
        found.update(stop for _, stop in self.lines[first : last + 1] if self.text[stop : stop + 1] == "\n")
        return [(first + bisect_right(starts, at - 1) - 1, at) for at in sorted(found) if begin < at <= end]

    def upto(self, line: int, offset: int) -> Passage:
        """Return what stands before `offset`, which lies in `line`."""
        return replace(self, lines=[*self.lines[:line], (self.lines[line][0], offset)])

    def after(self, offset: int) -> Passage:
        """Return what stands after `offset`, filled anew."""
        start = _BLANK.match(self.text, offset).end()  # type: ignore[union-attr]
        return replace(self, lines=fill(self.text, self.column.width, start, self.column.hang))

    def lines_upto(self, count: int) -> Passage:
        """Return the first `count` lines."""
        return replace(self, lines=self.lines[:count])

    def lines_from(self, count: int) -> Passage:
        """Return the lines after the first `count`."""
        return replace(self, lines=fill(self.text, self.column.width, self.lines[count][0], self.column.hang))


def passage(kind: LineKind, element: int | None, runs: Text, column: Column) -> Passage:
    """Fill `runs` into `column`."""
    runs = runs or (Run(""),)
    text = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
    starts = tuple(accumulate((len(run.text) for run in runs[:-1]), initial=0))
    return Passage(kind, element, runs, text, column, fill(text, column.width, 0, column.hang), starts)


def set_cue(
    kind: LineKind, element: int | None, runs: Text, column: Column, leftmost: float, cell: float
) -> Passage:
    """Fill a cue, which begins further left, at `leftmost` inches at most, rather than take a second line."""
    lacking = sum(cells(run.text) for run in runs) - column.width
    shift = min(lacking, round((column.left - leftmost) / cell))
    if shift > 0:
        column = replace(column, left=column.left - shift * cell, width=column.width + shift)
    return passage(kind, element, runs, column)


def _cut(runs: Text, starts: Sequence[int], start: int, end: int) -> Iterator[Run]:
    at = max(0, bisect_right(starts, start) - 1)
    while at < len(runs) and starts[at] < end:
        words = runs[at].text[max(0, start - starts[at]) : end - starts[at]]
        if words:
            yield Run(words, runs[at].style)
        at += 1
