"""Hours told by the clock: "at half past nine", "it was nearly two", "10 p.m.", "0300 hours"."""

from __future__ import annotations

import re
from typing import NamedTuple

from screenplay.language.tokens import over_lines
from screenplay.model.span import Span

_NAMES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOUR = rf"(?P<hour>{'|'.join(_NAMES)}|1[0-2]|[1-9])"
_MINUTES = (
    r"(?:half|(?:a )?quarter|five|ten|twenty(?:-five)?|\w+ minutes|just|well|gone|long) "
    r"(?:past|to|after|before) "
)
_END = r"(?=(?: )?(?:[,.;:!?—–-]|$|(?:and|when|before|by|the|that|he|she|they|we|I|on|as)\b))"
_CLOCK = over_lines(
    rf"\b(?:(?:at|by|until|till|since|after|around|about|nearly|almost|past|gone|struck|said|read) )?"
    rf"(?P<past>{_MINUTES})?{_HOUR}(?P<digits>[:.][0-5]\d)?"
    r"(?P<sharp> o['’]clock|[ -](?:thirty|fifteen|forty-five))?"
    rf"(?P<part>(?: )?[ap]\.?m\b\.?| in the (?:morning|afternoon|evening)| at night)?(?:(?<=\w\.)|\b){_END}",
    re.IGNORECASE,
)
_TOLD = over_lines(
    r"\b(?:it (?:was|is|had been)|['’]s|it['’]s)"
    r"(?: (?:nearly|almost|just|about|past|gone|after|only|already|well|not|quite|yet"
    r"|half|quarter|a|ten|five|twenty|to))*\s*\Z"
    r"|\b(?:at|by|clock (?:struck|said|read)|struck|chimed|until|till|before|after|around|about"
    r"|getting on for|coming up to|close on)"
    r"(?: (?:about|around|nearly|almost|just|half|quarter|a|past|to|ten|five|twenty|after))*\s*\Z",
    re.IGNORECASE,
)
_MILITARY = re.compile(
    r"\b(?P<hour>[01]\d|2[0-3])(?::?[0-5]\d)(?= hours| hrs)|\b(?P<late>1[3-9]|2[0-3]):[0-5]\d\b"
)


class ClockHour(NamedTuple):
    """An hour of the clock: 0 to 23, or 1 to 12 where `exact` is false; the words that tell it."""

    hour: int
    exact: bool
    span: Span


def clock_hours(text: str, start: int, end: int) -> list[ClockHour]:
    """Return the hours that `text[start:end]` names, in order; numbers of other things are none."""
    found = [_military(match) for match in _MILITARY.finditer(text, start, end)]
    for match in _CLOCK.finditer(text, start, end):
        marked = match["past"] or match["digits"] or match["sharp"] or match["part"]
        if marked or _TOLD.search(text[max(start, match.start("hour") - 40) : match.start("hour")]):
            found.append(_named(match))
    return sorted(found, key=lambda hour: hour.span)


def _military(match: re.Match[str]) -> ClockHour:
    return ClockHour(int(match["hour"] or match["late"]), True, Span(match.start(), match.end()))


def _named(match: re.Match[str]) -> ClockHour:
    word = match["hour"].lower()
    hour = int(word) if word.isdigit() else _NAMES.index(word) + 1
    part = (match["part"] or "").lower().replace(".", "").strip()
    span = Span(match.start(), match.end())
    if part in {"am", "in the morning"}:
        return ClockHour(hour % 12, True, span)
    if part in {"pm", "in the afternoon", "in the evening"} or (part == "at night" and 5 < hour < 12):
        return ClockHour(hour % 12 + 12, True, span)
    return ClockHour(hour % 12, True, span) if part == "at night" else ClockHour(hour, False, span)


def time_of_day(hour: int) -> str:
    """Return how a heading calls an hour from 0 to 23."""
    for until, name in ((5, "NIGHT"), (12, "MORNING"), (13, "DAY"), (18, "AFTERNOON"), (21, "EVENING")):
        if hour < until:
            return name
    return "NIGHT"


def in_half(hour: int, half: str) -> int:
    """Return an hour of the twelve as one of the day, by whether it is "dark" or "light" then."""
    late = hour % 12 + 12
    if half == "dark":
        return hour % 12 if hour in {12, 1, 2, 3, 4} else late
    return late if hour in {12, 1, 2, 3, 4, 5} else hour
