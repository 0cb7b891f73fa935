"""Words in italics, in the present tense or the first person, inside a narration that is neither."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence


def answer(sentence: Sentence) -> Verdict | None:
    """See a sentence that is wholly in italics: what somebody thinks, word for word.

    Example: *She wants me to quit.*
    Misses: thoughts set in plain type; a whole letter or song in italics is taken for thought.
    Source: usage of fiction; own choice.
    """
    return Verdict(NarrationKind.THOUGHT, 0.9) if sentence.italic else None


RULE = KindRule("thought in italics", answer)
