"""Slips of the pen in speech: spoken words are never touched, so they are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from screenplay.lint.craft import Problem
from screenplay.model.script import Script, Speech, plain
from screenplay.resources import lexicon_table


def slips(script: Script) -> Iterator[Problem]:
    """Find words in speech that were written for others that sound like them.

    Example: "Your joking, right?"
    Misses: confusions that only the meaning shows: "I know there house."
    Source: grammar/lexicon/script/slips.txt
    """
    for element in script.elements:
        if isinstance(element, Speech):
            words = plain(element.text)
            for found, meant in _slips_in(words):
                span = element.origin.spans[0] if element.origin.spans else None
                yield Problem(f"{found!r} in speech: {meant!r}?", span)


def _slips_in(words: str) -> Iterator[tuple[str, str]]:
    for pattern, table in (
        (_anywhere(), lexicon_table("slips", "anywhere")),
        (_at_end(), lexicon_table("slips", "at_end")),
    ):
        for match in pattern.finditer(words):
            yield match[0], table[_even(match[0])]


@cache
def _anywhere() -> re.Pattern[str]:
    return _one_of(lexicon_table("slips", "anywhere"), "")


@cache
def _at_end() -> re.Pattern[str]:
    return _one_of(lexicon_table("slips", "at_end"), r"(?=\s*(?:[.,;:!?…—]|--|$))")


def _one_of(table: dict[str, str], then: str) -> re.Pattern[str]:
    phrases = "|".join(
        re.escape(phrase).replace("'", "['’]") for phrase in sorted(table, key=len, reverse=True)
    )
    return re.compile(rf"\b(?:{phrases})\b{then}", re.IGNORECASE)


def _even(found: str) -> str:
    return found.lower().replace("’", "'")
