"""A verb group goes on behind words between commas: "had, as usual, kept"."""

from __future__ import annotations

import pytest

from screenplay.language.clauses.finite_verbs import finite_verbs
from screenplay.language.tokens import tokenize


def verbs(sentence: str) -> list[str]:
    """Return the finite verbs of a sentence."""
    tokens = tokenize(sentence)
    return [tokens[verb.place].text for verb in finite_verbs(tokens)]


@pytest.mark.parametrize(
    "sentence",
    ["A careful hand had, as usual, kept the stove alive.", "He had, perhaps, not quite lost the way."],
)
def test_a_participle_behind_an_aside_is_no_verb(sentence: str) -> None:
    assert verbs(sentence) == ["had"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He took what he had, his hat, and left.", ["took", "had", "left"]),
        ("There he was, at last, and kept his word.", ["was", "kept"]),
    ],
)
def test_words_with_a_verb_or_a_conjunction_are_no_aside(sentence: str, told: list[str]) -> None:
    assert verbs(sentence) == told
