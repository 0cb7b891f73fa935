"""Names that stand together in one sentence: two people, whatever the names have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from screenplay.cast.surroundings import NameMention
from screenplay.cast.titles import Words
from screenplay.model.beat import Prose

_NEAR = 100  # characters between two names of one sentence
_AGAIN = 2
_OFTEN = 3
_SHARE = 0.05  # of the rarer name's mentions; now and then a writer does name one person twice
_LARGE_SHARE = 0.25  # where it happens only twice, or one name is a part of the other
_MOST = 12  # names of one sentence that are compared


def told_apart(prose: Prose, names: Sequence[NameMention]) -> frozenset[tuple[Words, Words]]:
    """Return the pairs of names, in order, that stand near each other in one sentence again and again."""
    counts = Counter(name.words for name in names)
    pairs: Counter[tuple[Words, Words]] = Counter()
    for sentence in _sentences(prose, names):
        for one, other in combinations(sentence[:_MOST], 2):
            if one.words != other.words and other.start - one.end < _NEAR:
                pairs[min(one.words, other.words), max(one.words, other.words)] += 1
    return frozenset(
        (one, other)
        for (one, other), together in pairs.items()
        if together >= _AGAIN
        and not {one + other, other + one} & counts.keys()  # "Ann" and "Gray", who is "Ann Gray"
        and together >= _least_share(one, other, together) * min(counts[one], counts[other])
    )


def _least_share(one: Words, other: Words, together: int) -> float:
    """Return what share of the rarer name must stand beside the other: more for "Ann" and "Ann Gray"."""
    part = set(one) <= set(other) or set(other) <= set(one)
    return _LARGE_SHARE if part or together < _OFTEN else _SHARE


def _sentences(prose: Prose, names: Sequence[NameMention]) -> Iterator[list[NameMention]]:
    """Yield the names of each sentence of narration and of each quotation that holds two or more."""
    place = 0
    for beat in prose.beats:
        here = []
        while place < len(names) and names[place].start < beat.span.end:
            if names[place].start >= beat.span.start:
                here.append(names[place])
            place += 1
        if len(here) > 1:
            yield here
