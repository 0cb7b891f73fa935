"""Dialogue after a dash: where speech and narration take turns inside the paragraph.

Spanish sets narration off by dashes that lean on it (`—No sé —dijo él—. Vamos.`), Russian and Polish by
dashes between spaces after a stop (`— Да, — сказал он. — Пойдём.`), Joyce and French print by the words alone
(`—Come up, he said. Come.`, `—Come in. She shut the door.`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lark import Token, Tree

from screenplay.language.clauses.finite_verbs import finite_verbs
from screenplay.language.sentences import sentences
from screenplay.language.tokens import tokenize
from screenplay.language.verbs import verb_table
from screenplay.resources import lexicon_table

# Narration that no mark sets off in a paragraph of dialogue: behind a dash, `Come in. She shut the door`.


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
    gestures = lexicon_table("verb_forms", "gesture")
    return first < _FIRST_WORDS and tokens[first].lower in gestures and bool(_PERSON.match(text, start))


def turns_of(text: str, dialogue: Tree[Token], base: int, end: int) -> Iterator[Stretch]:
    """Yield what is told and spoken in a paragraph that a dash opens, from its parse.

    The parsed words begin at `base`, the paragraph ends at `end`.
    Where no further dash sets narration off, a sentence of it may stand among what is spoken.
    """
    tokens = [token for token in dialogue.children if isinstance(token, Token)]
    by_dashes = any(token.type == "INTERRUPT" for token in tokens)
    after_told = False
    for told, first, last, ends in _turns(tokens, base, end):
        if first == last:
            continue
        if told or by_dashes:
            yield told, first, last
        else:
            parts = parted(text, first, last, after_told=after_told)
            yield from (part for part in parts if part[1] < part[2])
        after_told = told and ends


def _turns(tokens: list[Token], base: int, end: int) -> Iterator[tuple[bool, int, int, bool]]:
    """Yield the turns of the parse: whether one is told, where, and whether a sentence ends with it."""
    at = base + (tokens[0].end_pos or 0)
    told = False
    for token in tokens[1:]:
        opens = token.type in ("TAG", "INTERRUPT")
        border = base + ((token.start_pos if opens else token.end_pos) or 0)
        yield told, at, border, token.type == "TOLD_END"
        at, told = border, opens
    yield told, at, end, False
