"""Gender comes from the words of the text alone."""

from __future__ import annotations

import pytest

from screenplay.model.cast import Gender
from tests.cast.casts import people


@pytest.mark.parametrize(
    ("sentence", "gender"),
    [
        ("Vosk folded his map.", Gender.MALE),
        ("Vosk folded her map.", Gender.FEMALE),
        ("Vosk sat down. She sighed, and Vosk pulled her hat down.", Gender.FEMALE),
        ("Vosk hurt himself.", Gender.MALE),
    ],
)
def test_pronouns_tell_the_gender(sentence: str, gender: Gender) -> None:
    assert people(f"“Wet,” said Vosk. {sentence}")["VOSK"].gender is gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Mary", Gender.FEMALE),
        ("John", Gender.MALE),
        ("Robin", Gender.UNKNOWN),  # borne by men and women
        ("Vosk", Gender.UNKNOWN),  # invented
    ],
)
def test_a_first_name_makes_a_gender_likely_and_no_more(name: str, gender: Gender) -> None:
    found = people(f"“Wet,” said {name}.")[name.upper()]
    assert (found.gender, found.gender_told) == (gender, False)


def test_one_pronoun_beats_a_first_name() -> None:
    found = people("“Wet,” said Mary. Mary folded his map.")["MARY"]
    assert (found.gender, found.gender_told) == (Gender.MALE, True)


def test_a_surname_tells_nothing_though_it_is_a_first_name_too() -> None:
    assert people("“Wet,” said Captain Jack.")["CAPTAIN JACK"].gender is Gender.UNKNOWN


def test_they_of_one_person_is_a_gender_of_its_own() -> None:
    text = "Vosk folded their map. “Wet,” they said. Mary folded her map. “Yes,” said Mary."
    assert people(text)["VOSK"].gender is Gender.NEUTRAL


def test_their_of_several_tells_nothing() -> None:
    text = "“Wet,” said Vosk. Vosk watched the guards fold their maps."
    assert people(text)["VOSK"].gender is Gender.UNKNOWN


def test_a_tag_with_she_while_nobody_else_is_there_makes_a_woman_likely() -> None:
    text = "Vosk opened the gate. It creaked.\n\n“Wet,” she said.\n\nThe rain stopped.\n\n“Well,” she said."
    found = people(text)["VOSK"]
    assert (found.gender, found.gender_told) == (Gender.FEMALE, False)


@pytest.mark.parametrize(
    ("title", "gender"), [("Mrs", Gender.FEMALE), ("Mr", Gender.MALE), ("Sir", Gender.MALE)]
)
def test_a_title_tells_the_gender_against_pronouns(title: str, gender: Gender) -> None:
    text = f"“Wet,” said {title} Stone. {title} Stone folded his map and {title} Stone took her coat."
    assert people(text)[f"{title.upper()} STONE"].gender is gender


def test_pronouns_that_disagree_leave_it_open() -> None:
    text = "“Wet,” said Vosk. Vosk folded his map. Vosk folded her map."
    assert people(text)["VOSK"].gender is Gender.UNKNOWN


def test_pronouns_in_speech_tell_nothing() -> None:
    assert people("“Vosk lost his map,” said Orla. “Yes,” said Vosk.")["VOSK"].gender is Gender.UNKNOWN


def test_whom_somebody_acts_upon_tells_nothing_of_him() -> None:
    assert people("“Wet,” said Vosk. Vosk followed her.")["VOSK"].gender is Gender.UNKNOWN


def test_whom_somebody_acts_upon_is_the_one_other_person_there() -> None:
    found = people(
        "Zell sat down. Vosk followed her. Vosk folded his map and gave her Zell.\n\n“Wet,” said Zell."
    )
    assert found["ZELL"].gender is not Gender.MALE


def test_a_hand_that_is_taken_is_somebody_elses() -> None:
    assert people("“Wet,” said Vosk. Vosk took her hand.")["VOSK"].gender is Gender.UNKNOWN


def test_the_only_one_left_is_she() -> None:
    text = "Vosk, Mr. Gray and Mr. Stone came in.\n\n“Wet,” she said.\n\n“Oh,” said Vosk."
    assert people(text)["VOSK"].gender is Gender.FEMALE


def test_a_beard_tells_the_gender() -> None:
    assert people("Sasha's beard was full of ice.\n\n“Wet,” said Sasha.")["SASHA"].gender is Gender.MALE


def test_who_is_looked_at_is_not_the_he_of_the_next_tag() -> None:
    found = people("“Wet,” said Orla.\n\nRory sat down. He looked at Orla. “Fine,” he said.")
    assert found["RORY"].gender is Gender.MALE
    assert found["ORLA"].gender is not Gender.MALE


def test_a_likely_gender_gives_way_where_nobody_else_can_be_she() -> None:
    text = "Sasha's beard was full of ice. Nikita sat beside Sasha.\n\n“Wet,” he said.\n\n“Yes,” she said."
    assert people(text)["NIKITA"].gender is Gender.FEMALE


def test_somebody_only_told_of_is_not_the_she_of_the_story() -> None:
    text = "Kestrel was the taller of the two. Morrow had a letter from his wife.\n\n“Read it,” she said."
    assert people(text)["KESTREL"].gender is Gender.FEMALE


def test_of_two_people_the_pronouns_need_only_lean() -> None:
    scene = "Lieutenant Hale had the map. Corporal Dunne held the torch in his teeth.\n\n"
    found = people(scene + "“Here,” she said.\n\n“Lost,” he said.")
    assert found["LIEUTENANT HALE"].gender is Gender.FEMALE
    assert found["CORPORAL DUNNE"].gender is Gender.MALE
