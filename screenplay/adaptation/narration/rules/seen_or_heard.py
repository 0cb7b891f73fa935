"""What a camera sees and a microphone hears, whatever else the sentence says."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon

_NO_EVENT = Word.MODAL | Word.MODAL_NEG


def answer(sentence: Sentence) -> Verdict | None:
    """See a main verb of the body, of contact, motion or sound that tells what happens.

    It stands before the rules that only weigh words: what can be seen is never hidden for the sake of an
    abstract noun or of a thought that went before.

    Example: The ship shot through the eternity of the void.
    Misses: what is seen but told with verbs of no picture ("the talk came to an end").
    Source: own choice; the verbs are what WordNet files under body, contact, motion, eating and weather.
    """
    main = sentence.main
    if main is None or main.depth or classes_of(sentence.lowers[main.place]) & _NO_EVENT:
        return None
    if sentence.full_lemma not in lexicon("verb_kinds", "seen"):
        return None
    if main.subject >= 0 and sentence.is_about_an_idea:
        return None
    return Verdict(NarrationKind.ACT, 0.8 if sentence.actor is not None else 0.75)


RULE = KindRule("seen or heard", answer)
