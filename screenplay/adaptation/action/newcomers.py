"""Whom a sentence brings in."""

from __future__ import annotations

from screenplay.adaptation.sentence import Sentence
from screenplay.model.cast import Form, Mention


def newcomer_of(sentence: Sentence, known: list[tuple[Mention, str]]) -> str | None:
    """Return whom the last main verb of a sentence brings in: "and a boy fell in"."""
    last = next((verb for verb in reversed(sentence.verbs) if verb.depth == 0 and verb.subject >= 0), None)
    if last is None:
        return None
    head = sentence.tokens[last.subject].start
    for mention, name in known:
        if mention.form is Form.DESCRIPTION and mention.span.start <= head < mention.span.end:
            return name if _comes_new(sentence.lowers, last.subject) else None
    return None


def _comes_new(words: list[str], head: int) -> bool:
    """Tell "a boy of sixteen" from "the boy", and from "Mr. Lund, a tall man,"."""
    for place in range(head - 1, max(-1, head - 4), -1):
        if words[place] in {"a", "an"}:
            return place == 0 or words[place - 1] != ","
    return False
