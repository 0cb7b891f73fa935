"""The small judgements about names, each by itself: in a whole cast another often hides that one is gone."""

from __future__ import annotations

import pytest

from screenplay.cast.described.descriptions import find_descriptions
from screenplay.cast.gender.likely import prevailing_gender
from screenplay.cast.names.capitals import find_capitals
from screenplay.cast.names.names import find_names
from screenplay.cast.one_person.groups import Groups
from screenplay.cast.short_forms import is_known_name, is_short_form
from screenplay.cast.titles import titles_clash
from screenplay.cast.vocatives import is_vocative
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse


def names(text: str) -> list[tuple[str, ...]]:
    """Return the names of people in a text, as often as they stand there."""
    return [mention.words for mention in find_names(text, parse(Manuscript(text)))]


def keys(text: str) -> list[str]:
    """Return by what the people are known whom a text describes."""
    return [found.key for found in find_descriptions(text, parse(Manuscript(text)))]


@pytest.mark.parametrize(
    ("one", "other"), [(("Mrs", "Stone"), ("Miss", "Stone")), (("Sir", "Stone"), ("Mr", "Stone"))]
)
def test_titles_that_nobody_bears_together_clash(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert titles_clash([one, other], {})
    assert not titles_clash([one, one], {})


def test_a_rank_clashes_with_mister_only_where_both_are_said_again_and_again() -> None:
    borne = [("Captain", "Stone"), ("Mr", "Stone")]
    assert titles_clash(borne, dict.fromkeys(borne, 9))
    assert not titles_clash(borne, dict.fromkeys(borne, 1))


def test_who_is_called_by_title_and_first_name_has_no_pet_form_beside() -> None:
    formal, familiar = ("Sir", "Richard"), ("Dick",)
    counts = {formal: 3, familiar: 3, ("Richard",): 3}
    groups = Groups(counts, {}, frozenset())
    assert not groups.may_join(formal, familiar)
    assert groups.may_join(("Richard",), familiar)


@pytest.mark.parametrize(("one", "other"), [("Susan", "Susie"), ("Bob", "Robert"), ("Rob", "Robert")])
def test_a_pet_form_is_short_for_its_name_either_way_round(one: str, other: str) -> None:
    assert is_short_form(one, other)
    assert is_short_form(other, one)


def test_names_of_two_people_are_no_short_forms() -> None:
    assert not is_short_form("Bob", "Elizabeth")


@pytest.mark.parametrize(("name", "known"), [("Robert", True), ("Bob", True), ("Rel", False)])
def test_the_table_knows_names_and_their_pet_forms(name: str, known: bool) -> None:
    assert is_known_name(name) == known


@pytest.mark.parametrize(
    ("words", "name", "called"),
    [
        ("My parents, Mona, Bess, you.", "Mona", False),
        ("My parents, Mona, Bess, you.", "Bess", False),
        ("Come on, Mona.", "Mona", True),
        ("Come on, Mona, wait.", "Mona", True),
    ],
)
def test_an_item_of_a_list_is_not_called(words: str, name: str, called: bool) -> None:
    start = words.index(name)
    assert is_vocative(words, start, start + len(name), 0, len(words)) == called


def test_an_adjective_stands_for_somebody_where_no_noun_follows() -> None:
    assert keys("The taller smirked. “Wet,” said Orla.") == ["taller"]
    assert keys("The taller tree swayed. “Wet,” said Orla.") == []


def test_words_that_only_open_a_name_are_no_part_of_it() -> None:
    assert ("Orla",) in names("“Wet,” said poor Orla. Poor Orla sat down. “Very,” said Finn.")
    assert ("Poor", "Orla") not in names("“Wet,” said Orla. Poor Orla sat down.")
    assert ("But", "Orla") not in names("“Wet,” said Orla. But Orla sat down.")


def test_who_acts_at_the_head_of_a_sentence_without_an_article_has_a_name() -> None:
    text = "“Wet,” said Orla. Pepper growled at her. Pepper smirked. Orla ate a pepper."
    assert ("Pepper",) in names(text)


@pytest.mark.parametrize(("pronoun", "gender"), [("She", "f"), ("He", "m")])
def test_a_story_of_one_pronoun_has_its_gender(pronoun: str, gender: str) -> None:
    text = f"{pronoun} sat down. " * 12 + "“Wet,” said Orla."
    assert prevailing_gender(text, parse(Manuscript(text))) == gender
    mixed = "She sat down. He sat down. " * 12 + "“Wet,” said Orla."
    assert prevailing_gender(mixed, parse(Manuscript(mixed))) == "-"


def test_a_title_of_land_goes_on_over_of() -> None:
    assert [run.words for run in find_capitals("the Duke of Lorn sat", 0, 20, spoken=False)] == [
        ("Duke", "Lorn")
    ]
    found = find_capitals("the Captain of Lorn sat", 0, 23, spoken=False)
    assert [run.words for run in found] == [("Captain",), ("Lorn",)]
