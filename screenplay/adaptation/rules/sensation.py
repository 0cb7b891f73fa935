"""What a body feels from inside."""

from __future__ import annotations

from screenplay.adaptation.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence, lemma_of
from screenplay.resources import lexicon


def answer(sentence: Sentence) -> Verdict | None:
    """See "felt", "could feel", "heard", or a heart, stomach or mind as the subject.

    Example: Rory felt his knees go weak.
    Misses: sensations told as events of the room ("everything went white").
    Source: own choice.
    """
    main = sentence.main
    if main is None:
        return None
    words = sentence.lowers
    lemma = lemma_of(words[main.place])
    if words[main.place] in {"could", "can", "couldn't", "can't"}:
        lemma = next((lemma_of(word) for word in words[main.place + 1 : main.place + 4] if word != "not"), "")
    if lemma == "feel" and sentence.subject(main) != "it":
        searching = sentence.after(main)[:1] in (["in"], ["for"], ["along"], ["around"], ["under"])
        return None if searching else Verdict(NarrationKind.SENSATION, 0.85)
    if lemma in lexicon("sense_verbs") and sentence.subject(main) in {"he", "she", "i", "they", "we"}:
        return Verdict(NarrationKind.SENSATION, 0.65)
    if sentence.subject(main) in lexicon("inner_organs"):
        return Verdict(NarrationKind.SENSATION, 0.75)
    return None


RULE = KindRule("felt from inside", answer)
