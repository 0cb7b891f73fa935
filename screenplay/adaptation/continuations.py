"""Narration that goes on with the sentence of a speech: "and pulling the boat up"."""

from __future__ import annotations

import re

from screenplay.adaptation.coverage import stripped
from screenplay.language.reading import read_verbs
from screenplay.language.verbs import verb_table
from screenplay.model.span import Span

_FIRST = re.compile(r"(?P<joiner>(?:and then|and|then|but)\s+)?(?P<word>[^\W_]+(?:['’-][^\W_]+)*)")


def continuation(text: str, span: Span) -> Span | None:
    """Return the words of a sentence that has no subject of its own; None where it has one.

    The sentence stands right behind a speech: who speaks also does what it tells.
    """
    words = stripped(text, span)
    found = _FIRST.match(text, words.start, words.end)
    if found is None or not text[words.start].islower():
        return None
    word = found["word"]
    told = found["joiner"] is not None and word in verb_table().by_past
    if word != "with" and not told and word not in verb_table().by_gerund:
        return None
    own = any(not verb.opener and verb.subject >= 0 for verb in read_verbs(text, words, (), frozenset()))
    return None if own else words
