"""Which names belong to one person, and what this person is called on cues."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.cast.casts import cast_of, people, same_person


def tags(*names: str) -> str:
    """Return a text in which each of `names` speaks."""
    return "\n\n".join(f"“Shut the gate before the cows walk in,” said {name}." for name in names)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Orla Stone", "Orla"),
        ("Orla Stone", "Miss Stone"),
        ("Captain Stone", "Stone"),
        ("Orla Stone", "Captain Stone"),
        ("Anna Maria Stein", "Anna Stein"),
        ("Elizabeth", "Lizzy"),
        ("Thomas", "Tom"),
        ("Marnie", "Marn"),
        ("Elizabeth Stone", "Liz"),
        ("Dr. Stone", "Stone"),
    ],
)
def test_two_names_of_one_person(one: str, two: str) -> None:
    text = tags(one, two, one)
    assert same_person(text, one.replace(".", ""), two.replace(".", ""))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Mrs Stone", "Miss Stone"),
        ("Mr Stone", "Mrs Stone"),
        ("Sir John", "Mr John"),
        ("Orla Stone", "Finn Stone"),
        ("Orla", "Finn"),
        ("Orla Stone", "Orla Black"),
    ],
)
def test_two_people_stay_two(one: str, two: str) -> None:
    assert not same_person(tags(one, two, one, two), one, two)


def test_a_father_and_his_son_of_one_surname_are_two() -> None:
    text = tags("John Stone", "Adam Stone", "John", "Adam")
    assert same_person(text, "John Stone", "John")
    assert same_person(text, "Adam Stone", "Adam")
    assert not same_person(text, "John Stone", "Adam Stone")


def test_names_that_stand_side_by_side_are_two() -> None:
    text = tags("Marnie", "Marn") + "\n\nMarnie and Marn laughed. Marnie and Marn sat down."
    assert not same_person(text, "Marnie", "Marn")


def test_a_pronoun_against_a_title_keeps_two_apart() -> None:
    text = tags("Mrs Stone", "Stone") + "\n\nStone pulled his hat down. Stone wiped his nose."
    assert not same_person(text, "Mrs Stone", "Stone")


def test_the_form_used_most_is_the_name_on_the_cue() -> None:
    assert list(people(tags("Orla Stone", "Orla", "Orla"))) == ["ORLA"]


def test_cue_names_are_unique() -> None:
    text = tags("Mr Stone", "Mrs Stone", "Stone", "Orla Stone", "Finn Stone", "Orla Black", "Orla", "Stone")
    names = [person.name for person in cast_of(text).characters]
    assert len(names) == len(set(names))


def test_the_most_frequent_person_comes_first() -> None:
    assert list(people(tags("Finn", "Orla", "Orla", "Orla", "Finn", "Rory"))) == ["ORLA", "FINN", "RORY"]


def test_mentions_stand_in_text_order() -> None:
    text = tags("Orla", "Finn", "Orla") + " “Finn, you tell Orla.” The landlady watched Orla."
    starts = [one.span.start for one in cast_of(text).mentions]
    assert all(one <= two for one, two in pairwise(starts))


def test_miss_stone_is_the_only_woman_of_the_name() -> None:
    text = (
        tags("Orla Stone", "Finn Stone", "Miss Stone") + "\n\nOrla Stone took her hat. Finn Stone took his."
    )
    assert same_person(text, "Orla Stone", "Miss Stone")


def test_miss_stone_is_not_the_sister_who_is_miss_ann_stone() -> None:
    text = tags("Orla Stone", "Miss Ann Stone", "Ann Stone", "Miss Stone", "Miss Stone")
    sisters = (
        "\n\nOrla Stone took her hat and hummed to herself. Ann Stone took her coat and left by herself."
    )
    assert same_person(text + sisters, "Orla Stone", "Miss Stone")


def test_tom_is_not_sir_thomas_but_his_son() -> None:
    assert not same_person(tags("Sir Richard", "Dick", "Dick Stone"), "Sir Richard", "Dick")


def test_a_captain_and_a_mister_who_are_often_named_are_two() -> None:
    text = tags(*["Captain Stone", "Mr Stone"] * 4)
    assert not same_person(text, "Captain Stone", "Mr Stone")


def test_two_inspectors_of_one_name_are_one() -> None:
    text = tags("Detective Inspector Stone", "Inspector Stone", "Detective Inspector James Stone")
    assert same_person(text, "Inspector Stone", "Detective Inspector James Stone")


def test_mrs_ann_stone_is_mrs_stone_where_ann_is_her_own_name() -> None:
    text = tags(*["Mrs Ann Stone", "Mrs Stone", "Ann"] * 5)
    assert same_person(text, "Mrs Ann Stone", "Mrs Stone")


def test_mrs_john_stone_is_told_apart_by_her_husband() -> None:
    text = tags(*["Mrs John Stone", "Mrs Stone"] * 5)
    assert not same_person(text, "Mrs John Stone", "Mrs Stone")


def test_a_place_behind_a_name_is_no_part_of_it() -> None:
    assert "Miss Stone" in people(tags("Miss Stone of Harrow", "Miss Stone"))["MISS STONE"].aliases
    assert "DUKE HARROW" in people(tags("the Duke of Harrow", "Orla"))


def test_a_man_and_his_wife_who_bears_his_first_name_are_two() -> None:
    text = tags(*["Mrs John Stone"] * 4, "John Stone", "Mr John Stone", "John")
    assert same_person(text, "John Stone", "Mr John Stone")
    assert same_person(text, "John Stone", "John")
    assert not same_person(text, "John Stone", "Mrs John Stone")


def test_a_man_who_is_always_mister_has_no_namesake() -> None:
    assert same_person(tags(*["Mr Adam Stone", "Mr Stone"] * 4), "Mr Adam Stone", "Mr Stone")


def test_a_friend_calls_him_by_the_middle_of_his_name() -> None:
    text = tags("Dorelio", "Dorelio", "Orla") + "\n\n“Wait, Rel!” said Orla."
    assert same_person(text, "Dorelio", "Rel")


def test_a_short_form_that_the_installed_table_lacks() -> None:
    assert same_person(tags("Eleanor", "Nell", "Eleanor"), "Eleanor", "Nell")


def test_kitty_is_not_lady_catherine() -> None:
    assert not same_person(tags("Lady Margaret", "Madge", "Madge"), "Lady Margaret", "Madge")


def test_a_name_with_the_inside_is_two_names() -> None:
    assert same_person(tags("Ned-the-Red", "Ned", "Ned"), "Ned Red", "Ned")


def test_a_lady_keeps_her_clipped_name() -> None:
    assert same_person(tags("Lady Rosalda Vane", "Rosa", "Rosa"), "Lady Rosalda Vane", "Rosa")


def test_the_captain_of_the_guard_is_no_captain_guard() -> None:
    assert "CAPTAIN GUARD" not in people(tags("the Captain of the Guard", "Orla"))
