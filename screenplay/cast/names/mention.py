"""One place where a name stands, as the cast looks at it."""

from __future__ import annotations

from typing import NamedTuple

from screenplay.cast.titles import Words


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
