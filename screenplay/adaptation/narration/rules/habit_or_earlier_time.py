"""What somebody did again and again: no moment of the scene."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.narration.phrases import phrase_verdict
from screenplay.adaptation.sentence import Sentence

_OFTEN = frozenset(
    {"always", "usually", "often", "seldom", "rarely", "generally", "frequently", "whenever", "sometimes"}
)
_NOW = frozenset({"as", "like", "than", "had"})  # "as always", "than usual"


def answer(sentence: Sentence) -> Verdict | None:
    """See "every Sunday", "always", "whenever", "as a child", "years ago".

    Example: He often walked the dog along the canal.
    Misses: habits told in the plain past.
    Source: own choice.
    """
    if sentence.main is None:
        return None
    told_so = phrase_verdict("habit_or_earlier_time", sentence)
    if told_so is not None:
        return told_so
    if not sentence.has_person(sentence.main):
        return None  # "The bulb flickered whenever a train went by"
    place = sentence.main.place
    near = sentence.lowers[max(0, place - 2) : place + 2]
    told = any(
        word in _OFTEN and (index == 0 or near[index - 1] not in _NOW) for index, word in enumerate(near)
    )
    return Verdict(NarrationKind.BACKSTORY, 0.6) if told else None


RULE = KindRule("habit or earlier time", answer)
