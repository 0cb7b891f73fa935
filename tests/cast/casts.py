"""Casts of small texts, by name."""

from __future__ import annotations

from screenplay.cast import find
from screenplay.model.cast import Cast, Character, Role
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse


def cast_of(text: str) -> Cast:
    manuscript = Manuscript(text)
    return find(manuscript, parse(manuscript))


def people(text: str) -> dict[str, Character]:
    """Return the people by the names on their cues, "he" and "she" and merged names left out."""
    away = (Role.UNNAMED, Role.MERGED)
    return {person.name: person for person in cast_of(text).characters if person.role not in away}


def meant(text: str, words: str) -> str | None:
    """Return who is mentioned at the last place where `words` stand; None where nobody is."""
    cast = cast_of(text)
    place = text.rindex(words)
    found = next((one for one in cast.mentions if one.span.start == place), None)
    return None if found is None or found.character is None else cast.characters[found.character].name


def same_person(text: str, one: str, two: str) -> bool:
    """Tell whether two names of a text belong to one person."""
    holders = [person for person in cast_of(text).characters if {one, two} & set(person.aliases)]
    assert {one, two} <= {alias for person in holders for alias in person.aliases}, holders
    return len(holders) == 1
