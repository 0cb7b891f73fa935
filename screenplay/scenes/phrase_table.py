"""Lexicon entries of several words, found in a sentence word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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


class _Entry(NamedTuple):
    """An entry: its words from the third on, and as the lexicon writes it, with its value."""

    rest: tuple[str, ...]
    phrase: str
    value: str


def matches(words: Sequence[str], table: str, mark: str | None = None) -> Iterator[Match]:
    """Yield the entries of a table among lower-case words, the longest at each place.

    With `mark`, only the entries that carry it.
    """
    phrases = _by_words(table, mark)
    until = 0
    for index, word in enumerate(words):
        starting = phrases.get(word)
        if starting is None or index < until:
            continue
        found = _longest(words, index, starting)
        if found is not None:
            yield found
            until = found.last + 1


def _longest(words: Sequence[str], first: int, starting: Mapping[str, Sequence[_Entry]]) -> Match | None:
    """Return the longest of the entries with the word at `first` that stands there."""
    if first + 1 < len(words):
        for entry in starting.get(words[first + 1], ()):
            last = first + 1 + len(entry.rest)
            if tuple(words[first + 2 : last + 1]) == entry.rest:
                return Match(first, last, entry.phrase, entry.value)
    alone = starting.get("")
    return Match(first, first, alone[0].phrase, alone[0].value) if alone else None


@cache
def _by_words(table: str, mark: str | None) -> Mapping[str, Mapping[str, Sequence[_Entry]]]:
    """Return the entries by their first and second word ("" where there is none), the longest first."""
    found: dict[str, dict[str, list[_Entry]]] = {}
    several: list[list[_Entry]] = []
    for phrase, value in lexicon_table(table, mark).items():
        words = [phrase] if phrase.isalpha() else [token.lower for token in tokenize(phrase)]
        second = words[1] if len(words) > 1 else ""
        entries = found.setdefault(words[0], {}).setdefault(second, [])
        entries.append(_Entry(tuple(words[2:]), phrase, value))
        if len(entries) == 2:
            several.append(entries)
    for entries in several:
        entries.sort(key=lambda entry: -len(entry.rest))
    return found
