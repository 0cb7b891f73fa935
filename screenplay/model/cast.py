"""The people of a story, and where the text names them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from screenplay.model.span import Span


class Gender(StrEnum):
    """What the pronouns and titles of the text say of a person."""

    MALE = "male"
    FEMALE = "female"
    NEUTRAL = "neutral"  # "they", of one person
    UNKNOWN = "unknown"


class Role(StrEnum):
    """How a person comes into the story."""

    NAMED = "named"
    DESCRIBED = "described"  # "the landlady", "the older man"
    NARRATOR = "narrator"  # "I"
    GROUP = "group"  # "they both", "the crowd"
    UNNAMED = "unnamed"  # only ever "he" or "she"
    MERGED = "merged"  # a second name of somebody else, who holds it as an alias


class Form(StrEnum):
    """How a mention refers to a person."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    VOCATIVE = "vocative"


@dataclass(frozen=True, slots=True)
class Character:
    """One person: the name that cues and action use, and every other way the text names him."""

    name: str
    aliases: tuple[str, ...] = ()
    gender: Gender = Gender.UNKNOWN
    role: Role = Role.NAMED
    gender_told: bool = False  # by a title, a noun, or pronouns that must be his; else it is only likely


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to a person; `character` indexes `Cast.characters`, None where unknown."""

    span: Span
    form: Form
    character: int | None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Telling:
    """A part of the text in which `character`, an index of `Cast.characters`, says "I"."""

    span: Span
    character: int


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in the story, and every mention by name, description or vocative, in text order.

    `tellings` are the parts of a story that several people tell in turn; empty for all other stories.
    """

    characters: tuple[Character, ...]
    mentions: tuple[Mention, ...] = ()
    tellings: tuple[Telling, ...] = ()
