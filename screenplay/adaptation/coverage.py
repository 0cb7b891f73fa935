"""Spans left over: so that every source character ends up in exactly one line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screenplay.model.span import Span

_EDGES = " \t\r\n,.;:—–-"
_BLANK = re.compile(r"\s*")


def trimmed(text: str, start: int, end: int) -> Span:
    """Return `[start, end)` without white space at its ends."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def stripped(text: str, span: Span) -> Span:
    """Return `span` without white space and punctuation at its ends."""
    words = span.of(text)
    left = len(words) - len(words.lstrip(_EDGES))
    return Span(span.start + left, max(span.start + left, span.end - len(words) + len(words.rstrip(_EDGES))))


def remainder(text: str, whole: Span, used: Iterable[Span]) -> tuple[Span, ...]:
    """Return what `used` leaves of `whole`, white space aside."""
    left = []
    at = whole.start
    for span in sorted(used):
        if _BLANK.fullmatch(text, at, span.start) is None:
            left.append(trimmed(text, at, span.start))
        at = max(at, span.end)
    if _BLANK.fullmatch(text, at, whole.end) is None:
        left.append(trimmed(text, at, whole.end))
    return tuple(left)
