"""The words and finite verbs of a stretch of text, worked out once however many stages ask."""

from __future__ import annotations

from functools import cached_property, lru_cache

from screenplay.language.clauses.finite_verbs import Verb, finite_verbs
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


class Stretch:
    """What a stretch of text says by itself; what is costly is worked out once, when asked for.

    Whoever reads it says which: `quoted` are the inner quotations, `names` where people's names start.
    """

    text: str
    span: Span
    quoted: tuple[Span, ...]
    names: frozenset[int]

    @cached_property
    def words(self) -> str:
        """The stretch as written, on one line."""
        return " ".join(self.text[self.span.start : self.span.end].split())

    @cached_property
    def tokens(self) -> list[Token]:
        """The words and marks outside of inner quotation marks."""
        return read_tokens(self.text, self.span, self.quoted)

    @cached_property
    def lowers(self) -> list[str]:
        """The tokens in lower case."""
        return [token.lower for token in self.tokens]

    @cached_property
    def verbs(self) -> list[Verb]:
        """The finite verbs, in order."""
        return read_verbs(self.text, self.span, self.quoted, self.names)

    def forget(self) -> None:
        """Let go of what was worked out: a long text has more sentences than memory should hold read."""
        for name in _WORKED_OUT:
            self.__dict__.pop(name, None)


_WORKED_OUT = ("words", "tokens", "lowers", "verbs")


@lru_cache(maxsize=4)
def shared(names: frozenset[int]) -> frozenset[int]:
    """Return the one set that equal ones share: sentences that were read are found again by it at once."""
    return names


def forget_readings() -> None:
    """Let go of all sentences that were read: the next text shares none of them."""
    shared.cache_clear()
    read_tokens.cache_clear()
    read_verbs.cache_clear()
