"""What somebody did not do, said in two words."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence

_UNDONE = re.compile(
    r"\W*(?:(?:And|But|So|Only) )?(?:he|she|I|they|we|it|[A-Z]\w+) (?:did|had|could|would)(?: not|n['’]t)\W*",
    re.IGNORECASE,
)
_LONGEST = 30  # characters


def answer(sentence: Sentence) -> Verdict | None:
    """See a bare denial: there is nothing to film.

    Example: And he did not.
    Misses: denials that name what was not done; they often show as stillness.
    Source: own choice.
    """
    if len(sentence.span) > _LONGEST or not _UNDONE.fullmatch(sentence.words):
        return None
    return Verdict(NarrationKind.THOUGHT, 0.6)


RULE = KindRule("left undone", answer)
