"""The narrator's word to the reader: present tense in a past narration, "you", "of course", "maybe"."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.narration.phrases import phrase_verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.words import Word, classes_of


def answer(sentence: Sentence) -> Verdict | None:
    """See a comment: a main verb in the present where the story is in the past, or a comment word.

    Example: You don't know what it's like.
    Misses: comments in the past tense.
    Source: own choice.
    """
    told = phrase_verdict("comment_to_the_reader", sentence)
    if told is not None:
        return told
    main = sentence.main
    if not sentence.past or main is None or main.depth:
        return None
    word = sentence.lowers[main.place]
    if word == "it's" and sentence.after(main)[:1] == ["like"]:
        return None  # "it's like a grown man falling": what it sounds or looks like
    if word.endswith("'s") and word.partition("'")[0] in {"it", "there", "that", "he", "she", "what"}:
        return Verdict(NarrationKind.THOUGHT, 0.6)
    if word in {"is", "are", "am", "isn't", "aren't", "has", "don't", "doesn't", "do"}:
        return Verdict(NarrationKind.THOUGHT, 0.65)
    flags = classes_of(word)
    if flags & (Word.THIRD | Word.BASE) and not flags & (Word.PAST | Word.MODAL):
        return Verdict(NarrationKind.THOUGHT, 0.55)
    return None


RULE = KindRule("comment to the reader", answer)
