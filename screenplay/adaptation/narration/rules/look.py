"""Looking."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.resources import lexicon


def answer(sentence: Sentence) -> Verdict | None:
    """See a main verb of looking with a person as its subject.

    Example: He glared down at his hand.
    Misses: looks told by the eyes ("his eyes narrowed").
    Source: own choice.
    """
    main = sentence.main
    if main is None or sentence.main_lemma not in lexicon("verb_forms", "look"):
        return None
    if sentence.main_lemma == "look" and sentence.after(main)[:1] in (["like"], ["old"], ["tired"], ["as"]):
        return Verdict(NarrationKind.DESCRIPTION, 0.7)
    return Verdict(NarrationKind.LOOK, 0.85)


RULE = KindRule("look", answer)
