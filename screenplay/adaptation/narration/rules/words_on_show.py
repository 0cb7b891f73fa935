"""Words in marks of speech that nobody says: they stand on a wall, a page, a cake."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.resources import lexicon

_MARKS = frozenset("\"“”„‟«»‹›「『‘'‚`")


def answer(sentence: Sentence) -> Verdict | None:
    """See a sentence of narration wholly in quotation marks, or one with words that stand written in it.

    Example: “WE KNOW WHERE YOU LIVE.” (chalked on a door) / The teacher wrote on the board: Why?
    Misses: signs of one word in small letters.
    Source: own choice.
    """
    thought = not lexicon("speech_verbs", "thought").isdisjoint(sentence.lowers)
    if not thought and any(not _is_marked(sentence.text, each.start) for each in sentence.quoted):
        return Verdict(NarrationKind.ACT, 0.7)
    words = sentence.words
    if words[:1] in {"“", '"'} and words[-1:] in {"”", '"'} and len(words) > 2:
        return Verdict(NarrationKind.DESCRIPTION, 0.7)
    return None


def _is_marked(text: str, at: int) -> bool:
    """Tell whether a quotation mark stands before words that are quoted; else they stand written."""
    return at > 0 and text[at - 1] in _MARKS


RULE = KindRule("words on show", answer)
