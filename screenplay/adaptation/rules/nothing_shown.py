"""Fragments that follow a thought and go on with it."""

from __future__ import annotations

from screenplay.adaptation.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence


def answer(sentence: Sentence) -> Verdict | None:
    """See a sentence without a verb right after a thought of the same paragraph.

    Example: His pain. His guilt. (after: memories of everything came rushing back to him)
    Misses: fragments that open a thought.
    Source: own choice.
    """
    if sentence.after_thought and not sentence.verbs:
        return Verdict(NarrationKind.THOUGHT, 0.6)
    return None


RULE = KindRule("thought goes on", answer)
