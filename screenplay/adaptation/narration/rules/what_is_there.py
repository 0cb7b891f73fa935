"""What a place or a person looks like."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence


def answer(sentence: Sentence) -> Verdict | None:
    """See "there was", "it was", a form of "be" without a person, or no verb at all.

    Example: There was a washstand.
    Misses: descriptions with full verbs.
    Source: own choice.
    """
    main = sentence.main
    if main is None:
        return Verdict(NarrationKind.DESCRIPTION, 0.6)
    if sentence.main_lemma in {"be", "have"} and sentence.actor is None:
        return Verdict(NarrationKind.DESCRIPTION, 0.75)
    return None


RULE = KindRule("what is there", answer)
