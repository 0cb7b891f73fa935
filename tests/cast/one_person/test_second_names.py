"""One person under several names, and people who get a name late."""

from __future__ import annotations

import pytest

from screenplay.model.cast import Role
from tests.cast.casts import cast_of, meant, people, same_person


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("Ann Gray, whom everyone called Bess, sat down. “Wet,” said Bess.", "Ann Gray", "Bess"),
        ("Theodora was Teddy to all but the bank. “Wet,” said Teddy.", "Theodora", "Teddy"),
        ("Mary Gray, known to her friends as Vosk, sat down. “Wet,” said Vosk.", "Mary Gray", "Vosk"),
        ("Nobody called him Vosk. He was Zell to the crew. “Wet,” said Zell.", "Vosk", "Zell"),
    ],
)
def test_the_story_gives_somebody_a_second_name(text: str, one: str, two: str) -> None:
    assert same_person(text, one, two)


def test_whom_somebody_calls_is_another() -> None:
    assert not same_person("“Wet,” said Mary. Mary called Zell. “Very,” said Zell.", "Mary", "Zell")


def test_a_boy_who_is_called_tobias_is_tobias_from_the_start() -> None:
    text = (
        "Mary drew the bolt, and a boy fell in. “Tobias!” She caught him.\n\n“They know,” said Tobias.\n\n"
        "The boy wiped his mouth."
    )
    assert set(people(text)) == {"MARY", "TOBIAS"}
    assert meant(text, "a boy") == meant(text, "The boy") == "TOBIAS"


def test_who_gives_his_name_is_who_was_described() -> None:
    text = (
        "The boy sat down.\n\n“What do they call you?” asked Mary.\n\n“Vosk,” said the boy.\n\nVosk sat down."
    )
    assert set(people(text)) == {"MARY", "VOSK"}


def test_whom_the_boy_himself_calls_is_another() -> None:
    text = (
        "Mary drew the bolt, and a boy fell in.\n\n“Tobias!” cried the boy.\n\nTobias came down the stairs."
    )
    assert set(people(text)) == {"MARY", "BOY", "TOBIAS"}


def test_miss_gray_is_ann_gray_though_all_call_her_ann() -> None:
    text = "Ann Gray sat down. “Wet,” said Ann. Ann nodded. Ann rose. “You are, Miss Gray,” said Finn."
    assert same_person(text, "Ann", "Miss Gray")


def test_a_word_for_kin_that_is_only_called_is_no_name() -> None:
    found = people("“Open up, Grandad!” called Mary. Grandad nodded. “Wet,” said Finn.")
    assert found["GRANDAD"].role is Role.DESCRIBED


def test_those_without_a_name_are_man_and_woman() -> None:
    unnamed = [one.name for one in cast_of("“Wet,” he said.\n\n“Very,” she said.").characters]
    assert unnamed == ["MAN", "WOMAN"]
