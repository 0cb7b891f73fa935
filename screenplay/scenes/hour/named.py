"""The hour of a scene, by the words that tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from screenplay.language.tokens import over_lines
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table

_CLOCK = over_lines(
    r"\b(?:(?:half |quarter )?(?:past|to) )?"
    r"(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
    r"(?:[:.]\d\d)?(?: o['’]clock| thirty| fifteen)?"
    r" (?:in the (morning|afternoon|evening)|(?:at|in the) (night))\b",
    re.IGNORECASE,
)
_SMALL_HOURS = frozenset({"one", "two", "three", "four", "1", "2", "3", "4", "twelve", "12"})
_LIGHT = over_lines(
    r"\bit (?:had got|had gotten|was|had grown) (?:already )?light\b(?! (?:enough|of))", re.IGNORECASE
)
_DAYBREAK = over_lines(
    r"\bit (?:was|got|was just) (?:getting|growing) light\b|\bit got light\b"
    r"|\bsky (?:was|had (?:gone|turned)) (?:\w+ ){0,4}(?:gr[ea]y|pale|pink)\b",
    re.IGNORECASE,
)
_SAID = over_lines(
    r"\b[Ii]t(?:['’]s| is)(?: \w+){0,3}? "
    r"(?:(?:\w+ o['’]clock|\w+|past \w+) (?:in the (?:morning|afternoon|evening)|at night)"
    r"|dark out\b|the middle of the night)"
    r"|\bat this (?:time|hour) of (?:the )?night\b"
)
_PARTING = re.compile(r"(?:^|(?<=[.!?] )|(?<=[“\"‘]))([Gg]ood ?night|Night)(?=[,.!])")
_OTHER_HOURS = over_lines(
    r"\b(?:last|every|each|one|any|first|other|good|since|the other|for the|of the"
    r"|no|not|never|not yet|most|many|some"
    r"|(?:until|till|before)(?: at least| about| nearly| well)?|like|sleepless|yesterday|before that) $",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]+")
_VAGUE = frozenset({"stars", "breakfast", "lunch", "moon", "headlights"})


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day as headings write it, the words that tell it, and how surely."""

    value: str
    span: Span
    confidence: float


def hours_in(text: str, start: int, end: int) -> list[Hour]:
    """Return what `text[start:end]` says of the time of day, in order."""
    if _quick_look().search(text, start, end) is None:
        return []
    hours = _clock_hours(text, start, end)
    hours += [
        Hour("DAWN", Span(found.start(), found.end()), 0.7) for found in _DAYBREAK.finditer(text, start, end)
    ]
    hours += [
        Hour("MORNING", Span(found.start(), found.end()), 0.65) for found in _LIGHT.finditer(text, start, end)
    ]
    taken = [hour.span for hour in hours]
    table = lexicon_table("hours", "hour")
    for found in _WORD.finditer(text, start, end):
        word = found[0].lower()
        if word not in table or any(span.start <= found.start() < span.end for span in taken):
            continue
        before = max(start, found.start() - 24)
        if _OTHER_HOURS.search(text, before, found.start()) or _only_names(text, found):
            continue
        sure = 0.6 if word in _VAGUE or text[before : found.start()].endswith("all ") else 0.8
        hours.append(Hour(table[word], Span(found.start(), found.end()), sure))
    return sorted(hours, key=lambda hour: hour.span)


def _only_names(text: str, found: re.Match[str]) -> bool:
    """Tell "evening dress" and "morning paper", which are worn and read at any hour."""
    following = _WORD.match(text, found.end() + 1)
    word = "" if following is None else following[0].lower()
    return word in lexicon("hours", "named_for") or word.removesuffix("s") in lexicon("hours", "named_for")


def spoken_hour(text: str, start: int, end: int) -> Hour | None:
    """Return the hour that somebody says it is ("It's two in the morning!"), None for talk of other hours."""
    found = _SAID.search(text, start, end)
    if found is None:
        leave = _PARTING.search(text, start, end)
        return None if leave is None else Hour("NIGHT", Span(leave.start(1), leave.end(1)), 0.55)
    for hour in hours_in(text, found.start(), end):
        if hour.span.start <= found.end() + 4:
            return Hour(hour.value, hour.span, 0.6)
    return Hour("NIGHT", Span(found.start(), found.end()), 0.55)


def _clock_hours(text: str, start: int, end: int) -> list[Hour]:
    hours = []
    for found in _CLOCK.finditer(text, start, end):
        part = (found[2] or found[3]).upper()
        if part == "MORNING" and found[1].lower() in _SMALL_HOURS:
            part = "NIGHT"
        hours.append(Hour(part, Span(found.start(), found.end()), 0.9))
    return hours


@cache
def _quick_look() -> re.Pattern[str]:
    """Return a pattern of any word that tells of time: most sentences have none."""
    words = "|".join(sorted(lexicon_table("hours", "hour")))
    return re.compile(rf"\b(?:{words}|light|sky)\b", re.IGNORECASE)
