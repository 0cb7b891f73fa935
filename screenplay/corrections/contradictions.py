"""Corrections that cannot both hold, found before anything is done."""

from __future__ import annotations

from collections.abc import Iterable

from screenplay.corrections.kinds import Correction, CueName, Merge, Said, SamePlace, Split, spoken_as
from screenplay.errors import SettingsError


def check(corrections: Iterable[Correction]) -> None:
    """Raise SettingsError where two corrections about people or places contradict each other."""
    seen: dict[tuple[object, ...], tuple[object, Correction]] = {}
    for each in corrections:
        for topic, answer in topics(each.said):
            known = seen.setdefault(topic, (answer, each))
            if known[0] != answer:
                raise SettingsError(
                    f"{each.where}: {spoken_as(each.said)}, but {known[1].where} says otherwise; "
                    "keep one of the two"
                )


def topics(said: Said) -> Iterable[tuple[tuple[object, ...], object]]:
    """Yield what a correction of people or places settles, and how."""
    match said:
        case Merge(one, other):
            yield ("one person", frozenset({one.casefold(), other.casefold()})), True
            yield ("direction", frozenset({one.casefold(), other.casefold()})), one.casefold()
        case Split(one, other):
            yield ("one person", frozenset({one.casefold(), other.casefold()})), False
        case CueName(person, cue):
            yield ("cue", person.casefold()), cue
        case SamePlace(place, same_as):
            yield ("place", place.casefold()), same_as.casefold()
        case _:
            return
