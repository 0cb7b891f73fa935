"""Fragments that follow a thought and go on with it."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence

_INNER = frozenset({"guilt", "shame", "fear", "nerve", "pain", "idiot", "luck", "course", "panic", "relief"})

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
        following = sentence.after(main)[:1] if main is not None else []
        told = sentence.main_lemma == "be" and not (following and following[0].endswith("ing"))
        goes_on = sentence.after_thought and main is not None and told and len(sentence.lowers) < 12
        return Verdict(NarrationKind.THOUGHT, 0.55) if goes_on else None
    if sentence.after_thought or _INNER.intersection(sentence.lowers):
        return Verdict(NarrationKind.THOUGHT, 0.6)
    return None


RULE = KindRule("thought goes on", answer)
