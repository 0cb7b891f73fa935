"""The text of the prose grammar: rules, terminals, and the words that lexicons write into these."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from screenplay.resources import any_of, lexicon_table, read_grammar

_NAME = r"(?:[A-ZÀ-Þ][^\W_]+(?:\s+[A-ZÀ-Þ][^\W_]+)?)"
_MAY_END = "may end"


_PART = re.compile(r"^(_[A-Z_]+): /(.*)/$", re.MULTILINE)  # a terminal that is part of others


def prose_grammar() -> str:
    """Return `prose.lark` with `punctuation.lark`, what stands between @ and @ written out as a pattern."""
    grammar = read_grammar("prose.lark") + read_grammar("punctuation.lark")
    for name, pattern in _words().items():
        grammar = grammar.replace(f"@{name}@", pattern)
    for name, pattern in _PART.findall(grammar):
        grammar = grammar.replace(f"@{name}@", pattern)
    return grammar


def _words() -> dict[str, str]:
    """Return what the lexicons write into the terminals, by the name that stands there."""
    shortened = lexicon_table("abbreviations")
    may_end = [word for word, how in shortened.items() if how == _MAY_END]
    return {
        "not_behind_abbreviations_that_may_end": _not_behind(may_end),
        "not_behind_abbreviations": _not_behind(shortened.keys() - set(may_end)),
        "speech_verbs": any_of("speech_verbs", "base"),
        "name": _NAME,
    }


def _not_behind(words: Iterable[str]) -> str:
    """Return a pattern for the place behind a full stop that shortens none of `words`."""
    by_length = sorted(words, key=lambda word: (len(word), word))
    return "".join(
        rf"(?<!\b(?i:{'|'.join(map(re.escape, same))})\.)" for _, same in groupby(by_length, key=len)
    )
