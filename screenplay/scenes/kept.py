"""Sentences kept where one text is divided again and again: what they were found to say comes with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screenplay.scenes.view import Sentence


def kept(read: Iterable[Sentence], known: dict[int, Sentence]) -> Iterator[Sentence]:
    """Yield the sentences of `known` where they are the same, and keep the others in it."""
    for sentence in read:
        before = known.get(sentence.index)
        if before is None or _given(before) != _given(sentence):
            known[sentence.index] = before = sentence
        yield before


def _given(one: Sentence) -> tuple[object, ...]:
    """Return all that a sentence was made of."""
    return (
        *(one.span, one.opens, one.actor, one.following, one.quoted, one.tag, one.opening),
        *(id(one.text), id(one.names)),
    )
