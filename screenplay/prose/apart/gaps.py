"""Blank lines that divide scenes, in texts that use them so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from screenplay.model.span import Span
from screenplay.prose.apart.speech import opens_speech
from screenplay.prose.block import Block, BlockKind

_MOST = 0.2  # share of wide gaps among all, from which on they are no sign
_CLOSES = frozenset("\"”’'»」")
_SET_OFF = 5  # paragraphs that two gaps can set off
_VERSE = 40  # characters of a line
_LEAST = 5  # gaps that show what is usual


def with_gaps_marked(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return `blocks` with an empty ornament in every gap that is wider than usual between paragraphs.

    Texts that mark their scenes with ornaments mean nothing by a gap.
    """
    if any(block.kind is BlockKind.ORNAMENT for block in blocks):
        return list(blocks)
    gaps = {
        at: _line_ends(text, first.span.end, second.span.start)
        for at, (first, second) in enumerate(pairwise(blocks))
        if first.kind is second.kind is BlockKind.PARAGRAPH
    }
    if len(gaps) < _LEAST:
        return list(blocks)
    usual = Counter(gaps.values()).most_common(1)[0][0]
    wide = _far_apart([at for at, size in gaps.items() if size > usual and _may_divide(text, blocks, at)])
    if not wide or len(wide) > _MOST * len(gaps):
        return list(blocks)
    marked: list[Block] = []
    for at, block in enumerate(blocks):
        marked.append(block)
        if at in wide:
            marked.append(Block(Span(block.span.end, block.span.end), BlockKind.ORNAMENT))
    return marked


def _far_apart(wide: Sequence[int]) -> set[int]:
    """Leave out gaps that come in pairs: they set a letter or a verse off from the text around it."""
    beside = {at for pair in pairwise(wide) if pair[1] - pair[0] <= _SET_OFF for at in pair}
    return set(wide) - beside


def _may_divide(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a gap stands between two whole paragraphs, neither of them verse or a signature."""
    before, after = (blocks[number].span.of(text) for number in (at, at + 1))
    stops = before.rstrip("\"”’'»)*_ ")[-1:] in tuple(".!?…—–-")
    if not stops or after.lstrip("*_(")[:1].islower():
        return False
    if before[-1:] in _CLOSES and opens_speech(after):
        return False  # a slip of the pen inside a conversation
    return not any("\n" in words and max(map(len, words.splitlines())) < _VERSE for words in (before, after))


def _line_ends(text: str, start: int, end: int) -> int:
    """Count the line ends of a gap, whichever kind the file has."""
    gap = text[start:end]
    return max(gap.count("\n"), gap.count("\r"), gap.count("\u2028") + gap.count("\u2029"))
