"""One place where a name stands, as the cast looks at it."""

from __future__ import annotations

import re
from typing import NamedTuple

from screenplay.cast.titles import Words

_INSIDE = re.compile(r"[\w,;] $")
_OWNED = re.compile(r"['’]s?\s([a-z]+)(?:\s([a-z]+))?")
_I_AM = re.compile(r"\bI(?:['’]m| am)\s+$")
_ME = re.compile(r"\b(?:me|I),\s+$")


class NameMention(NamedTuple):
    """One place where a person's name stands: its words without forms of address such as "Oh"."""

    words: Words
    start: int
    end: int
    spoken: bool
    vocative: bool
    possessive: bool
    alone: bool
    inner: bool  # its capital does not come from opening a sentence


def stands_inside(text: str, mention: NameMention) -> bool:
    """Tell whether a mention stands inside a sentence, where no other word has a capital."""
    return _INSIDE.search(text[max(0, mention.start - 2) : mention.start]) is not None


def owned_by(text: str, mention: NameMention) -> tuple[str, ...]:
    """Return the next words behind the ending of an owner, two at most: "wet", "coat"."""
    found = _OWNED.match(text, mention.end)
    return tuple(word for word in found.groups() if word) if found else ()


def says_who_i_am(before: str) -> bool:
    """Tell whether the words before a name give it to whoever says it: "I'm"."""
    return _I_AM.search(before) is not None


def says_me(before: str) -> bool:
    """Tell whether the words before a name set it off behind "me": "even me, Ann Gray, who cannot read"."""
    return _ME.search(before) is not None
