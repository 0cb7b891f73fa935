"""The noun for a person in "the bald guard", "an amused, faint voice", "the innkeeper's daughter"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from screenplay.cast.acting_words import is_past, is_present
from screenplay.resources import lexicon, lexicon_table

_PLACED = re.compile(
    r"\s+(?P<words>(?:behind|beside|opposite|next to|in front of)\s+(?:me|him|her|us|them)\b"
    r"|(?:in|with|at|behind|beside|on|by|near|under|from|opposite|across|next to|in front of)"
    r"\s+(?:the|an?|his|her|my|our|their|no)\s(?P<nouns>[\w'’\-]+(?:\s[\w'’\-]+){0,2}))"
)
_VOICE = re.compile(r"(?:[\w\-]+,?\s){0,3}?(voice)\s([a-z]+)")
_MORE_ADJECTIVES = re.compile(r",(?:\s[\w\-]+){1,3}?\s(?:voice|man|woman|boy|girl)\b")
_WORD = re.compile(r"[\w'’\-]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_COMES = frozenset(("came", "comes", "spoke", "speaks"))


class Head(NamedTuple):
    """The noun of a description, in lower case, its place with a possessive ending, and what goes with it."""

    noun: str
    start: int
    end: int
    gender: str
    adjectives: tuple[str, ...] = ()
    owned: bool = False  # another noun owns it: "the innkeeper's daughter"


class Place(NamedTuple):
    """Words behind a noun that say which one is meant, and the nouns in them."""

    words: str
    nouns: tuple[str, ...]


def find_head(text: str, start: int, end: int) -> Head | None:
    """Return the noun for a person in a phrase, None where there is none."""
    groups, ends = lexicon("people", "group"), lexicon("function_words", "ends_phrase")
    contrasts = lexicon("adjectives", "contrast")
    adjectives: list[str] = []
    head: re.Match[str] | None = None
    owner: str | None = None
    for word in _WORD.finditer(text, start, end):
        lower = _plain(word)
        bare = _POSSESSIVE.sub("", lower)
        if lower in ends:
            break
        if _is_person(bare) or (bare in contrasts and _ends_phrase(text, word.end()) and head is None):
            if head is not None:
                adjectives.append(_plain(head))
            head = word
            if bare != lower:
                owner = bare if _is_owned_person(text, word.end()) else None
                break
        elif head is not None or bare in groups:
            break
        else:
            adjectives.append(lower)
    if head is None:
        return None
    if owner is None:
        return _head_of(head, adjectives)
    owned = _head_of(_WORD.search(text, head.end()) or head, adjectives)
    return owned._replace(owned=True, gender=person_gender(owner) if owned.noun == "voice" else owned.gender)


def _plain(word: re.Match[str]) -> str:
    return word[0].lower().replace("’", "'")


def _head_of(word: re.Match[str], adjectives: list[str]) -> Head:
    noun = _POSSESSIVE.sub("", _plain(word))
    return Head(noun, word.start(), word.end(), person_gender(noun), tuple(adjectives))


def _is_owned_person(text: str, end: int) -> bool:
    """Tell whether a person, or a voice, follows an owner: "the innkeeper's daughter"."""
    following = _WORD.match(text, end + 1)
    return following is not None and (_is_person(_plain(following)) or following[0] == "voice")


def _is_person(noun: str) -> bool:
    return noun in lexicon_table("people", "gender") or _agent_ending(noun) is not None


def person_gender(noun: str) -> str:
    """Return "m", "f" or "-": what a noun for a person tells, "balloonman" by its ending."""
    return lexicon_table("people", "gender").get(noun) or _agent_ending(noun) or "-"


def _agent_ending(noun: str) -> str | None:
    """Return the gender that the ending of a trade tells, None for a word that has no such ending."""
    endings = lexicon_table("people", "ending")
    if noun in lexicon("people", "thing"):
        return None
    return next((endings[one] for one in endings if noun.endswith(one) and len(noun) > len(one) + 2), None)


def unseen_voice(text: str, start: int) -> Head | None:
    """Return the voice of "A deep voice spoke": somebody unseen, who speaks."""
    found = _VOICE.match(text, start)
    if found is None or not (found[2] in lexicon_table("speech_verbs", "base") or found[2] in _COMES):
        return None
    return Head("voice", found.start(1), found.end(1), "-")


def last_noun(text: str, start: int, end: int) -> Head | None:
    """Return the last word of the subject of a tag; of "an amused, faint voice" that behind the comma."""
    listed = _MORE_ADJECTIVES.match(text, end)
    ends = lexicon("function_words", "ends_phrase")
    words = list(_WORD.finditer(text, start, listed.end() if listed else end))
    head = next((word for word in reversed(words) if word[0].lower() not in ends), None)
    if head is None or head[0].lower() in lexicon("people", "group"):
        return None
    return _head_of(head, [_plain(word) for word in words if word.end() <= head.start()])


def group(text: str, start: int, end: int) -> Head | None:
    """Return the noun for several people that ends the subject of a tag: "said the twins"."""
    words = list(_WORD.finditer(text, start, end))
    if not words or _plain(words[-1]) not in lexicon("people", "group"):
        return None
    return Head(_plain(words[-1]), words[-1].start(), words[-1].end(), "t")


def placed(text: str, end: int) -> Place | None:
    """Return the words behind a description that say which one is meant, None where there are none.

    "the man at the next table" is told by the table, "the girl behind me" by no noun.
    """
    found = _PLACED.match(text, end)
    if found is None:
        return None
    nouns = tuple(takewhile(_names_a_thing, _WORD.findall(found["nouns"] or "")))
    if any(noun in lexicon("nouns", "manner") or noun in lexicon("body", "part") for noun in nouns):
        return None  # "said the man with a sigh", "kissed the man on the cheek"
    words = found["words"]
    if found["nouns"]:
        words = words.removesuffix(found["nouns"]) + " ".join(nouns)
    return Place(words, nouns)


def _names_a_thing(word: str) -> bool:
    return word.islower() and word not in lexicon("function_words") and not is_past(word)


def _ends_phrase(text: str, end: int) -> bool:
    """Tell whether no noun follows, so that an adjective stands for the person ("the elder smirked")."""
    following = _WORD.match(text, end + 1)
    if following is None or text[end : end + 1] not in " \n":
        return True
    word = following[0].lower()
    return word not in lexicon_table("people", "gender") and (
        is_past(word) or is_present(word) or word in lexicon("function_words", "ends_phrase")
    )
