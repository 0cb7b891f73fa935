"""The whole of which a place is a part: a street has the pavement, a roof the ledge."""

from __future__ import annotations

from collections.abc import Iterable

from screenplay.language.reading import read_tokens
from screenplay.language.tokens import Token
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.resources import lexicon_table
from screenplay.scenes.narrative import Sentence

WHOLE = "whole of which the scene names a part"
_SURE = 0.5
_ALWAYS = "!"  # marks the whole of a part that has no other


def whole_of(
    text: str, part: Decision, head: str, sentences: Iterable[Sentence], speeches: Iterable[Span], start: int
) -> Decision:
    """Return the whole of the part that `part` names by `head`, by the word of the scene; else `part`."""
    row = lexicon_table("wholes").get(head, "").split()
    if not row or part.evidence:
        return part
    said: dict[str, Token] = {}
    for tokens in [*(one.tokens for one in sentences), *(read_tokens(text, span) for span in speeches)]:
        for token in tokens:
            if token.start >= start:
                said.setdefault(token.lower, token)
    for word in (word.removeprefix(_ALWAYS) for word in row):
        if word in said:
            span = Span(said[word].start, said[word].end)
            return Decision(word.upper(), WHOLE, min(_SURE, part.confidence), span, (), part.value)
    if row[0].startswith(_ALWAYS):
        whole = row[0].removeprefix(_ALWAYS).upper()
        return Decision(whole, WHOLE, min(_SURE, part.confidence), part.span, (), part.value)
    return part
