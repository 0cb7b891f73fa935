"""Words in marks of speech that nobody says: they stand on a wall, a page, a cake."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence


def answer(sentence: Sentence) -> Verdict | None:
    """See a sentence of narration wholly in quotation marks.

    Example: “WE KNOW WHERE YOU LIVE.” (chalked on a door)
    Misses: signs given in capitals or italics alone.
    Source: own choice.
    """
    words = sentence.words
    if words[:1] in {"“", '"'} and words[-1:] in {"”", '"'} and len(words) > 2:
        return Verdict(NarrationKind.DESCRIPTION, 0.7)
    return None


RULE = KindRule("words on show", answer)
