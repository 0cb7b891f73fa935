"""A question that nobody asks aloud."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence


def answer(sentence: Sentence) -> Verdict | None:
    """See a question mark at the end of narration: somebody asks himself.

    Example: What the hell was he supposed to do now?
    Misses: thoughts that are no questions.
    Source: own choice.
    """
    end = sentence.words.rstrip(" *_\"”’')")[-1:]
    return Verdict(NarrationKind.THOUGHT, 0.9) if end == "?" else None


RULE = KindRule("question to oneself", answer)
