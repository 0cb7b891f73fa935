"""Two changes of one element put together where they touch different sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)\]*_]*\s+|\n")


def merged_words(base: str, ours: str, theirs: str) -> str | None:
    """Return `base` with the sentences that either side changed; None where both changed the same ones."""
    pieces = _pieces(base)
    mine, other = _change(pieces, _pieces(ours)), _change(pieces, _pieces(theirs))
    first, second = sorted((mine, other), key=lambda change: (change[0], change[1]))
    if first[1] > second[0] or first[:2] == second[:2]:
        return None
    return "".join(
        [*pieces[: first[0]], *first[2], *pieces[first[1] : second[0]], *second[2], *pieces[second[1] :]]
    )


def _pieces(text: str) -> list[str]:
    """Cut `text` into sentences, each with the space behind it."""
    ends = [found.end() for found in _SENTENCE.finditer(text)]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if start < end]


def _change(base: Sequence[str], side: Sequence[str]) -> tuple[int, int, Sequence[str]]:
    """Return which pieces of `base` a side replaced, and by which."""
    shortest = min(len(base), len(side))
    head = 0
    while head < shortest and base[head] == side[head]:
        head += 1
    tail = 0
    while tail < shortest - head and base[-1 - tail] == side[-1 - tail]:
        tail += 1
    return head, len(base) - tail, side[head : len(side) - tail]
