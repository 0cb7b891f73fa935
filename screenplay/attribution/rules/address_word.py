"""A word of address tells the gender of the one spoken to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View
from screenplay.resources import lexicon_table

_SET_OFF = re.compile(
    r"(?:^|[,.!?…;:—–]\s*|[,.!?…]\s*(?:no|yes|oh|hey|my)\s)([A-Za-z][a-z'’]+)(?=[,.!?…;—–]|$)"
)


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See whether a "sir", "ma'am" or "son" of the turn before or after fits the candidate's gender.

    Example: "No, ma'am." "Then sit down." → for the women at the second
    Misses: words that serve everybody ("honey", "captain").
    Source: this project's own.
    """
    for step, variant in ((-1, "turn before"), (1, "turn after")):
        other = turn + step
        if not 0 <= other < len(view.turns):
            continue
        for gender in _genders(view.turns[other].span.of(view.text)):
            for person in candidates:
                known = view.genders[person]
                agrees = "unknown" if known == "-" else "agrees" if known == gender else "disagrees"
                yield Finding(person, f"{agrees} {variant}", view.turns[other].span)


@cache
def _table() -> dict[str, str]:
    return {word: gender for word, gender in lexicon_table("address_words").items() if gender != "-"}


def _genders(words: str) -> set[str]:
    table = _table()
    found = (match[1].lower().replace("’", "'") for match in _SET_OFF.finditer(words))
    return {table[word] for word in found if word in table}


RULE = Rule("address_word", find)
