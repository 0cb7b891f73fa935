"""The words at the end of a sentence that only announce the speech after it: "and said:"."""

from __future__ import annotations

import re

from screenplay.adaptation.coverage import trimmed
from screenplay.model.span import Span

_LEAD_IN = re.compile(
    r",?\s+and\s+(?:said|says|asked|asks|replied|replies|answered|answers|added|adds|announced|announces"
    r"|reported|reports)\s*[:,]\s*\Z"
)
_LONGEST = 24  # characters that such words take at most
_LEAST = 2  # words that must stand before them


def lead_in(text: str, span: Span) -> Span | None:
    """Return the span of "and said:" at the end of a sentence that tells an act before it."""
    found = _LEAD_IN.search(text[max(span.start, span.end - _LONGEST) : span.end])
    if found is None:
        return None
    start = max(span.start, span.end - _LONGEST) + found.start()
    if len(text[span.start : start].split()) < _LEAST:
        return None
    return trimmed(text, start, span.end)
