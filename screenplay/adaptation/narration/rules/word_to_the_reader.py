"""The narrator turns to whoever reads: "you" without anybody in the scene to be it."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence

_YOU = frozenset({"you", "your", "yourself", "you'd", "you're", "you've", "you'll"})
_CLAIMS = re.compile(
    r"\b[Yy]ou (?:can|could|would|can['’]t|couldn['’]t|wouldn['’]t|don['’]t|do not|never|always"
    r"|might|may|thought|think|felt|feel|knew|wanted|needed)\b"
    r"(?! (?:see|hear|tell|have|hold))"
)
_PICTURED = re.compile(r"\b(?:like|as|than|so \w+ that|kind of \w+(?: \w+)?) (?:if |though )?you\b")


def answer(sentence: Sentence) -> Verdict | None:
    """See "you" as a subject of the main clause, "you can't", "your" and "yourself".

    Example: You can’t go back for your shoes.
    Misses: "you could see it get him", which is seen; "like you would a child", a comparison.
    Source: own choice.
    """
    if _YOU.isdisjoint(sentence.lowers):
        return None
    words = sentence.words
    if _PICTURED.search(words):
        return None
    main = sentence.main
    told = main is not None and sentence.subject(main) == "you"
    if told and re.search(r"\b[Yy]ou (?:can|could) (?:see|hear|tell)\b", words):
        return None
    if "your" in sentence.lowers:
        return Verdict(NarrationKind.THOUGHT, 0.6)
    if told or _CLAIMS.search(words) or "yourself" in sentence.lowers:
        return Verdict(NarrationKind.THOUGHT, 0.7)
    return None


RULE = KindRule("word to the reader", answer)
