"""Everything else is done."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence

IN_PASSING = Verdict(NarrationKind.ACT, 0.55)  # "and regretted it", behind an act


def answer(sentence: Sentence) -> Verdict | None:
    """See any sentence that no rule before took: it is done, so it can be seen or heard.

    Example: He downed the shot.
    Misses: inner life in words that no lexicon has.
    Source: own choice; three sentences in four are acts.
    """
    return Verdict(NarrationKind.ACT, 0.8 if sentence.actor is not None else 0.7)


RULE = KindRule("act", answer)
