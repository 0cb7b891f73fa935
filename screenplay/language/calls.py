"""Telephone calls in narration: the words with which one begins, those with which one ends."""

from __future__ import annotations

from enum import Enum

from screenplay.language.wrapped import over_lines

_PHONE = r"(?:phone|telephone|receiver|handset|mobile|cell|cellphone|headset|mouthpiece|walkie-talkie|radio)"
_BEGINS = over_lines(
    r"\b(?:answered|answers|picked up|picks up|lifted|lifts|grabbed|grabs|snatched(?: up)?|took|takes) "
    rf"(?:the|his|her|my|their) (?:{_PHONE}|call)\b"
    r"|\b(?:dialled|dialed|dials|phoned|phones|telephoned|telephones) "
    r"(?:[A-Z]\w+|back|home|(?:his|her|my|the) \w+)"
    r"|\b(?:rang|called|calls|rings) (?:[A-Z]\w+ )?(?:back|from the (?:car|office|station|road|hotel))\b"
    rf"|\b{_PHONE} (?:rang|rings|buzzed|buzzes|trilled|shrilled|vibrated)\b(?=[^“\"]{{0,200}}\b"
    r"(?:got it|answered|answers|picked (?:it )?up|picks (?:it )?up|put it on speaker)\b)"
    r"|\bon the (?:first|second|third|fourth|fifth|sixth|tenth|last) ring\b"
    rf"|\b(?:into|down) (?:the|his|her|my) {_PHONE}\b|\bput (?:him|her|them|it) on speaker\b"
)
_ENDS = over_lines(
    r"\b(?:hung up|hangs up|hang up|rang off|rings off|line (?:went|goes|was) dead|dial tone|ended the call"
    r"|ends the call|cut the connection|clicked off|the line clicked"
    rf"|(?:put|puts|set|sets|laid) (?:the )?{_PHONE} (?:down|back)|put down the {_PHONE}"
    rf"|(?:replaced|replaces|dropped) the {_PHONE}|snapped (?:his|her|the) phone shut)\b"
)
_HEARD = over_lines(
    rf"\b(?:voice|{_PHONE}|the line|the other end|the call|static|dial tone)\b"
    r"|\b(?:hung|hangs) up\b|\brang off\b"
)


class Call(Enum):
    """What narration tells of a call."""

    BEGINS = "begins"
    ENDS = "ends"


def call_in(text: str, start: int, end: int) -> Call | None:
    """Return whether a call begins or ends in `text[start:end]`, the last of them; None for neither."""
    begun = max((found.start() for found in _BEGINS.finditer(text, start, end)), default=-1)
    ended = max((found.start() for found in _ENDS.finditer(text, start, end)), default=-1)
    if begun == ended:
        return None
    return Call.BEGINS if begun > ended else Call.ENDS


def speaks_of_a_call(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` has words of a wire: a voice, a receiver, the other end."""
    return _HEARD.search(text, start, end) is not None
