"""Phrases that leap over time."""

from __future__ import annotations

import re
from functools import cache

from screenplay.language.tokens import over_lines
from screenplay.model.span import Span
from screenplay.resources import any_of

_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
    r"|a few|a couple of|several|some|many|\d+)"
)
_PART = r"(?:morning|afternoon|evening|night|day)"
_CLOCK = (
    r"(?:half past |quarter (?:past|to) |(?:five|ten|twenty) (?:past|to) )?"
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)(?:-(?:thirty|fifteen))?"
    r"|\d{1,2}[:.]\d\d|\d{1,2}(?=(?: )?[ap]\.?m))"
)
_INSIDE = over_lines(rf"\b(?:the (?:next|following) {_PART}|{_COUNT} (?:hours|days|weeks|months) later)\b")
_NOT_YET = over_lines(
    r"\b(?:would|could|should|will|if|had|until|till|before|about|for|of|since)\b|['’](?:d|ll)\b"
)
_CLOSING = over_lines(rf"\b(?:the (?:next|following) {_PART}|(?:hours|days|weeks|months) later)[.!]?\s*\Z")
_AT_LAST = over_lines(
    r"\b(?:at|by) (?:dawn|dusk|noon|midday|midnight|nightfall|sunset|sunrise|first light)[.!]?\s*\Z"
)
_BEFORE_THAT = over_lines(
    r"(?:\w+ ){1,4}(?:before|earlier than) (?:that|this) "
    r"(?P<hour>morning|afternoon|evening|night|dawn|dusk|noon|midnight|day)\b",
    re.IGNORECASE,
)


def hour_left(text: str, start: int) -> Span | None:
    """Return the words for the hour that "Two years before that evening" at `start` leaves."""
    found = _BEFORE_THAT.match(text, start, start + 80)
    return None if found is None else Span(found.start("hour"), found.end("hour"))


MOMENTS_LATER = "MOMENTS LATER"
_MOMENTS = over_lines(
    r"\b(?:(?:a |some )?(?:moments?|seconds?|minute)"
    r"|(?:a few|several|two|three|four|five|a couple of) (?:moments|seconds|minutes)) later\b",
    re.IGNORECASE,
)
_SAME_DAY = over_lines(
    r"\b(?:minutes?|hours?) (?:later|afterwards?)\b|\blater\b(?! (?:the|that) (?:week|month|year))",
    re.IGNORECASE,
)
_OTHER_DAY = over_lines(
    r"\b(?:days?|nights?|weeks?|months?|years?|mornings?|evenings?) (?:later|afterwards?)\b", re.IGNORECASE
)


def lapse_in(words: str) -> str | None:
    """Return what a heading calls a leap: MOMENTS LATER, LATER; None for leaps of days and named hours."""
    if _MOMENTS.search(words):
        return MOMENTS_LATER
    return "LATER" if _SAME_DAY.search(words) and not _OTHER_DAY.search(words) else None


def jump_in(text: str, start: int, end: int) -> Span | None:
    """Return the words at the head, in the first clause or at the end of a sentence that leap over time."""
    opening = _opening().match(text, start, min(end, start + 80))
    if opening is not None:
        return Span(start, opening.end())
    inside = _INSIDE.search(text, start, min(end, start + 90))
    if inside is not None and _NOT_YET.search(text[start : inside.start()]) is None:
        return Span(inside.start(), inside.end())
    tail = max(start, end - 40)
    closing = _CLOSING.search(text[tail:end])
    if closing is None and _NOT_YET.search(text[start:end]) is None:
        closing = _AT_LAST.search(text[tail:end])
    return None if closing is None else Span(tail + closing.start(), tail + closing.end())


@cache
def _opening() -> re.Pattern[str]:
    return over_lines(
        r"\W*(?:(?:And|But|Then|So),? )?"
        rf"(?:(?:the|that) (?:next|following|same|very next) (?:{_PART}|week|month)"
        rf"|(?:next|that|one) {_PART}\b"
        rf"|{_COUNT} (?:hours?|minutes?|moments?|seconds?|days?|weeks?|months?|years?|nights?)"
        r" (?:later|afterwards?|before|earlier)"
        rf"|(?:after|for) {_COUNT} (?:hours|days|weeks|months|years)\b"
        rf"|later(?: that {_PART})?[ ,]"
        r"|meanwhile\b"
        r"|(?:by|at) (?:dawn|dusk|noon|midnight|nightfall|sunrise|sunset|morning|daybreak)\b"
        r"|in the (?:morning|evening|afternoon)\b"
        r"|(?:when )?(?:morning|night|dawn|evening|dusk|daylight)(?: had| has)? "
        r"(?:came|fell|broke|fallen|come|broken|found)\b"
        rf"|(?:at|by|around|about|towards?|shortly after|just (?:after|before)"
        r"|it was(?: nearly| almost| past)?) "
        rf"{_CLOCK}(?: o['’]clock)?\b(?=[, ](?!of\b|or\b|and \w+ (?:years|men|women|people|feet|miles)))"
        rf"|(?:at|after|before|during) {any_of('hours', 'event')}\b"
        r"|it (?:was|is) (?:\w+ ){0,3}"
        r"(?:morning|afternoon|evening|night|dusk|dawn|first light|light|dark|late|noon)"
        r"(?: \w+)?,? (?:when|before|by the time|again)\b"
        r"|(?:breakfast|lunch|dinner|supper|school|the funeral|the wedding)"
        r" (?:was|had been|is) (?:\w+ )?over\b"
        r"|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
        r"|on the (?:second|third|fourth|fifth|sixth|seventh|tenth|last) (?:day|night|morning|evening)\b"
        rf"|{_COUNT} (?:hours|days|weeks|months|years|nights)(?: had)? (?:passed|(?:went|gone|slid) by)\b)",
        re.IGNORECASE,
    )
