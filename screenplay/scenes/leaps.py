"""Phrases that leap over time."""

from __future__ import annotations

import re

from screenplay.language.wrapped import over_lines
from screenplay.model.span import Span

_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
    r"|a few|a couple of|several|some|many|\d+)"
)
_PART = r"(?:morning|afternoon|evening|night|day)"
_OPENING = over_lines(
    r"\W*(?:(?:And|But|Then|So),? )?"
    rf"(?:(?:the|that) (?:next|following|same|very next) (?:{_PART}|week|month)"
    rf"|(?:next|that|one) {_PART}\b"
    rf"|{_COUNT} (?:hours?|minutes?|days?|weeks?|months?|years?|nights?) (?:later|afterwards?|before|earlier)"
    rf"|(?:after|for) {_COUNT} (?:hours|days|weeks|months|years)\b"
    rf"|later(?: that {_PART})?[ ,]"
    r"|meanwhile\b"
    r"|(?:by|at) (?:dawn|dusk|noon|midnight|nightfall|sunrise|sunset|morning|daybreak)\b"
    r"|in the (?:morning|evening|afternoon)\b"
    r"|(?:when )?(?:morning|night|dawn|evening) (?:came|fell|broke)\b)",
    re.IGNORECASE,
)
_CLOSING = over_lines(rf"\b(?:the (?:next|following) {_PART}|(?:hours|days|weeks|months) later)[.!]?\s*\Z")


def jump_in(text: str, start: int, end: int) -> Span | None:
    """Return the words at the head, or at the very end, of a sentence that leap over time."""
    opening = _OPENING.match(text, start, min(end, start + 80))
    if opening is not None:
        return Span(start, opening.end())
    tail = max(start, end - 40)
    closing = _CLOSING.search(text[tail:end])
    return None if closing is None else Span(tail + closing.start(), tail + closing.end())
