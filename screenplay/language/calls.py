"""Telephone calls in narration: the words with which one begins, those with which one ends."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from screenplay.language.tokens import over_lines
from screenplay.resources import any_of


class Call(Enum):
    """What narration tells of a call."""

    BEGINS = "begins"
    ENDS = "ends"


def call_in(text: str, start: int, end: int) -> Call | None:
    """Return whether a call begins or ends in `text[start:end]`, the last of them; None for neither."""
    begun = max((found.start() for found in _begins().finditer(text, start, end)), default=-1)
    ended = max((found.start() for found in _ends().finditer(text, start, end)), default=-1)
    if begun == ended:
        return None
    return Call.BEGINS if begun > ended else Call.ENDS


def speaks_of_a_call(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` has words of a wire: a voice, a receiver, the other end."""
    return _heard().search(text, start, end) is not None


@cache
def _begins() -> re.Pattern[str]:
    phone = any_of("telephones")
    return over_lines(
        r"\b(?:answered|answers|picked up|picks up|lifted|lifts|grabbed|grabs|snatched(?: up)?|took|takes) "
        rf"(?:the|his|her|my|their) (?:{phone}|call)\b"
        r"|\b(?:dialled|dialed|dials|phoned|phones|telephoned|telephones) "
        r"(?:[A-Z]\w+|back|home|(?:his|her|my|the) \w+)"
        r"|\b(?:rang|called|calls|rings) (?:[A-Z]\w+ )?(?:back|from the (?:car|office|station|road|hotel))\b"
        rf"|\b{phone} (?:rang|rings|buzzed|buzzes|trilled|shrilled|vibrated)\b(?=[^“\"]{{0,200}}\b"
        r"(?:got it|answered|answers|picked (?:it )?up|picks (?:it )?up|put it on speaker)\b)"
        r"|\bon the (?:first|second|third|fourth|fifth|sixth|tenth|last) ring\b"
        rf"|\b(?:into|(?<!put\s)down) (?:the|his|her|my) {phone}\b|\bput (?:him|her|them|it) on speaker\b"
    )


@cache
def _ends() -> re.Pattern[str]:
    phone = any_of("telephones")
    return over_lines(
        r"\b(?:hung up|hangs up|hang up|rang off|rings off|line (?:went|goes|was) dead|dial tone"
        r"|ended the call|ends the call|cut the connection|clicked off|the line clicked"
        rf"|(?:put|puts|set|sets|laid) (?:the )?{phone} (?:down|back)|put down the {phone}"
        rf"|(?:replaced|replaces|dropped) the {phone}|snapped (?:his|her|the) phone shut)\b"
    )


@cache
def _heard() -> re.Pattern[str]:
    phone = any_of("telephones")
    return over_lines(
        rf"\b(?:voice|{phone}|the line|the other end|the call|static|dial tone)\b"
        r"|\b(?:hung|hangs) up\b|\brang off\b"
    )
