"""Prose and script side by side: blocks of whole paragraphs, each with the lines that were made of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from screenplay.model.script import Element, Script
from screenplay.model.span import Span
from screenplay.review.lines import Json, line_of, title_line


@dataclass(slots=True)
class _Block:
    """Paragraphs `first` to `last` and the numbers of the lines that come from them."""

    first: int
    last: int
    lines: list[int] = field(default_factory=list)


def blocks(script: Script, text: str, paragraphs: Sequence[Span]) -> list[Json]:
    """Return the blocks in order: together they have every paragraph and every line once.

    `first` is the number of a block's first line, as `explain` counts; `prose` its paragraphs, each cut into
    pieces `[start, words, place of the line in the block or -1]`; offsets count characters of the text.
    """
    elements: list[Element | None] = [None] if script.title_page else []
    elements += script.elements
    return [
        {
            "first": block.lines[0] if block.lines else 0,
            "lines": [
                title_line(script.title_page) if element is None else line_of(element)
                for element in elements[block.lines[0] - 1 : block.lines[-1]]
            ]
            if block.lines
            else [],
            "prose": list(
                _prose(text, paragraphs[block.first : block.last + 1], _marks(elements, block.lines))
            ),
        }
        for block in _cut(elements, paragraphs)
    ]


def _cut(elements: Sequence[Element | None], paragraphs: Sequence[Span]) -> Iterator[_Block]:
    """Yield blocks: a new one begins with each line that lies wholly behind the paragraphs so far.

    A line without words of the source, such as a cue, goes with the next one that has some.
    """
    starts = [paragraph.start for paragraph in paragraphs]
    block = _Block(0, -1)
    waiting: list[int] = []
    for number, element in enumerate(elements, 1):
        waiting.append(number)
        spans = element.origin.spans if element is not None else ()
        if not spans or not paragraphs:
            continue
        first = max(0, bisect_right(starts, min(span.start for span in spans)) - 1)
        last = max(0, bisect_right(starts, max(span.end for span in spans) - 1) - 1)
        if first > block.last and block.lines:
            yield block
            block = _Block(block.last + 1, block.last)
        block.last = max(block.last, last)
        block.lines += waiting
        waiting = []
    block.lines += waiting
    block.last = max(block.last, len(paragraphs) - 1)
    if block.lines or block.last >= block.first:
        yield block


def _marks(elements: Sequence[Element | None], numbers: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return the source spans of lines as (start, end, place of the line), in order and apart."""
    found = [
        (span.start, span.end, place)
        for place, number in enumerate(numbers)
        if (element := elements[number - 1]) is not None
        for span in element.origin.spans
    ]
    return sorted(found)


def _prose(
    text: str, paragraphs: Iterable[Span], marks: Sequence[tuple[int, int, int]]
) -> Iterator[list[list[Any]]]:
    """Yield the pieces of each paragraph."""
    starts = [start for start, _, _ in marks]
    for paragraph in paragraphs:
        pieces: list[list[Any]] = []
        at = paragraph.start
        for start, end, place in marks[max(0, bisect_right(starts, paragraph.start) - 1) :]:
            if start >= paragraph.end:
                break
            start, end = max(start, at), min(end, paragraph.end)  # noqa: PLW2901
            if end <= start:
                continue
            if start > at:
                pieces.append([at, text[at:start], -1])
            pieces.append([start, text[start:end], place])
            at = end
        if at < paragraph.end:
            pieces.append([at, text[at : paragraph.end], -1])
        yield pieces
