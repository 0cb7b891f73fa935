"""What somebody is said to be brings nobody new into the story."""

from __future__ import annotations

import pytest

from screenplay.model.cast import Gender
from tests.cast.casts import meant, people

SPEECH = "\n\n“It is wet,” said Vosk.\n\n“It is,” said Orla."


@pytest.mark.parametrize(
    "sentence",
    [
        "Vosk had been a sailor before the war.",
        "Orla was a nurse, and a good one.",
        "Vosk, who was once a priest, sat down.",
        "Vosk sat down. He had been a boxer.",
        "Orla worked as a waitress.",
        "Orla became the mayor.",
    ],
)
def test_a_noun_that_is_told_of_somebody_is_nobody_else(sentence: str) -> None:
    assert people(sentence + SPEECH).keys() == {"VOSK", "ORLA"}


@pytest.mark.parametrize(
    ("sentence", "who"), [("There was a sailor at the door.", "SAILOR"), ("It was the priest.", "PRIEST")]
)
def test_there_was_and_it_was_bring_somebody_in(sentence: str, who: str) -> None:
    assert who in people(sentence + SPEECH)


def test_what_somebody_is_names_him_later() -> None:
    text = f"Vosk was a sailor.{SPEECH}\n\nThe sailor laughed."
    assert meant(text, "The sailor") == "VOSK"


def test_a_chain_of_appositions_is_one_person() -> None:
    text = "The new engineer, a boy named Finn, looked away.\n\n“Wet,” he said."
    found = people(text)
    assert found.keys() == {"FINN"}
    assert found["FINN"].gender is Gender.MALE
    assert meant(text, "The new engineer") == "FINN"


def test_what_is_told_of_a_word_makes_it_a_name() -> None:
    text = "Kestrel was the taller of the two. Vosk limped.\n\n“Wet,” she said.\n\n“Yes,” said Vosk."
    assert "KESTREL" in people(text)


def test_a_noun_told_of_somebody_tells_the_gender() -> None:
    found = people("Robin was a big man. Ash was a small woman.\n\n“Wet,” said Robin.\n\n“Yes,” said Ash.")
    assert (found["ROBIN"].gender, found["ASH"].gender) == (Gender.MALE, Gender.FEMALE)


def test_what_is_told_of_a_description_is_nobody_else() -> None:
    text = "The witness was a woman of fifty. “Wet,” said the witness."
    assert people(text).keys() == {"WITNESS"}
