"""Narration that no mark sets off in a paragraph of dialogue: behind a dash, `Come in. She shut the door`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.language.clauses import finite_verbs
from screenplay.language.sentences import sentences
from screenplay.language.tokens import tokenize
from screenplay.language.verbs import verb_table
from screenplay.resources import lexicon_table

_TALKS = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our|ours|you|your|yours)\b|[?!]", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:He|She|They|[A-ZÀ-Þ][^\W_]+(?: [A-ZÀ-Þ][^\W_]+)?|(?:The|His|Her) [^\W_]+(?: [^\W_]+)?) "
)
_FIRST_WORDS = 5  # a gesture's verb stands among them

Stretch = tuple[bool, int, int]  # whether it is told, and where


def parted(text: str, start: int, end: int, *, after_told: bool) -> Iterator[Stretch]:
    """Yield the stretches of `text[start:end]` spoken and told, in turns.

    A sentence is told where somebody makes a gesture in the past tense, and so are those in the past tense
    after it, as long as nobody says I or you, asks or shouts. The first sentence behind the dash is spoken.
    """
    begun, told = start, False
    for place, (first, last) in enumerate(sentences(text, start, end)):
        tells = (place > 0 or after_told) and _is_told(text, first, last, goes_on=told)
        if tells == told:
            continue
        if first > begun:
            yield told, begun, first
        begun, told = first, tells
    yield told, begun, end


def _is_told(text: str, start: int, end: int, *, goes_on: bool) -> bool:
    if _TALKS.search(text, start, end):
        return False
    tokens = tokenize(text, start, end)
    pasts = verb_table().by_past
    verbs = finite_verbs(tokens)
    if not verbs or any(tokens[verb.place].lower not in pasts for verb in verbs):
        return False
    if goes_on:
        return True
    first = verbs[0].place
    gestures = lexicon_table("gesture_verbs")
    return first < _FIRST_WORDS and tokens[first].lower in gestures and bool(_PERSON.match(text, start))
