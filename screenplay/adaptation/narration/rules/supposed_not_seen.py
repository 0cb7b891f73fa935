"""What would be, would have been, should be: no event of the scene."""

from __future__ import annotations

from itertools import pairwise

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon

_RELATIVES = frozenset({"who", "which"})
_PEOPLE = lexicon("function_words", "nominative")
_MODALS = frozenset({"would", "wouldn't", "should", "shouldn't", "might", "must", "may"})


def answer(sentence: Sentence) -> Verdict | None:
    """See a main clause under would, should, might, must, "was supposed to", "was going to", "had to be".

    Example: He would get his best friend back, and he would come home.
    Misses: "would" of habit ("he would sit there for hours") is taken for thought.
    Source: own choice.
    """
    main = sentence.main
    if main is None:
        return None
    words = sentence.lowers
    word = words[main.place]
    if words[max(0, main.place - 1)] in _RELATIVES:
        return None  # "a woman who must be sixty": she is seen
    following = words[main.place + 1 : main.place + 4]
    denied = word == "wouldn't" or (word == "would" and following[:1] == ["not"])
    if denied and "have" not in following[:2] and "be" not in following[:2]:
        return None  # "he wouldn't turn around", "the door would not open": refusals are seen
    if _is_regretted(words):
        return Verdict(NarrationKind.THOUGHT, 0.65)
    if word in _MODALS or (word in {"could", "couldn't"} and following[:1] in (["have"], ["of"], ["never"])):
        return Verdict(NarrationKind.THOUGHT, 0.7)
    had = bool(following[:1]) and bool(classes_of(following[0]) & (Word.DET | Word.POSS))
    if word.endswith("'d") and following[:1] and not had and not _is_participle_next(following):
        return Verdict(NarrationKind.THOUGHT, 0.65)
    if word in {"was", "were", "wasn't", "weren't", "am", "is"}:
        if ["about", "to"] in (following[:2], following[1:3]) and (
            word.endswith("n't") or following[:1] == ["not"]
        ):
            return Verdict(NarrationKind.THOUGHT, 0.7)  # "was not about to let him win"
        if "supposed" in following or "meant" in following[:2]:
            return Verdict(NarrationKind.THOUGHT, 0.8)
        if ["going", "to"] in (following[:2], following[1:3]) and _is_base_next(words, main.place):
            return Verdict(NarrationKind.THOUGHT, 0.7)
    if word == "had" and following[:2] == ["to", "be"]:
        return Verdict(NarrationKind.THOUGHT, 0.75)
    return None


def _is_regretted(words: list[str]) -> bool:
    """Tell "a thing he should have asked": what was left undone, in whatever clause."""
    return any(
        words[index - 1] in _PEOPLE
        and one in {"should", "shouldn't"}
        and two in {"have", "of", "never"}
        and bool(classes_of(" ".join(words[index + 2 : index + 3])) & Word.PARTICIPLE)
        for index, (one, two) in enumerate(pairwise(words))
    )


def _is_base_next(words: list[str], place: int) -> bool:
    """Tell "was going to fall" from "was going to the surface"."""
    after = words[words.index("to", place) + 1 :][:1]
    return bool(after) and bool(classes_of(after[0]) & (Word.BASE | Word.BE | Word.HAVE | Word.DO))


def _is_participle_next(following: list[str]) -> bool:
    for word in following:
        flags = classes_of(word)
        if flags & Word.PARTICIPLE and not flags & Word.BASE:
            return True
        if word in {"been", "had"}:
            return True
        if not flags & (Word.ADV | Word.NEG):
            return bool(flags & Word.PARTICIPLE)
    return False


RULE = KindRule("supposed, not seen", answer)
