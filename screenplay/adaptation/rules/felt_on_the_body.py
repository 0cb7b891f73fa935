"""What one body feels, told with the name of the part that feels it."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.resources import lexicon

_WHOSE = r"(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir)"
_PHRASES = (
    rf"\b(?:hurt|hurts|pierced|pierces|filled|fills|rang in|rings in|roared in|pounded in|getting in) "
    rf"{_WHOSE} (?:head|ears?|skull|temples)\b",
    rf"(?<!came )(?<!come )\binto {_WHOSE} (?:head|ears?|skull)\b",
    rf"\b(?P<along>went|goes|ran|runs|crept|creeps|crawled|shot|shoots) (?:down|up|through|along) "
    rf"{_WHOSE} (?:back|spine|neck|arms?|legs?|chest|body|limbs|veins)\b",
    rf"\b{_WHOSE} (?:face|cheeks?|chest|lungs?|skin|hands?|throat|leg|arm|shoulders?) "
    r"(?:was|were|is|are|felt) on fire\b",
    r"\b(?:went|goes|gone) numb\b",
    r"\b(?P<weight>got|gotten|grew|grown|gets|grows) (?:\w+ly |very |too |so )?"
    r"(?:heavy|heavier|lighter|warm|warmer)\b",
    r"\bthing (?:he|she|I|they) fe(?:lt|els?)\b",
    r"\bdid(?:n['’]t| not) hear\b",
    r"\bever (?:tasted|felt|smelled)\b",
    r"\b(?:hear|hears|heard) (?:my|him|her)self\b(?! (?:say|ask|shout))",
    r"\b(?:so|enough)\b.{1,60}\bthat (?:he|she|I|they|we) (?:could|can) (?:hear|see|smell|feel)\b",
    rf"\bcould(?:n['’]t| not) (?:get|make) {_WHOSE} (?:throat|voice|legs?|hands?|tongue|lungs) to\b",
)
_SEEN_TO_RUN = frozenset({"blood", "fighting", "rain", "snow", "sweat", "tear", "tears", "traffic", "water"})
_ANY = re.compile("|".join(_PHRASES))


def answer(sentence: Sentence) -> Verdict | None:
    """See what goes down a back, hurts an ear, burns a face: only its owner knows.

    Example: It went down her back like cold water.
    Misses: pains told by what others see ("his knee popped").
    Source: own choice.
    """
    if lexicon("body_telltales").isdisjoint(sentence.lowers):
        return None
    found = _ANY.search(sentence.words)
    if found is None or (found.lastgroup and _subject(sentence) in _SEEN_TO_RUN):
        return None
    return Verdict(NarrationKind.SENSATION, 0.7)


def _subject(sentence: Sentence) -> str:
    return "" if sentence.main is None else sentence.subject(sentence.main)


RULE = KindRule("felt on the body", answer)
