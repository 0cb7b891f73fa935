"""One paragraph of a column, filled: what the lines of a page are cut from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from screenplay.model.script import Run, Text
from screenplay.paper.filling import Extent, fill, refill
from screenplay.paper.layout import Column
from screenplay.paper.page import LineKind

# A sentence ends at its mark and the quotes and brackets that close with it, or where a line is ended
# by hand. Titles and initials (`Mr.`, `J.`) end none.
_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.?!…]+[\"'”’»)\]]*(?=\s)|(?=\n)"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text filled into a column; `lines` are offsets into `text`, not always from its start."""

    kind: LineKind
    element: int | None
    runs: Text
    text: str
    column: Column
    lines: Sequence[Extent]

    def styled(self) -> Iterator[Text]:
        """Yield the runs of each line."""
        if len(self.runs) == 1:
            style = self.runs[0].style
            for start, end in self.lines:
                yield (Run(self.text[start:end], style),)
            return
        starts = list(accumulate((len(run.text) for run in self.runs), initial=0))
        for start, end in self.lines:
            yield tuple(_cut(self.runs, starts, start, end))

    def sentence_ends(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return (line, offset) of each sentence end within lines `first` to `last`, in order."""
        if first > last:
            return []
        begin, end = self.lines[first][0], self.lines[last][1]
        starts = [line[0] for line in self.lines[first : last + 1]]
        found = _SENTENCE_END.finditer(self.text, begin, min(end + 1, len(self.text)))
        return [
            (first + bisect_right(starts, match.end() - 1) - 1, match.end())
            for match in found
            if begin < match.end() <= end
        ]

    def upto(self, line: int, offset: int) -> Passage:
        """Return what stands before `offset`, which lies in `line`."""
        return replace(self, lines=[*self.lines[:line], (self.lines[line][0], offset)])

    def after(self, offset: int) -> Passage:
        """Return what stands after `offset`, filled anew."""
        start = offset
        while start < self.lines[-1][1] and self.text[start] in " \n":
            start += 1
        return replace(self, lines=refill(self.text, self.column.width, start, self.lines))

    def lines_upto(self, count: int) -> Passage:
        """Return the first `count` lines."""
        return replace(self, lines=self.lines[:count])

    def lines_from(self, count: int) -> Passage:
        """Return the lines after the first `count`."""
        return replace(self, lines=self.lines[count:])


def passage(kind: LineKind, element: int | None, runs: Text, column: Column) -> Passage:
    """Fill `runs` into `column`."""
    text = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
    return Passage(kind, element, runs or (Run(""),), text, column, fill(text, column.width))


def _cut(runs: Text, starts: list[int], start: int, end: int) -> Iterator[Run]:
    at = max(0, bisect_right(starts, start) - 1)
    while at < len(runs) and starts[at] < end:
        words = runs[at].text[max(0, start - starts[at]) : end - starts[at]]
        if words:
            yield Run(words, runs[at].style)
        at += 1
