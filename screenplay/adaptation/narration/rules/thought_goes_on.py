"""Fragments that follow a thought and go on with it."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.words import noun_kind
from screenplay.resources import lexicon

_INNER = frozenset({"guilt", "shame", "fear", "nerve", "pain", "idiot", "luck", "course", "panic", "relief"})

_SHORT = 12  # tokens of a sentence with "was" that goes on with a thought
_BRIEF = 5  # tokens of a fragment that does so whatever it names
_TIME = re.compile(  # "One week.", "Two years of this.": somebody counts
    r"(?:[A-Z]\w+|\d+)(?:[ -]\w+)? (?:minutes|hours|days?|nights?|weeks?|months?|years?)(?: of\b.*|[.!…]*)"
)


def answer(sentence: Sentence) -> Verdict | None:
    """See a sentence without a verb, or a short one with "be", right after a thought.

    Example: His pain. His guilt. (after: memories of everything came rushing back to him)
    Misses: fragments that open a thought.
    Source: own choice.
    """
    main = sentence.main
    if sentence.after_thought and sentence.words.rstrip("*_ ").endswith("!"):
        return Verdict(NarrationKind.THOUGHT, 0.6)
    if main is None and _TIME.fullmatch(sentence.words):
        return Verdict(NarrationKind.THOUGHT, 0.6)
    if main is not None and (main.depth == 0 or len(sentence.lowers) > 6):
        following = sentence.after(main, 2)
        told = sentence.main_lemma == "be" and not (following and following[0].endswith("ing"))
        there = sentence.subject(main) == "there"  # "There was a whirr."
        thing = sentence.is_about_a_thing  # "His coat was torn."
        shown = there or thing or _is_shown(following)  # "He was asleep."
        goes_on = sentence.after_thought and told and not shown and len(sentence.lowers) < _SHORT
        return Verdict(NarrationKind.THOUGHT, 0.55) if goes_on else None
    if _INNER.intersection(sentence.lowers):
        return Verdict(NarrationKind.THOUGHT, 0.6)
    if sentence.after_thought and not _names_a_thing(sentence):
        return Verdict(NarrationKind.THOUGHT, 0.6)
    return None


def _is_shown(words: list[str]) -> bool:
    """Tell "sound asleep", "dead": what can be seen of somebody."""
    return not lexicon("adjectives", "shown").isdisjoint(words)


def _names_a_thing(sentence: Sentence) -> bool:
    """Tell "Rocks, boulders, here and there.": a fragment long enough to be a picture of its own."""
    nouns = (word for word in sentence.lowers if noun_kind(word))
    return len(sentence.lowers) > _BRIEF and next(map(noun_kind, nouns), "") == "thing"


RULE = KindRule("thought goes on", answer)
