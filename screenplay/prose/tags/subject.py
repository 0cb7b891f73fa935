"""Who speaks in a tag that comes before its quotation: the subject of its verb, however far before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lark import Token

from screenplay.model.span import Span
from screenplay.resources import lexicon_table

_NOMINATIVE = frozenset(("he", "she", "i", "they", "we"))
_BE = frozenset(("was", "were", "is", "are", "been", "being"))
_GOVERNS = ("PREPOSITION", "TO", "OF")
_VERBAL = ("WORD", "AUXILIARY", "SAY")
_PASSED_OVER = ("ADVERB", "AUXILIARY")
_POSSESSIVE = ("'s", "’s")


class _Opening(NamedTuple):
    """A person who opens a clause; `subordinate` where the clause only leans on another."""

    at: int
    span: Span
    subordinate: bool


def speaker_before(text: str, tokens: Sequence[Token], say: Token) -> Span | None:
    """Return the subject of `say`, the verb behind `tokens`: the person at it, or who opened its clause."""
    last = len(tokens)
    while last and tokens[last - 1].type in _PASSED_OVER:
        last -= 1
    is_participle = str(say).endswith("ing")
    if not is_participle and any(str(token) in _BE for token in tokens[last:]):
        return None  # "he was greeted with": somebody else speaks
    if last:
        near = _right_at(text, tokens, last - 1, say, is_participle=is_participle)
        if near is not None:
            return near
    return _opener(text, tokens)


def _right_at(text: str, tokens: Sequence[Token], at: int, say: Token, *, is_participle: bool) -> Span | None:
    """Return the person at `at`, right before the verb, where he is its subject."""
    token = tokens[at]
    if token.type == "NP":
        span = _span(token)
        if text.endswith(_POSSESSIVE, span.start, span.end) and is_participle:
            return Span(span.start, span.end - 2)  # "at Mara's saying"
        governed = at > 0 and tokens[at - 1].type in _GOVERNS
        return None if governed else span
    is_bare = lexicon_table("speech_verbs", "base").get(str(say)) == str(say)
    if token.type == "OBJECT" and not str(token).endswith(("self", "selves")) and (is_bare or is_participle):
        return _span(token)  # "she heard him say"
    return None


def _opener(text: str, tokens: Sequence[Token]) -> Span | None:
    """Return who opened the clause of the verb: of the main clause where a comma closes another before it."""
    openings = list(_openings(text, tokens))
    if not openings:
        return _first_person(tokens)
    boundary = max((at for at, token in enumerate(tokens) if _divides(token)), default=-1)
    later = [opening for opening in openings if opening.at > boundary]
    openings = later or openings
    main = [opening for opening in openings if not opening.subordinate]
    last = openings[-1]
    if last.subordinate and main and any(token.type == "COMMA" for token in tokens[last.at :]):
        return main[-1].span
    return last.span


def _openings(text: str, tokens: Sequence[Token]) -> Iterator[_Opening]:
    for at, token in enumerate(tokens):
        before = _beside(tokens, at, -1)
        if token.type == "WHO" and before == "COMMA" and _beside(tokens, at, 1) != "NP":
            antecedent = _antecedent(text, tokens, at)
            if antecedent is not None:
                yield _Opening(at, antecedent, False)
        if token.type != "NP" or before in _GOVERNS:
            continue
        named = text[token.start_pos or 0].isupper()
        if _opens(tokens, at, before, pronoun=str(token) in _NOMINATIVE, named=named):
            yield _Opening(at, _span(token), before in ("AS", "WHO"))


def _opens(tokens: Sequence[Token], at: int, before: str, *, pronoun: bool, named: bool) -> bool:
    if pronoun:
        return True
    after = _beside(tokens, at, 1)
    second = tokens[at + 2].type if at + 2 < len(tokens) else "SAY"
    listed = after == "AND" or (after == "COMMA" and second == "AND")
    if before in ("START", "WHO"):
        return True
    if before in ("AND", "AS"):
        return not listed and (named or after in (*_VERBAL, "COMMA"))
    if before == "NP":
        return after in _VERBAL and named and _is_governed(tokens, at - 1)
    return before == "COMMA" and after in _VERBAL


def _antecedent(text: str, tokens: Sequence[Token], who: int) -> Span | None:
    """Return the person whom `who` takes up: the last one named, or else the last before it."""
    people = [token for token in tokens[:who] if token.type == "NP"][-2:]
    for token in reversed(people):
        words = text[token.start_pos or 0 : token.end_pos].split()
        if words[-1][0].isupper() or words[-1].lower() in lexicon_table("people", "gender"):
            return _span(token)
    return _span(people[-1]) if people else None


def _beside(tokens: Sequence[Token], at: int, step: int) -> str:
    """Return the class of the next token on one side, adverbs passed over; START and SAY beyond the ends."""
    at += step
    while 0 <= at < len(tokens) and tokens[at].type == "ADVERB":
        at += step
    if at < 0:
        return "START"
    return tokens[at].type if at < len(tokens) else "SAY"


def _is_governed(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].type == "PREPOSITION"


def _divides(token: Token) -> bool:
    return token.type == "COMMA" and str(token)[0] in ";:—–-"


def _first_person(tokens: Sequence[Token]) -> Span | None:
    for at, token in enumerate(tokens):
        if token.type == "NP" and not (at and tokens[at - 1].type in _GOVERNS):
            return _span(token)
    return None


def _span(token: Token) -> Span:
    return Span(token.start_pos or 0, token.end_pos or 0)
