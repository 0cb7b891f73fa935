"""Who is called by name in a line: with the comma, and where a careless writer left it out."""

from __future__ import annotations

import re
from functools import cache

from screenplay.model.cast import Form, Mention
from screenplay.model.span import Span
from screenplay.resources import any_of, lexicon

_OWN_NAME = re.compile(r"\b(?:[Mm]y name(?: is|['’]s)|[Cc]alls? me|[Mm]yself,)\s+$")
_NESTED = re.compile(
    r"(?:[‘“\"]|(?:^|\s)['’]|\b(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ww]e|[Tt]hey) (?:says?|said|go|goes|went|was like)"
    r"(?: to (?:me|you|him|her|us|them))?,\s)$"
)
_END = re.compile(r"[*_]*\s*(?:[.!?…]|--|—|$)")
# What stands before a name at the end of a clause that is complete without it: "in your hand Tom!"
_FULL_CLAUSE = re.compile(
    r"\b(?:your|these|those|my|of|the|in|on|for|to|about|with|do|help|forget|get|stop) "
    r"(?:it|this|that|me|you|us|them|hands?|things|time|way|door|car|bed|house|work|school|home) $",
    re.IGNORECASE,
)
_ASKS_NAME = re.compile(
    r"\b(?:your (?:\w+ )?names?\b[^.!?]*[?.]"
    r"|who(?:['’]re| are| is|['’]s) (?:you|this|that|there|it)\b[^.!?]*\?"
    r"|call you\b[^.!?]*\?|and you are\b|are you called\?|you called\?)",
    re.IGNORECASE,
)
_OTHER_NAME = re.compile(r"[*_]?(?:[A-Z][\w.'’-]*\s)?[A-Z][\w.'’-]*,\s+")
_TAIL = 80  # characters at the end of a line in which the question stands
_BACK = 32  # characters before a name that are looked at


def is_call(text: str, turn: Span, mention: Mention, spoken_of: frozenset[int | None]) -> bool:
    """Tell whether a line calls somebody by name.

    "Orla?" after a line about Orla only takes the name up; words that the speaker repeats call nobody now.
    `spoken_of` are the people named in the line before.
    """
    if gives_own_name(text, mention) or _is_repeated(text, turn, mention):
        return False
    if mention.form is Form.VOCATIVE:
        echo = mention.character in spoken_of and text[mention.span.end : mention.span.end + 1] == "?"
        return not echo
    return mention.form is Form.NAME and _lacks_its_comma(text, turn, mention)


def gives_own_name(text: str, mention: Mention) -> bool:
    """Tell whether the speaker gives his own name: what he then shouts is no call."""
    return _OWN_NAME.search(text[max(0, mention.span.start - 14) : mention.span.start]) is not None


def _is_repeated(text: str, turn: Span, mention: Mention) -> bool:
    """Tell whether the name stands in words that the speaker repeats: "She said, 'Ann, come home.'"."""
    before = text[max(turn.start, mention.span.start - 28) : mention.span.start]
    return bool(before) and _NESTED.search(before) is not None


def stands_alone(turn: Span, mention: Mention) -> bool:
    """Tell whether the line is nothing but the name."""
    return len(mention.span) >= len(turn) - 2


def asks_for_name(text: str, turn: Span) -> bool:
    """Tell whether a line ends by asking who the other is: what follows may be his own name."""
    return _ASKS_NAME.search(text, max(turn.start, turn.end - _TAIL), turn.end) is not None


def follows_a_name(text: str, turn: Span, mention: Mention) -> bool:
    """Tell whether the line opens with two names, as on the radio: the second is the speaker's own."""
    before = text[turn.start : mention.span.start]
    if len(before) >= _BACK or not _OTHER_NAME.fullmatch(before):
        return False
    first = re.split(r"[\s,]", before.strip("*_"), maxsplit=1)[0].lower().replace("’", "'")
    return not (first in lexicon("common_words") or first in lexicon("openers"))


def _lacks_its_comma(text: str, turn: Span, mention: Mention) -> bool:
    start, end = mention.span.start, mention.span.end
    before = text[max(turn.start, start - _BACK) : start].replace("’", "'")
    if _opener().search(before) and not text.startswith(("'s", "’s"), end):
        return True
    opens = not before.strip() or before.rstrip()[-1:] in ".!?…"
    if opens:
        return _goes_on().match(text[end : min(turn.end, end + 16)].replace("’", "'")) is not None
    ends = _END.match(text, end, turn.end) is not None
    return ends and _FULL_CLAUSE.search(before) is not None


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.!?…,;:—–-]\s*){any_of('calls', 'before')}\s+$", re.IGNORECASE)


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of('calls', 'after')}\b", re.IGNORECASE)


__all__ = ["asks_for_name", "follows_a_name", "gives_own_name", "is_call", "stands_alone"]
