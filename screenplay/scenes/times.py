"""The hour: words that tell it, and phrases that leap over time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from screenplay.model.span import Span
from screenplay.resources import lexicon_table

_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|a few|a couple of|several|some|many|\d+)"
_JUMP = re.compile(
    r"^\W*(?:(?:(?:And|But|Then|So),? )?"
    r"(?:(?:[Tt]he|[Tt]hat) (?:next|following|same|very next) (?:morning|afternoon|evening|night|day|week|month)"
    r"|(?:[Nn]ext|[Tt]hat|[Oo]ne) (?:morning|afternoon|evening|night|day)\b"
    rf"|{_COUNT} (?:hours?|minutes?|days?|weeks?|months?|years?|nights?) (?:later|afterwards?|before|earlier)"
    rf"|(?:[Aa]fter|[Ff]or) {_COUNT} (?:hours|days|weeks|months|years)\b"
    r"|[Ll]ater(?: that (?:morning|afternoon|evening|night|day))?[ ,]"
    r"|[Mm]eanwhile\b"
    r"|(?:[Bb]y|[Aa]t) (?:dawn|dusk|noon|midnight|nightfall|sunrise|sunset|morning|daybreak)\b"
    r"|[Ii]n the (?:morning|evening|afternoon)\b"
    r"|(?:[Ww]hen )?(?:morning|night|dawn|evening) (?:came|fell|broke)\b))",
    re.IGNORECASE,
)
_JUMP_BEHIND = re.compile(
    r"\b(?:the (?:next|following) (?:day|morning|night|evening|afternoon)|(?:hours|days|weeks|months) later)[.!]?\s*\Z"
)
_CLOCK = re.compile(
    r"\b(?:(?:half |quarter )?(?:past|to) )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
    r"(?:[:.]\d\d)?(?: o['’]clock| thirty| fifteen)? (?:in the (morning|afternoon|evening)|at (night))\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b[Ii]t(?:['’]s| is)(?: \w+){0,3}? (?:(?:\w+ o['’]clock |\w+ |past \w+ )(?:in the (?:morning|afternoon|evening)|at night)"
    r"|dark out\b|the middle of the night)|^Good night\b|\bat this (?:time|hour) of (?:the )?night\b"
)
_EARLY = {"one", "two", "three", "four", "1", "2", "3", "4", "twelve", "12"}
_WORD = re.compile(r"[A-Za-z]+")
_LIGHT = re.compile(
    r"\b(?:it (?:was|had got|had gotten|got) (?:getting )?light|sky (?:was|had (?:gone|turned)) (?:\w+ ){0,4}(?:gr[ea]y|pale|pink))\b",
    re.IGNORECASE,
)
_NOT_HOURS = re.compile(
    r"\b(?:last|every|all|each|one|any|first|other|good|since|until|till|before|the other|for the|of the|like|sleepless|yesterday|before that) $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day as headings write it, the words that tell it, and how surely."""

    value: str
    span: Span
    confidence: float


def jump_in(text: str, start: int, end: int) -> Span | None:
    """Return the words at the head, or at the very end, of a sentence that leap over time."""
    found = _JUMP.match(text[start : min(end, start + 80)])
    if found is not None:
        return Span(start, start + found.end())
    closing = _JUMP_BEHIND.search(text[max(start, end - 40) : end])
    return (
        None
        if closing is None
        else Span(max(start, end - 40) + closing.start(), max(start, end - 40) + closing.end())
    )


def hours_in(text: str, start: int, end: int) -> list[Hour]:
    """Return what `text[start:end]` says of the time of day."""
    if _hour_words().search(text, start, end) is None:
        return []
    hours = []
    for found in _CLOCK.finditer(text, start, end):
        part = (found[2] or found[3]).lower()
        value = {"morning": "NIGHT" if found[1].lower() in _EARLY else "MORNING", "night": "NIGHT"}.get(
            part, part.upper()
        )
        hours.append(Hour(value, Span(found.start(), found.end()), 0.9))
    for found in _LIGHT.finditer(text, start, end):
        hours.append(Hour("DAWN", Span(found.start(), found.end()), 0.7))
    clocked = [hour.span for hour in hours]
    table = lexicon_table("times_of_day")
    for found in _WORD.finditer(text, start, end):
        value = table.get(found[0].lower())
        if value is None or any(span.start <= found.start() < span.end for span in clocked):
            continue
        if _NOT_HOURS.search(text, max(start, found.start() - 14), found.start()):
            continue
        sure = found[0].lower() not in {"stars", "breakfast", "lunch", "moon"}
        hours.append(Hour(value, Span(found.start(), found.end()), 0.8 if sure else 0.6))
    return sorted(hours, key=lambda hour: hour.span)


@cache
def _hour_words() -> re.Pattern[str]:
    """Return a quick look for any word that tells of time: most sentences have none."""
    words = "|".join(sorted(lexicon_table("times_of_day")))
    return re.compile(rf"\b(?:{words}|light|sky)\b", re.IGNORECASE)


def spoken_hour(text: str, start: int, end: int) -> Hour | None:
    """Return the hour that somebody says it is: "It's two in the morning!"; talk of other hours tells nothing."""
    found = _SAID.search(text, start, end)
    if found is None:
        return None
    for hour in hours_in(text, found.start(), end):
        if hour.span.start <= found.end() + 4:
            return Hour(hour.value, hour.span, 0.6)
    return Hour("NIGHT", Span(found.start(), found.end()), 0.55)
