"""A thought that has its own tag."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence

_TAGGED = re.compile(
    r"[,?!…]\W*(?:\w+ ){1,2}(?:thought|thinks|wondered|mused|realized|realised)(?: to \w+| about that)?\W*$"
    r"|\b(?:told|asked|reminded|promised) (?:him|her|my|them)sel(?:f|ves)\b"
    r"|^(?:He|She|They|I|[A-Z]\w+) thought, "
)


_THOUGHTS = re.compile(r"thought|think|wonder|mused|reali[sz]ed|sel(?:f|ves)\b")  # no match without one


def answer(sentence: Sentence) -> Verdict | None:
    """See words of thought with "he thought" behind or before them.

    Example: Let them wait, Rory thought to himself.
    Misses: thoughts without a tag.
    Source: own choice.
    """
    words = sentence.words
    return Verdict(NarrationKind.THOUGHT, 0.9) if _THOUGHTS.search(words) and _TAGGED.search(words) else None


RULE = KindRule("thought with its tag", answer)
