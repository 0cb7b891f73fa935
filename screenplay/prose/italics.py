"""Speech in italics: a text without quotation marks that sets what people say between _ and _ or * and *."""

from __future__ import annotations

import re
from functools import cache

from screenplay.resources import any_of

_ITALICS = re.compile(r"([_*])(?![_*\s])([^_*]+[,.!?…—–-])\1(?![\w*])")
_LEAST = 2  # tags beside words in italics that tell a habit from a stress


def speaks_in_italics(text: str) -> bool:
    """Tell whether words in italics have tags behind them, in a text without other marks of speech."""
    found = 0
    for italics in _ITALICS.finditer(text):
        found += _tag().match(text, italics.end()) is not None
        if found == _LEAST:
            return True
    return False


def with_corners(words: str) -> str:
    """Return `words` with 「 and 」 for the marks around words in italics that end with a stop."""
    return _ITALICS.sub("「\\2」", words)


@cache
def _tag() -> re.Pattern[str]:
    verbs = any_of("speech_verbs", "base")
    return re.compile(
        rf"\s+(?:(?:he|she|I|they|we|[A-Z][^\W_]+)\s+{verbs}\b|{verbs}\s+(?:he|she|I|they|we|the|[A-Z]))"
    )
