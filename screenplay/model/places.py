"""Where the characters of a cleaned text stand in the file that it was read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from screenplay.model.span import Span


class Cut(NamedTuple):
    """Characters `[start, end)` of a file that are no words of the text; `text` stands there instead."""

    start: int
    end: int
    text: str = ""


class Run(NamedTuple):
    """`length` characters of the text from `start` on, which stand in `[first, last)` of the file.

    Where the lengths differ, something was put there: the whole stands for the whole.
    """

    start: int
    length: int
    first: int
    last: int

    @property
    def put(self) -> bool:
        """Tell whether the run has other characters than the file."""
        return self.length != self.last - self.first


@dataclass(frozen=True, slots=True)
class Places:
    """The runs of a text in order."""

    runs: tuple[Run, ...]

    def in_file(self, span: Span) -> Span:
        """Return where the words of `span` stand in the file; what was cut inside of them is in it."""
        if not self.runs:
            return span
        run = self._at(span.start)
        first = run.first if run.put else run.first + span.start - run.start
        if span.end <= span.start:
            return Span(first, first)
        run = self._at(span.end - 1)
        return Span(first, run.last if run.put else run.first + span.end - run.start)

    def in_text(self, offset: int) -> int:
        """Return where the character at `offset` of the file stands in the text, or what follows it."""
        number = bisect_right(self.runs, offset, key=lambda run: run.first) - 1
        if number < 0:
            return 0
        run = self.runs[number]
        if run.put:
            return run.start if offset < run.last else run.start + run.length
        return run.start + min(offset - run.first, run.length)

    def cuts(self, length: int) -> Iterator[Span]:
        """Yield the stretches of the file, which has `length` characters, that are not in the text."""
        at = 0
        for run in self.runs:
            if run.first > at:
                yield Span(at, run.first)
            at = max(at, run.last)
        if at < length:
            yield Span(at, length)

    def _at(self, offset: int) -> Run:
        return self.runs[max(0, bisect_right(self.runs, offset, key=lambda run: run.start) - 1)]


def cleaned(source: str, cuts: Iterable[Cut]) -> tuple[str, Places]:
    """Return `source` with `cuts` made, and where its characters stand.

    Of cuts that overlap the first one counts.
    """
    pieces: list[str] = []
    runs: list[Run] = []
    at = length = 0

    def add(text: str, first: int, last: int) -> None:
        nonlocal length
        if text:
            pieces.append(text)
            runs.append(Run(length, len(text), first, last))
            length += len(text)

    for cut in sorted(cuts):
        if cut.start < at:
            continue
        add(source[at : cut.start], at, cut.start)
        add(cut.text, cut.start, cut.end)
        at = cut.end
    add(source[at:], at, len(source))
    return "".join(pieces), Places(tuple(runs))
