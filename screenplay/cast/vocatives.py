"""Who is spoken to inside a quotation: names and words of address set off by marks."""

from __future__ import annotations

import re

from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon

_BEFORE = re.compile(r"(?:^|[,.!?…;:—–]|--|\.\.\.)[\s*_“\"‘']*(?:(?P<opener>[\w']+) )?$")
_AFTER = re.compile(r"[*_]*\s*(?:[,.!?…;:—–]|--|$|['’”\"])")


def is_vocative(text: str, start: int, end: int, floor: int, ceiling: int) -> bool:
    """Tell whether `text[start:end]` stands as an address inside the utterance `text[floor:ceiling]`.

    It must be set off by marks on both sides ("Come on, Edwin."; "Edwin! Wait!"), a short opener allowed
    before it ("Hey Edwin,"), and be no item of a list ("My parents, Mona, Bess").
    """
    before = text[max(floor, start - 24) : start]
    opening = _BEFORE.search(before)
    if opening is None or (opening["opener"] and opening["opener"].lower() not in lexicon("openers", "call")):
        return False
    if start - 24 > floor and opening.start() == 0 and not before[:1].strip(" \n"):
        return False
    after = _AFTER.match(text, end, ceiling)
    if after is None and end < ceiling and not (opening["opener"] and _is_spoken_to(text, end, ceiling)):
        return False
    stopped = opening[0][:1] in ".!?…" and text[end : end + 1] in ".…" and end + 1 < ceiling
    if stopped:
        return False  # a fragment, "London." among others, rather than a call
    return not _in_list(text, start, end, floor, ceiling)


def _is_spoken_to(text: str, end: int, ceiling: int) -> bool:
    """Tell whether the words behind a call go on to the one called, without a mark: "Hey Orla wait"."""
    found = _NEXT.match(text, end, ceiling)
    if found is None:
        return False
    kinds = classes_of(found[1].partition("'")[0].partition("’")[0].lower())
    return bool(kinds & _GOES_ON) and not kinds & _TOLD


_NEXT = re.compile(r"\s([a-zI][\w'’]*)")
_GOES_ON = Word.NOM | Word.BASE | Word.SUB | Word.ADV
_TOLD = Word.PAST | Word.THIRD | Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.COORD | Word.PREP
_ITEM_BEFORE = re.compile(r",\s+(?:and\s+|or\s+)?$")
_ITEM_AFTER = re.compile(
    r"(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?:[A-Z][\w'’]+|you|me|us|him|her|them)\b"
)
_TWO_BEFORE = re.compile(r"\w,\s+[A-Z][\w'’]+,\s+(?:and\s+|or\s+)?$")


def _in_list(text: str, start: int, end: int, floor: int, ceiling: int) -> bool:
    """Tell whether a name is an item of a list: "My parents, Mona, Bess, you"."""
    before = text[max(floor, start - 40) : start]
    follows = _ITEM_AFTER.match(text[end : min(ceiling, end + 30)]) is not None
    return (follows and _ITEM_BEFORE.search(before) is not None) or _TWO_BEFORE.search(before) is not None
