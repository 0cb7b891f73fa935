"""What a heading calls a place: its noun without the story's words, a part of it behind a dash."""

from __future__ import annotations

from screenplay.language.tokens import Token
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.place.nouns import PlaceNoun, is_among
from screenplay.scenes.view import Sentence

_OF_WHOLE = frozenset({"of", "in", "at"})
_AROUND = frozenset({"outside", "behind"})
_ARTICLES = frozenset({"the", "a", "an"})
_SKIPPED = 2  # adjectives before the noun of the whole


def is_within(head: str) -> bool:
    """Tell rooms and parts, which a heading writes behind the building, ship or train that has them."""
    last = head.rpartition(" ")[2]
    parts = (one for one in (head, last) for mark in ("within", "part") if is_among(one, "places", mark))
    return last == "room" or next(parts, None) is not None


def called(sentence: Sentence, noun: PlaceNoun, start: int, end: int) -> str:
    """Return the name of a place in capitals: "BAKERY - CELLAR" for the cellar of the old bakery."""
    tokens = sentence.tokens
    own = _name(sentence, start, noun.last)
    if end > noun.last and not _goes_on_of(tokens, noun.last):
        return _name(sentence, start, end)  # "room nine"
    whole = whole_behind(tokens, noun.last)
    if whole is None:
        beside = _beside(tokens, noun)
        return own if beside is None else f"{_name(sentence, *beside)} - {own}"
    if not is_within(noun.head):
        return f"{own} {_name(sentence, noun.last + 1, whole[1])}" if _goes_on_of(tokens, noun.last) else own
    if tokens[whole[0]].start in sentence.names:
        return f"{_name(sentence, *whole)}'S {own}"  # the office of Mr Grey
    return f"{_name(sentence, *whole)} - {own}"


def whole_behind(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """Return the first and last word of the whole that "of the bakery" names behind a part."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower not in _OF_WHOLE:
        return None
    first = index + 2
    if classes_of(tokens[first].lower) & (Word.DET | Word.POSS):
        first += 1
    elif tokens[index + 1].lower != "of":
        return None
    last = None
    for at in range(first, len(tokens)):
        if _names_whole(tokens, at):
            first, last = (at if last is None else first), at
        elif last is not None or at - first >= _SKIPPED or not _may_be_adjective(tokens[at]):
            break
    if last is None or is_among(tokens[last].lower, "places", "wide"):
        return None
    return first, last


def _beside(tokens: list[Token], noun: PlaceNoun) -> tuple[int, int] | None:
    """Return the building of "the pavement outside the hotel"."""
    at = noun.last + 1
    if not is_among(noun.head, "places", "open") or at + 2 >= len(tokens) or tokens[at].lower not in _AROUND:
        return None
    first = at + 1 + bool(classes_of(tokens[at + 1].lower) & (Word.DET | Word.POSS))
    last = first
    while last < len(tokens) and tokens[last].lower not in lexicon_table("places", "setting"):
        if last - first >= _SKIPPED or not _may_be_adjective(tokens[last]):
            return None
        last += 1
    return (first, last) if last < len(tokens) else None


def _names_whole(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.text[0].isupper():
        return True
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    qualifies = token.lower in lexicon("place_modifiers", "qualifier") or token.lower.endswith(("'s", "s'"))
    if qualifies and following in lexicon_table("places", "setting"):
        return True
    return token.lower in lexicon_table("places", "setting")


def _may_be_adjective(token: Token) -> bool:
    closed = Word.DET | Word.POSS | Word.NOM | Word.OBJ | Word.PREP | Word.COORD | Word.SUB | Word.REL
    return token.lower[0].isalpha() and not classes_of(token.lower) & (closed | Word.BE | Word.HAVE)


def _goes_on_of(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].lower in _OF_WHOLE


def _name(sentence: Sentence, first: int, last: int) -> str:
    """Return the words as the text has them, in capitals, without an article or marks of emphasis."""
    tokens = sentence.tokens
    while first < last and tokens[first].lower in _ARTICLES:
        first += 1
    words = sentence.text[tokens[first].start : tokens[last].end].replace("*", "").replace("_", "")
    return " ".join(words.split()).upper()
