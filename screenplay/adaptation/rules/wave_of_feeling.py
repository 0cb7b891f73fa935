"""A feeling as something that comes over somebody, or that is fought down."""

from __future__ import annotations

import re
from functools import cache

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.resources import lexicon

_AMOUNT = (
    r"(?:ache|blast|bolt|burst|flash|flicker|flood|flutter|hint|jolt|knot|lump|mixture|moment|pang|pit|prickle|rush"
    r"|sense|shiver|shock|spark|spike|stab|stirrings?|surge|thrill|tide|touch|twinge|twist|wave)"
)
_WENT = (
    r"(?:ran|runs|went|goes|shot|shoots|crept|creeps|crawled|crawls|raced|races|passed|passes|climbed|climbs)"
)
_FOUGHT = (
    r"(?:fought|fights|swallow(?:ed|s)|push(?:ed|es)|ignor(?:ed|es)|let|lets|suppress(?:ed|es)|battl(?:ed|es)"
    r"|hid|hides|shook off|shakes off|fed|feeds|eas(?:ed|es)|numb(?:ed|s))"
)


@cache
def _feeling() -> str:
    return rf"(?:{'|'.join(sorted(lexicon('body', 'emotion')))})"


@cache
def _opening() -> re.Pattern[str]:
    """Match what only the start of a sentence tells."""
    return re.compile(
        rf"(?:\W*(?:And|But|Then|So),? )?(?:An?|The|Another|Some) (?:\w+ ){{0,3}}?"
        rf"{_AMOUNT} of (?:\w+ )?{_feeling()}\b"
        rf"|(?:An?|The|Another) (?:\w+ )?(?:shiver|chill|tingle|jolt|thrill|prickle) (?:\w+ )?{_WENT}\b"
        r"|(?:Time|The (?:whole )?world) (?:\w+ )?(?:to )?"
        r"(?:slow|stop|stood still|narrow|shr[aiu]nk|fell away|dropped away|fad)(?:s|ed|ped)?\b"
    )


@cache
def _anywhere() -> re.Pattern[str]:
    """Match what tells wherever it stands; one word boundary in front of all keeps the search quick."""
    return re.compile(
        r"\b(?:sen(?:t|ds|ding) (?:an? |another )?(?:shivers?|chills?|jolts?|goosebumps|tingles?) "
        r"(?:down|through|up|along|across)\b"
        rf"|{_FOUGHT} (?:\w+ )?(?:the|his|her|my|their|a) (?:\w+ )?{_feeling()}\b"
        r"|(?:hit|hits|struck|strikes) (?:him|her|me|them|[A-Z]\w+) like a\b)"
    )


def answer(sentence: Sentence) -> Verdict | None:
    """See "a wave of relief" as the subject, a feeling that is swallowed, a world that slows.

    Example: A surge of pity went through him.
    Misses: feelings that no lexicon has.
    Source: usage of fiction; own choice.
    """
    found = _opening().match(sentence.words) or _anywhere().search(sentence.words)
    return Verdict(NarrationKind.SENSATION, 0.65) if found else None


RULE = KindRule("wave of feeling", answer)
