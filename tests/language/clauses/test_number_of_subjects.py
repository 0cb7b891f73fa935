"""The number of a subject that has more than a noun and its article."""

from __future__ import annotations

import pytest

from screenplay.language.clauses.finite_verbs import Number, finite_verbs
from screenplay.language.tokens import tokenize


def last_number(sentence: str) -> Number:
    """Return the number of the subject of a sentence's last finite verb."""
    return finite_verbs(tokenize(sentence))[-1].number


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom, charmed and pleased, kept still.",
        "When, a few days later, Tom called.",
        "A few days later Tom called.",
        "The sudden and brief flare of the lamp showed a wall.",
    ],
)
def test_one_person_or_thing_is_singular(sentence: str) -> None:
    assert last_number(sentence) is Number.SINGULAR


@pytest.mark.parametrize(
    "sentence",
    [
        "The cook and the baker kept still.",
        "The old cook and young baker kept still.",
        "A few days later Tom and Ann called.",
        "The short and tall men kept still.",
    ],
)
def test_two_are_plural(sentence: str) -> None:
    assert last_number(sentence) is Number.PLURAL
