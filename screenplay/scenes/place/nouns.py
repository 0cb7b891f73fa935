"""The nouns of a sentence that may name a place, and which of the words before them belong to the name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from screenplay.language.tokens import Token
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.phrase_table import matches
from screenplay.scenes.view import Sentence

ARTICLES = Word.DET | Word.POSS | Word.NUMBER
_NO_OWNERS = frozenset({"it's", "that's", "he's", "she's", "there's", "let's", "what's", "who's", "here's"})
_NEVER_BEFORE = Word.NOM | Word.OBJ | Word.TO | Word.MODAL | Word.ADV | Word.COORD | Word.BE | Word.HAVE
_ADJECTIVE_LIKE = Word.PARTICIPLE | Word.BASE | Word.PAST


class PlaceNoun(NamedTuple):
    """A noun of a place at the tokens `first` to `last`: its head, and "INT", "EXT" or None."""

    first: int
    last: int
    head: str
    setting: str | None


def nouns_in(sentence: Sentence) -> Iterator[PlaceNoun]:
    """Yield the nouns of places that the sentence has, in order, but for parts of people's names."""
    words, tokens = sentence.lowers, sentence.tokens
    compounds = {match.last: match for match in matches(words, "place_compounds")}
    inside = {index for match in compounds.values() for index in range(match.first, match.last)}
    table = lexicon_table("places", "setting")
    for index, word in enumerate(words):
        match = compounds.get(index)
        if match is not None:
            yield PlaceNoun(match.first, index, match.entry, _setting(match.value))
            continue
        setting = table.get(word) or (_of_plural(word) if word.endswith("s") else None)
        if setting is None or index in inside or tokens[index].start in sentence.names:
            continue
        if _is_named(tokens, index) and not _is_modifier(tokens, index):
            yield PlaceNoun(index, index, word, _setting(setting))


def _of_plural(word: str) -> str | None:
    """Return the setting of several such places, None for "the bars of the cell" and other things."""
    single = word.removesuffix("s")
    return (
        None if single in lexicon("places", "ambiguous") else lexicon_table("places", "setting").get(single)
    )


def is_among(head: str, table: str, mark: str) -> bool:
    """Tell whether a table has a noun with `mark`, in the singular or the plural."""
    return head in lexicon(table, mark) or head.removesuffix("s") in lexicon(table, mark)


def _setting(value: str) -> str | None:
    return None if value == "-" else value


def _is_modifier(tokens: list[Token], index: int) -> bool:
    """Tell whether a noun follows that the place only qualifies: "museum roof", "kitchen table"."""
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1].lower
    return following in lexicon_table("places", "setting") or following in lexicon("things", "furnishing")


def _is_named(tokens: list[Token], index: int) -> bool:
    """Tell a place from a verb of the same form ("he parks") and from part of a name ("Port Ansley")."""
    if _ends_owner(tokens, index - 1):
        return True
    if index == 0 or not tokens[index - 1].lower[0].isalnum():
        return False
    if tokens[index].text[0].isupper() and index + 1 < len(tokens) and tokens[index + 1].text[0].isupper():
        return False
    before = tokens[index - 1].lower
    if before in lexicon("place_modifiers", "qualifier") or before.endswith(("'s", "s'")):
        return True
    flags = classes_of(before)
    named = bool(flags & (ARTICLES | Word.PREP)) or not flags & _NEVER_BEFORE
    return named or _is_between(tokens, index - 1) or _is_listed(tokens, index - 1)


def _ends_owner(tokens: list[Token], index: int) -> bool:
    """Tell the apostrophe of "the girls' bathroom"."""
    return index > 0 and tokens[index].text in {"'", "’"} and tokens[index - 1].lower.endswith("s")


def opens_at(tokens: list[Token], noun: PlaceNoun) -> tuple[int, int]:
    """Return where the name of the place starts, and where its whole phrase does, article included."""
    start = noun.first
    while start > 0 and _belongs(tokens, start - 1):
        start -= 1
    start = _with_title(tokens, start)
    opening = start
    while opening > 0 and (
        _leads(tokens[opening - 1]) or _is_between(tokens, opening - 1) or _is_listed(tokens, opening - 1)
    ):
        opening -= 1
        if classes_of(tokens[opening].lower) & ARTICLES:
            break
    return start, opening


def _with_title(tokens: list[Token], start: int) -> int:
    """Return where "Mr. Osei's office" starts, the title of its owner included."""
    before = start - 2 if start > 1 and tokens[start - 1].text == "." else start - 1
    owned = tokens[start].lower.endswith(("'s", "s'", "’s", "s’"))
    if before >= 0 and owned and tokens[before].lower.rstrip(".") in lexicon("titles"):
        return before if tokens[before].text[0].isupper() else start
    return start


def _is_listed(tokens: list[Token], index: int) -> bool:
    """Tell the comma and what stands beside it in "a small, unlovely kitchen"."""
    if index < 2:
        return False
    if tokens[index].text == ",":
        before = classes_of(tokens[index - 2].lower)
        return _leads(tokens[index - 1]) and bool(before & ARTICLES)
    return tokens[index - 1].text == "," and _is_listed(tokens, index - 1)


def _belongs(tokens: list[Token], index: int) -> bool:
    """Tell whether a word before the head is part of the place's name."""
    word = tokens[index]
    if _ends_owner(tokens, index) or _ends_owner(tokens, index + 1):
        return True
    if not word.lower[0].isalnum():
        return False
    tables = (
        lexicon_table("places", "setting"),
        lexicon_table("things", "setting"),
        lexicon("place_modifiers", "qualifier"),
    )
    if any(word.lower in table for table in tables):
        return True
    flags = classes_of(word.lower)
    if word.text[0].isupper() and index > 0 and not flags & (ARTICLES | Word.PREP):
        return True
    return word.lower.endswith(("'s", "s'")) and word.lower not in _NO_OWNERS


def _is_between(tokens: list[Token], index: int) -> bool:
    """Tell the word between article and name that other places make an adverb: "the long hall"."""
    if index < 1 or not classes_of(tokens[index - 1].lower) & (Word.DET | Word.POSS):
        return False
    flags = classes_of(tokens[index].lower)
    return bool(flags & Word.ADV) and not flags & (Word.PREP | Word.COORD | Word.NOM | Word.OBJ)


def _leads(token: Token) -> bool:
    """Tell whether a word is an article, possessive or adjective before the name."""
    if not token.lower[0].isalnum():
        return False
    flags = classes_of(token.lower)
    if flags & ARTICLES:
        return True
    return not flags & ~_ADJECTIVE_LIKE and token.lower not in lexicon("verb_forms", "motion")


def closes_at(tokens: list[Token], index: int) -> int:
    """Return the last token of "room of Aldo's Laundry" and "room nine"; `index` where nothing follows."""
    if _is_numbered(tokens, index):
        return index + 1
    if index + 2 >= len(tokens) or tokens[index + 1].lower != "of":
        return index
    place = index + 2
    if classes_of(tokens[place].lower) & (Word.DET | Word.POSS):
        place += 1
    last = index
    while place < len(tokens) and (
        tokens[place].text[0].isupper() or tokens[place].lower in lexicon_table("places", "setting")
    ):
        last = place
        place += 1
    return last


def _is_numbered(tokens: list[Token], index: int) -> bool:
    """Tell "Room 14", "in ward three" and "Bay B" from "in the room three men"."""
    if index + 1 >= len(tokens):
        return False
    number, before = tokens[index + 1], tokens[index - 1].lower if index else ""
    if number.text.isdigit() or (len(number.text) == 1 and number.text in "BCDEFGH"):
        return True
    counted = bool(classes_of(number.lower) & Word.NUMBER)
    return counted and (tokens[index].text[0].isupper() or bool(classes_of(before) & Word.PREP))
