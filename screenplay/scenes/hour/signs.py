"""The hour of a scene by its signs, where no words name it: lamps, meals, the light, sleep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from screenplay.language.reading import read_tokens
from screenplay.language.tokens import Token
from screenplay.model.decision import Decision, Evidence
from screenplay.model.span import Span
from screenplay.scenes.hour.reasons import When
from screenplay.scenes.phrase_table import matches
from screenplay.scenes.view import Sentence

_ENOUGH = 3
SURE_SIGN = 4  # of one sign that says more than a clock which may mean day or night
_CLEARER = 1.5  # times as much as for the other half of the day
_LEANING = {"dark": 1, "light": 3}  # a lamp at three says night, a shop at three little
_APART = frozenset({"like", "as", "than", "no", "without", "never", "if", "every", "last"})
_GREETING = re.compile(r"(?:Morning|Afternoon|Evening)(?=[,.!])")
_HALVES = {"NIGHT": "dark", "DUSK": "dark", "EVENING": "dark"}  # all else is light


class Sign(NamedTuple):
    """A sign of the hour, and how much it speaks for it, 1 to 4."""

    words: str
    value: str
    weight: int
    span: Span


def signs_in(sentence: Sentence, start: int) -> list[Sign]:
    """Return the signs of the hour in a sentence from `start` on, in order."""
    return [sign for sign in _found(sentence.tokens, "hour_signs", "sign") if sign.span.start >= start]


def signs_said(text: str, speeches: Iterable[Span]) -> list[Sign]:
    """Return what people say only at some hours: "Good morning", "Go back to bed", "this morning".

    Words quoted in small letters are only spoken of.
    """
    said = [span for span in speeches if not text[span.start].islower()]
    found = [sign for span in said for sign in _found(read_tokens(text, span), "hour_signs", "spoken")]
    for span in said:
        greeting = _GREETING.match(text, span.start, span.end)
        if greeting is not None:
            words = Span(greeting.start(), greeting.end())
            found.append(Sign(greeting[0].lower(), greeting[0].upper(), SURE_SIGN, words))
    return found


def _found(tokens: Sequence[Token], table: str, mark: str) -> list[Sign]:
    words = [token.lower for token in tokens]
    found = []
    for match in matches(words, table, mark):
        span = Span(tokens[match.first].start, tokens[match.last].end)
        if _APART.isdisjoint(words[max(0, match.first - 3) : match.first]):
            found += [Sign(match.entry, value, weight, span) for value, weight in _values(match.value)]
    return found


@cache
def _values(row: str) -> tuple[tuple[str, int], ...]:
    pairs = (item.strip().partition("=") for item in row.split(";"))
    return tuple((value, int(weight)) for value, _, weight in pairs)


def hour_by_signs(signs: Iterable[Sign], *, outside: bool = False) -> Decision | None:
    """Return the time of day that different signs tell together, as a guess; None where they disagree.

    Out of doors ("outside") less is enough: no lamp is lit there by day, and no room is dark.
    """
    different = {(sign.words.rstrip("s"), sign.value): sign for sign in signs}.values()
    weights: dict[str, int] = {}
    halves = {"dark": 0, "light": 0}
    for sign in different:
        weights[sign.value] = weights.get(sign.value, 0) + sign.weight
        halves[half_of(sign.value)] += sign.weight
    half = max(halves, key=lambda name: halves[name])
    other = min(halves.values())
    sunny = "DAY" in weights and half == "light"
    if halves[half] < _ENOUGH - (outside and (half == "dark" or sunny)) or halves[half] < _CLEARER * other:
        return None
    best = max((value for value in weights if half_of(value) == half), key=lambda value: weights[value])
    telling = [sign for sign in different if half_of(sign.value) == half]
    seen = tuple(Evidence(f"sign of {sign.value}", float(sign.weight), sign.span) for sign in telling)
    first = next(sign for sign in telling if sign.value == best)
    return Decision(best, When.SIGNS, min(0.58, 0.3 + 0.05 * halves[half]), first.span, seen)


def half_by_signs(signs: Iterable[Sign]) -> str | None:
    """Return the half of the day, "dark" or "light", that signs lean to; None where one tells the hour.

    A clock needs less than a heading: it only asks which three o'clock is meant.
    """
    halves = {"dark": 0, "light": 0}
    for sign in {(sign.words.rstrip("s"), sign.value): sign for sign in signs}.values():
        if sign.weight >= SURE_SIGN:
            return None
        halves[half_of(sign.value)] += sign.weight
    half = max(halves, key=lambda name: halves[name])
    return half if halves[half] >= max(_LEANING[half], _CLEARER * min(halves.values())) else None


def half_of(value: str) -> str:
    """Return "dark" or "light" for a time of day."""
    return _HALVES.get(value, "light")
