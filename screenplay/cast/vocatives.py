"""Who is spoken to inside a quotation: names and words of address set off by marks."""

from __future__ import annotations

import re

from screenplay.resources import lexicon_table

_BEFORE = re.compile(r"(?:^|[,.!?…;:—–]|--|\.\.\.)[\s*_“\"‘']*(?:(?P<opener>[\w']+) )?$")
_AFTER = re.compile(r"[*_]*\s*(?:[,.!?…;:—–]|--|$|['’”\"])")
_OPENERS = frozenset(
    [
        "oh",
        "hey",
        "hi",
        "hello",
        "well",
        "yes",
        "no",
        "yeah",
        "okay",
        "ok",
        "thanks",
        "sorry",
        "please",
        "dear",
        "and",
        "but",
        "so",
        "poor",
        "ah",
        "aw",
        "now",
        "come",
        "my",
        "listen",
        "look",
        "goodbye",
        "bye",
        "morning",
        "good",
        "night",
        "thank",
        "you",
        "damn",
        "dammit",
        "not",
    ]
)


def is_vocative(text: str, start: int, end: int, floor: int, ceiling: int) -> bool:
    """Tell whether `text[start:end]` stands as an address inside the utterance `text[floor:ceiling]`.

    It must be set off by marks on both sides ("Come on, Clark."; "Clark! Wait!"), a short opener allowed
    before it ("Hey Clark,"), and be no item of a list ("My parents, Chloe, Lana").
    """
    before = text[max(floor, start - 24) : start]
    opening = _BEFORE.search(before)
    if opening is None or (opening["opener"] and opening["opener"].lower() not in _OPENERS):
        return False
    if start - 24 > floor and opening.start() == 0 and not before[:1].strip(" \n"):
        return False
    after = _AFTER.match(text, end, ceiling)
    if after is None and end < ceiling:
        return False
    stopped = opening[0][:1] in ".!?…" and text[end : end + 1] in ".…" and end + 1 < ceiling
    if stopped:
        return False  # a fragment, "Metropolis." among others, rather than a call
    return not _in_list(text, start, end, floor, ceiling)


_LIST_BEFORE = re.compile(r"[A-Z][\w'’]+,\s+(?:and\s+|or\s+)?$")
_LIST_AFTER = re.compile(r",\s+(?:(?:and|or)\s+)?[A-Z][\w'’]+\s*(?:,|and\b|[.!?]|$)")


def _in_list(text: str, start: int, end: int, floor: int, ceiling: int) -> bool:
    before = _LIST_BEFORE.search(text[max(floor, start - 30) : start])
    after = _LIST_AFTER.match(text[end : min(ceiling, end + 30)])
    return before is not None and before.start() > 0 and after is not None


_ADDRESS_WORD = re.compile(r"[A-Za-z][a-z'’\-]+")


def find_address_words(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return the words of address in an utterance ("sir", "Mom") as (start, end, word in lower case)."""
    table = lexicon_table("address_words")
    found = []
    for match in _ADDRESS_WORD.finditer(text, start, end):
        word = match[0].lower().replace("’", "'")
        if word in table and is_vocative(text, match.start(), match.end(), start, end):
            found.append((match.start(), match.end(), word))
    return found
