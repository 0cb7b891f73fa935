"""Which texts are left out together: all of one author, or of one passage in every layout."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.learning.corpus import Labelled

# Novels by the same hand must not teach each other's folds.
_AUTHORS = {
    "Emma": "Austen",
    "MansfieldPark": "Austen",
    "NorthangerAbbey": "Austen",
    "Persuasion": "Austen",
    "PrideAndPrejudice": "Austen",
    "SenseAndSensibility": "Austen",
    "TheMysteriousAffairAtStyles": "Christie",
    "1155_the_secret_adversary": "Christie",
    "145_middlemarch": "Eliot",
    "550_silas_marner": "Eliot",
    "110_tess_of_the_durbervilles_a_pure_woman": "Hardy",
    "27_far_from_the_madding_crowd": "Hardy",
    "219_heart_of_darkness": "Conrad",
    "974_the_secret_agent_a_simple_tale": "Conrad",
    "DaisyMiller": "James",
    "209_the_turn_of_the_screw": "James",
    "432_the_ambassadors": "James",
}


def author_of(text: Labelled) -> str:
    """Return the author, or the passage itself where every passage has its own hand."""
    return _AUTHORS.get(text.name, text.name)


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
