"""Participles behind a conjunction that stand beside an adjective, and verbs that look like them."""

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
        ("She hid her face, steaming and wet, in her arm.", ["hid"]),
        ("The cooks followed, looking cross and resigned.", ["followed"]),
        ("He was a short man, but well developed for his age.", ["was"]),
        ("He came on, carrying a sack, and attended by a goat.", ["came"]),
        ("The riddles grew longer and less easily explained.", ["grew"]),
        ("She looked old and distinguished in her hat.", ["looked"]),
    ],
)
def test_a_participle_beside_an_adjective_is_no_verb(sentence: str, told: list[str]) -> None:
    assert verbs(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He stopped and passed by the gate.", ["stopped", "passed"]),
        ("She sat smoking and watched.", ["sat", "watched"]),
        ("He looked up, and slowly closed the door.", ["looked", "closed"]),
        ("He lifted the cloth and wet it.", ["lifted", "wet"]),
    ],
)
def test_a_second_act_is_a_verb(sentence: str, told: list[str]) -> None:
    assert verbs(sentence) == told
