"""Where paragraphs begin and end, and how the file divides them."""

from __future__ import annotations

import re

from screenplay.model.beat import Layout
from screenplay.model.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_WRAP = re.compile(r"[^\s]")
_FEW = 0.1  # fewer blank-line divisions a line than this: the lines themselves are the paragraphs
_WRAPPED_LINES = 2.0  # lines a block, on average, from which on the lines are broken at a width
_NARROW = 100  # characters; editors break lines well below this, nobody writes whole paragraphs so short


def divide(text: str) -> tuple[Layout, list[Span]]:
    """Return the layout of `text` and its paragraphs in order, without the white space around them."""
    lines = _lines(text)
    blocks = _blocks(text, lines)
    layout = _layout(lines, blocks)
    if layout is Layout.SINGLE_LINES:
        return layout, lines
    return layout, [Span(block[0].start, block[-1].end) for block in blocks]


def _lines(text: str) -> list[Span]:
    """Lines that are not blank, without the white space at their ends."""
    lines = []
    for found in _LINE.finditer(text):
        line = found[0]
        words = line.strip()
        if words:
            start = found.start() + len(line) - len(line.lstrip())
            lines.append(Span(start, start + len(words)))
    return lines


def _blocks(text: str, lines: list[Span]) -> list[list[Span]]:
    """Lines with no blank line between them, together."""
    blocks: list[list[Span]] = []
    end = 0
    for line in lines:
        if blocks and len(_LINE_END.findall(text, end, line.start)) < 2:
            blocks[-1].append(line)
        else:
            blocks.append([line])
        end = line.end
    return blocks


def _layout(lines: list[Span], blocks: list[list[Span]]) -> Layout:
    if len(lines) < 2:
        return Layout.BLANK_LINES
    width = _common_width(lines)
    if width <= _NARROW and len(lines) >= _WRAPPED_LINES * len(blocks):
        return Layout.WRAPPED
    if len(blocks) <= max(1, _FEW * len(lines)) or len(lines) >= _WRAPPED_LINES * len(blocks):
        return Layout.SINGLE_LINES
    return Layout.BLANK_LINES


def _common_width(lines: list[Span]) -> int:
    """The width that all but a twentieth of the lines stay within."""
    widths = sorted(map(len, lines))
    return widths[(len(widths) - 1) * 19 // 20]
