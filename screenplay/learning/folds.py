"""Which texts are left out together: all of one author, or of one passage in every layout."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.errors import ReadError
from screenplay.learning.corpus import Labelled, for_learning
from screenplay.learning.facts import read_facts


def author_of(text: Labelled) -> str:
    """Return the author, or the passage itself where every passage has its own hand."""
    return read_facts().authors.get(text.name, text.name)


def assign_folds(texts: Sequence[Labelled], count: int) -> list[int]:
    """Return the fold of each text: texts of one author share it, every corpus is spread over all folds."""
    folds: dict[str, int] = {}
    place: dict[str, int] = {}
    for text in sorted(texts, key=lambda text: (text.corpus.split("_")[0], author_of(text))):
        author = author_of(text)
        family = text.corpus.split("_")[0]
        if author not in folds:
            folds[author] = place.get(family, 0) % count
            place[family] = place.get(family, 0) + 1
    return [folds[author_of(text)] for text in texts]


def check_folds(texts: Sequence[Labelled], count: int) -> None:
    """Raise ReadError where all texts that may teach share a fold: left out, they leave none."""
    folds = assign_folds(texts, count)
    teaching = {
        fold for text, fold in zip(texts, folds, strict=True) if any(text.gold) and for_learning(text)
    }
    if len(teaching) < 2:
        raise ReadError(
            "the labelled texts are too few: left out together, those of one author leave none to learn from"
        )
