"""Italics that a text writes with asterisks or underscores, over one sentence or several."""

from __future__ import annotations

import re

from screenplay.model.span import Span

_BEFORE = 1000  # characters of a paragraph looked at before a sentence
_MARK = re.compile(r"(?<!\*)\*(?!\*)")


def is_set_in_italics(text: str, span: Span) -> bool:
    """Tell whether the whole sentence stands in italics, opened in it or earlier in its paragraph."""
    words = span.of(text).strip()
    opens = words.startswith(("*", "_")) and not words.startswith("**")
    if opens and (words.rstrip(".,!?").endswith(("*", "_")) or words.count(words[0]) % 2):
        return True
    inside = words[:-1].find("*") == -1
    return inside and _is_open(text, span)


def _is_open(text: str, span: Span) -> bool:
    """Tell whether an asterisk before the sentence waits for its fellow, which comes in the paragraph."""
    first = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
    if text.find("*", first, span.start) < 0:
        return False
    last = text.find("\n", span.end)
    closes = _MARK.search(text, span.end - 1, len(text) if last < 0 else last)
    return len(_MARK.findall(text[first : span.start])) % 2 == 1 and closes is not None
