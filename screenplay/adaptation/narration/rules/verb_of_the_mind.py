"""Verbs of knowing, wanting, thinking."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence, lemma_of
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon

MUSED = Verdict(NarrationKind.THOUGHT, 0.8)  # "wondering whether she had seen it"
_FREE = frozenset({"dawn", "occur", "matter"})
_BEGINNING = re.compile(
    r"(?:(?:was|were|is|are|am|had been) (?:\w+ly |just )?(?:starting|beginning|trying|coming|learning|about)"
    r"|began|begins|started|starts|came|comes|grew|grows|learned|learns) to (\w+)"
)
_NEGATIONS = frozenset(
    {
        "didn't",
        "don't",
        "doesn't",
        "did",
        "couldn't",
        "could",
        "can't",
        "can",
        "would",
        "wouldn't",
        "had",
        "hadn't",
    }
)


def answer(sentence: Sentence) -> Verdict | None:
    """See a main verb that only the one who thinks can know of.

    Example: He knew that once the ring was gone, everything would be okay.
    Misses: thoughts told with verbs of acts ("his mind went blank").
    Source: own choice.
    """
    main = sentence.main
    if main is None:
        return None
    lemma = _full_verb(sentence, main.place)
    if lemma not in lexicon("mind_verbs", "mind"):
        return None
    if lemma == "miss" and sentence.after(main)[:1] in (["the"], ["a"]):
        return None  # "missed the rope"
    if lemma == "think" and _is_pause(sentence, main.place):
        return None
    if lemma in {"seem", "appear"}:
        return _seeming(sentence, main.place)
    if lemma not in _FREE and not sentence.has_person(main):
        return None
    return Verdict(NarrationKind.THOUGHT, 0.85)


def _full_verb(sentence: Sentence, index: int) -> str:
    """Return the base of the verb, looking past "didn't", "could", "had"."""
    words = sentence.lowers
    found = _BEGINNING.match(" ".join(words[index : index + 5]))
    if found is not None:
        return lemma_of(found[1])
    if words[index] in _NEGATIONS or words[index].endswith("'d"):
        for word in words[index + 1 : index + 4]:
            if word not in {"not", "never", "really", "been", "even", "just", "always", "still"}:
                return lemma_of(word)
    return lemma_of(words[index])


def _is_pause(sentence: Sentence, index: int) -> bool:
    """Tell "He thought about it for a while, then shook his head": he is seen to think."""
    following = sentence.lowers[index + 1 : index + 3]
    return following in (["about", "it"], ["about", "that"], ["it", "over"]) or following[:1] == ["for"]


def _seeming(sentence: Sentence, index: int) -> Verdict | None:
    words = sentence.lowers
    if words[index].startswith("appear") and words[index + 1 : index + 2] != ["to"]:
        return None  # somebody appeared
    if words[index + 1 : index + 2] == ["to"] and words[index + 2 : index + 3] not in (["be"], ["have"]):
        return None  # "the door seemed to open": seen
    doing = classes_of(" ".join(words[index + 3 : index + 4])) & Word.GERUND
    if words[index + 1 : index + 3] == ["to", "be"] and doing:
        return None  # "they seemed to be whispering"
    return Verdict(NarrationKind.THOUGHT, 0.7)


RULE = KindRule("verb of the mind", answer)
