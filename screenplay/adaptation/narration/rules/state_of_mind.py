"""A form of "be" with a feeling or a judgement."""

from __future__ import annotations

import re
from itertools import pairwise

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon

_HELD = frozenset({"nothing", "feeling", "idea", "choice", "no"})
_HAD = re.compile(
    r"(?:(?:a|an|the|no|any|every|little|some|this|that|his|her|such) )(?:\w+ ){0,2}?(?:belief|choice|clue"
    r"|desire|doubts?|dream|fear|feeling|hope|hunch|idea|illusions|impression|impulse|inkling|instinct|intention|interest"
    r"|longing|memory|nightmare|notion|plans?|premonition|recollection|reason|regrets?|right|sensation|sense"
    r"|suspicion|temptation|urge|wish)\b"
)
_PEOPLE = lexicon("function_words", "nominative")


def answer(sentence: Sentence) -> Verdict | None:
    """See "he was afraid", "she was in pain", "it was awful", "that was the problem".

    Example: He was miserable.
    Misses: feelings that show and are told so ("he was red with rage").
    Source: own choice.
    """
    main = sentence.main
    if main is None or sentence.main_lemma not in {"be", "have"}:
        return None
    if sentence.main_lemma == "have":
        held = [word for word in sentence.after(main, 3) if word not in {"a", "an", "the"}]
        if held and held[0] in _HELD:
            return Verdict(NarrationKind.THOUGHT, 0.7)
        inside = _HAD.match(" ".join(sentence.after(main, 6)))
        return None if inside is None else Verdict(NarrationKind.THOUGHT, 0.75)
    subject = sentence.subject(main)
    after = sentence.after(main, 6)
    words = [
        word
        for word, following in pairwise(after)
        if not classes_of(word) & (Word.ADV | Word.NEG) or word == "in" or following == "to"
    ]
    first = words[0] if words else ""
    if subject in _PEOPLE or (sentence.actor is not None and sentence.has_person(main)):
        if first in lexicon("feelings", "feeling"):
            return Verdict(NarrationKind.THOUGHT, 0.75)
        felt = [
            word for word in words[1:4] if word not in {"so", "such", "too", "much", "a", "great", "some"}
        ]
        if first == "in" and felt and felt[0] in lexicon("body", "inner"):
            return Verdict(NarrationKind.SENSATION, 0.8)
    if subject in {"it", "that", "this", "there", "everything", "nothing"} and first in lexicon(
        "feelings", "judgement"
    ):
        return Verdict(NarrationKind.THOUGHT, 0.65)
    if (
        subject in {"that", "this", "it"}
        and first in {"the", "a"}
        and set(words) & lexicon("mind_nouns", "comment")
    ):
        return Verdict(NarrationKind.THOUGHT, 0.65)
    return None


RULE = KindRule("state of mind", answer)
