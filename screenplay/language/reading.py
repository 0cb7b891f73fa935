"""The words and finite verbs of a stretch of text, worked out once however many stages ask."""

from __future__ import annotations

from functools import lru_cache

from screenplay.language.clauses import Verb, finite_verbs
from screenplay.language.tokens import Token, tokenize
from screenplay.model.span import Span

_KEPT = 1 << 14  # sentences: those of a long novel


@lru_cache(maxsize=_KEPT)
def read_tokens(text: str, span: Span, quoted: tuple[Span, ...] = ()) -> list[Token]:
    """Return the words and marks of a sentence, those in inner quotation marks left out.

    The list is shared: read it, do not change it.
    """
    tokens = tokenize(text, span.start, span.end)
    if quoted:
        tokens = [token for token in tokens if not any(one.start <= token.start < one.end for one in quoted)]
    return tokens


@lru_cache(maxsize=_KEPT)
def read_verbs(text: str, span: Span, quoted: tuple[Span, ...], names: frozenset[int]) -> list[Verb]:
    """Return the finite verbs of a sentence in order; `names` are the offsets where people's names start."""
    return finite_verbs(read_tokens(text, span, quoted), names)
