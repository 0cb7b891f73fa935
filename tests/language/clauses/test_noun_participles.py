"""Participles that go with the noun before them, and the verbs that look like them."""

from __future__ import annotations

import pytest

from screenplay.language.clauses.finite_verbs import finite_verbs
from screenplay.language.tokens import tokenize


def verbs(sentence: str) -> list[str]:
    """Return the finite verbs of a sentence."""
    tokens = tokenize(sentence)
    return [tokens[verb.place].text for verb in finite_verbs(tokens)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The glances which showed a certain advanced age were few.", ["showed", "were"]),
        ("He drew a mask, and a strip of leather nailed on a board hung near.", ["drew", "hung"]),
        ("She brought a rug, and two big sacks stuffed with straw, which she spread.", ["brought", "spread"]),
        ("A daisy grafted on a thorn grew there.", ["grew"]),
        ("The day when they sat with faces turned to the wall was over.", ["sat", "was"]),
        ("The old nurse leaned back, with her hands slowly lifted.", ["leaned"]),
        ("The cooks heard the guests announced with surprise.", ["heard"]),
        ("He lay on the floor, the rope clutched in his hands.", ["lay"]),
        ("He wore a coat, and a hat made of straw hung near.", ["wore", "hung"]),
    ],
)
def test_a_participle_that_tells_of_its_noun_is_no_verb(sentence: str, told: list[str]) -> None:
    assert verbs(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The snow covered the hill, and the man framed a picture.", ["covered", "framed"]),
        ("The man with the hat turned to us.", ["turned"]),
        ("He felt sure, and the old dog turned away.", ["felt", "turned"]),
        ("They propped the door with a chair.", ["propped"]),
        ("She heard that the dinner burned.", ["heard", "burned"]),
        ("The young man lost heart.", ["lost"]),
        ("There was a noise, and the dog turned to us.", ["was", "turned"]),
    ],
)
def test_a_past_with_an_object_or_a_subject_of_its_own_is_a_verb(sentence: str, told: list[str]) -> None:
    assert verbs(sentence) == told
