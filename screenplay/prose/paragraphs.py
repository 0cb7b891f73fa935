"""Where paragraphs begin and end, and how the file divides them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from screenplay.model.beat import Layout
from screenplay.model.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_LINE_ENDS = ("\n", "\r", "\u2028", "\u2029")  # a blank line shows two of one kind
_FEW = 0.1  # fewer blank-line divisions a line than this: the lines themselves are the paragraphs
_WRAPPED_LINES = 2.0  # lines a block, on average, from which on the lines are broken at a width
_NARROW = 100  # characters; editors break lines well below this, nobody writes whole paragraphs so short
_LONG_BLOCK = 12  # lines a block, on average, from which on blank lines do not divide the paragraphs
_SHORT_LINE = 0.85  # of the width; a line that ends a sentence before this ends its paragraph
_TAIL = 6  # characters at a line's end that hold its last stop and mark
_INDENTED = (0.03, 0.7)  # share of indented lines between which an indent opens a paragraph
_ENDS = re.compile(r"[.!?…:][\"'”’»)*_\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that is not blank, without the white space at its ends."""

    span: Span
    indent: int  # characters of white space before it
    opens: bool  # a blank line stands before it, or nothing


def divide(text: str) -> tuple[Layout, list[Span]]:
    """Return the layout of `text` and its paragraphs in order, without the white space around them."""
    lines = _lines(text)
    blocks = sum(line.opens for line in lines)
    layout = _layout(text, lines, blocks)
    if layout is Layout.SINGLE_LINES:
        return layout, [line.span for line in lines]
    starts = [line.opens for line in lines]
    if layout is Layout.WRAPPED and len(lines) >= _LONG_BLOCK * blocks:
        starts = _starts_by_look(text, lines)
    return layout, _joined(lines, starts)


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    end = 0
    for found in _LINE.finditer(text):
        line = found[0]
        words = line.strip()
        if words:
            indent = len(line) - len(line.lstrip())
            start = found.start() + indent
            apart = start - end > 1  # one line end, and nothing else, divides the lines of a block
            opens = not lines or (apart and max(text.count(mark, end, start) for mark in _LINE_ENDS) > 1)
            end = start + len(words)
            lines.append(_Line(Span(start, end), indent, opens))
    return lines


def _layout(text: str, lines: Sequence[_Line], blocks: int) -> Layout:
    if len(lines) < 2:
        return Layout.BLANK_LINES
    several = len(lines) >= _WRAPPED_LINES * blocks
    if several and _common_width(lines) <= _NARROW and _break_sentences(text, lines):
        return Layout.WRAPPED
    if several or blocks <= max(1, _FEW * len(lines)):
        return Layout.SINGLE_LINES
    return Layout.BLANK_LINES


def _common_width(lines: Sequence[_Line]) -> int:
    """Return the width that all but a twentieth of the lines stay within."""
    widths = sorted(len(line.span) for line in lines)
    return widths[(len(widths) - 1) * 19 // 20]


def _break_sentences(text: str, lines: Sequence[_Line]) -> bool:
    """Tell whether most lines that another follows at once end inside a sentence: an editor broke them."""
    broken = [
        not _ENDS.search(text, max(line.span.start, line.span.end - _TAIL), line.span.end)
        for line, following in pairwise(lines)
        if not following.opens
    ]
    return 2 * sum(broken) > len(broken)


def _starts_by_look(text: str, lines: Sequence[_Line]) -> list[bool]:
    """Tell for each line whether it opens a paragraph, by its indent or the short line before it."""
    indented = sum(line.indent > 0 for line in lines) / len(lines)
    by_indent = _INDENTED[0] <= indented <= _INDENTED[1]
    width = _common_width(lines)
    starts = []
    before = ""
    for line in lines:
        short = len(before) < width * _SHORT_LINE and bool(_ENDS.search(before))
        starts.append(line.opens or (line.indent > 0 if by_indent else short))
        before = line.span.of(text)
    return starts


def _joined(lines: Sequence[_Line], starts: Sequence[bool]) -> list[Span]:
    paragraphs: list[Span] = []
    for line, opens in zip(lines, starts, strict=True):
        if opens:
            paragraphs.append(line.span)
        else:
            paragraphs[-1] = Span(paragraphs[-1].start, line.span.end)
    return paragraphs
