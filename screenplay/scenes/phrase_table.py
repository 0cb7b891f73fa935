"""Lexicon entries of several words, found in a sentence word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from screenplay.language.tokens import tokenize
from screenplay.resources import lexicon_table


class Match(NamedTuple):
    """An entry of a lexicon found at the tokens `first` to `last`, with its value."""

    first: int
    last: int
    entry: str
    value: str


def matches(words: Sequence[str], name: str) -> Iterator[Match]:
    """Yield the entries of the lexicon `name` among lower-case words, the longest at each place."""
    table = _by_first_word(name)
    until = 0
    for index, word in enumerate(words):
        if index < until or word not in table:
            continue
        for entry in table[word]:
            if tuple(words[index : index + len(entry)]) == entry:
                until = index + len(entry)
                phrase = " ".join(entry)
                yield Match(index, until - 1, phrase, lexicon_table(name)[phrase])
                break


@cache
def _by_first_word(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the entries by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in lexicon_table(name):
        words = tuple(token.lower for token in tokenize(entry))
        found.setdefault(words[0], []).append(words)
    return {word: tuple(sorted(entries, key=len, reverse=True)) for word, entries in found.items()}
