"""Words and marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Patterns of words that a hard-wrapped text may break over two lines.


def over_lines(pattern: str, flags: re.RegexFlag | int = 0) -> re.Pattern[str]:
    r"""Compile `pattern`, in which each space stands for any white space. No space inside look-behinds."""
    return re.compile(pattern.replace(" ", r"\s+"), flags)


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


_new = tuple.__new__  # a NamedTuple's own constructor takes half as long again


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words and marks of `text[start:end]`, in order, with offsets into `text`."""
    tokens = []
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        written, lower = _spellings(found[0])
        first, last = found.span()
        tokens.append(_new(Token, (written, lower, first, last)))
    return tokens


@lru_cache(maxsize=1 << 15)  # as many words as a long novel has
def _spellings(word: str) -> tuple[str, str]:
    """Return a word as written and as it compares: the same two strings however often it stands."""
    lower = word.lower().replace("’", "'")
    return word, word if word == lower else lower
