"""Words and marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"[^\W_]+(?:['’\-‐][^\W_]+)*['’]?(?<!s['’])"  # words, with inner apostrophes and hyphens
    r"|[^\W_]+(?:['’\-‐][^\W_]+)*s['’](?!\w)"  # plural possessives keep their apostrophe
    r"|\.\.\.|…|--+|[—–]|[^\w\s]|_"
)


class Token(NamedTuple):
    """One word or mark: as written, lower-cased with straight apostrophes, and `[start, end)`."""

    text: str
    lower: str
    start: int
    end: int


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words and marks of `text[start:end]`, in order, with offsets into `text`."""
    return [
        Token(found[0], found[0].lower().replace("’", "'"), found.start(), found.end())
        for found in _TOKEN.finditer(text, start, len(text) if end is None else end)
    ]
