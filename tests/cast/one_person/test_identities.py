"""Two names that prove to be one person."""

from __future__ import annotations

from screenplay.model.cast import Role
from tests.cast.casts import cast_of, meant, people, same_person

BOTH = "“Wet,” said Moth.\n\n“Very,” said Rory Black.\n\nIt rained.\n\nIt rained on.\n\n"


def test_my_name_is_joins_what_the_other_calls_him() -> None:
    text = BOTH + "“Who are you, Moth?”\n\n“My name is Rory Black.”\n\n“You lie, Moth.”"
    assert same_person(text, "Moth", "Rory Black")


def test_a_name_that_joins_another_keeps_its_number() -> None:
    text = BOTH + "“Who are you, Moth?”\n\n“My name is Rory Black.”\n\n“You lie, Moth.”"
    cast = cast_of(text)
    assert [one.role for one in cast.characters].count(Role.MERGED) == 1
    assert all(
        one.character is None or cast.characters[one.character].role is not Role.MERGED
        for one in cast.mentions
    )


def test_two_whom_a_sentence_names_both_stay_two() -> None:
    text = BOTH + "Moth looked at Rory Black.\n\n“Who are you, Moth?”\n\n“My name is Rory Black.”\n\n“Moth!”"
    assert {"MOTH", "RORY BLACK"} <= set(people(text))


def test_a_man_and_a_woman_stay_two() -> None:
    genders = (
        "Moth folded her map. Moth took her coat. Rory Black took his hat. Rory Black cut his bread.\n\n"
    )
    text = BOTH + genders + "“Who are you, Moth?”\n\n“My name is Rory Black.”\n\n“You lie, Moth.”"
    assert not same_person(text, "Moth", "Rory Black")


def test_calling_somebody_is_no_introduction() -> None:
    text = BOTH + "“Who are you, Moth?”\n\n“Ask Rory Black.”\n\n“You lie, Moth.”"
    assert not same_person(text, "Moth", "Rory Black")


def test_a_rank_that_is_only_called_out_is_who_answers_to_it() -> None:
    exchange = "“Shall we wait, Major?” said Rory.\n\n“We wait,” said Moth.\n\nIt rained.\n\n"
    assert same_person(exchange * 4, "Moth", "major")


def test_a_rank_to_which_two_answer_is_neither() -> None:
    one = "“Shall we wait, Major?” said Rory.\n\n“We wait,” said Moth.\n\nIt rained.\n\n"
    assert not same_person((one + one.replace("Moth", "Finn")) * 3, "Moth", "major")


def test_what_a_son_calls_his_mother_is_no_second_name() -> None:
    exchange = "“Shall we wait, Mum?” said Rory.\n\n“We wait,” said Moth.\n\nIt rained.\n\n"
    assert not same_person(exchange * 4, "Moth", "mother")


def test_who_gives_a_name_when_asked_for_it_bears_it() -> None:
    scene = "The dragon shut her eyes. The knight shut his visor.\n\n"
    text = scene + "“What is your name?” she said.\n\n“Bram,” he said."
    assert same_person(text, "Bram", "knight")


def test_a_name_called_to_the_only_man_is_his() -> None:
    scene = "The bride was in the closet. The best man knelt down.\n\n"
    text = scene + "“It is me,” he said.\n\n“You lie, Bram,” she said."
    assert same_person(text, "Bram", "man")


def test_a_name_that_somebody_gives_himself_in_his_tag_is_nobody_elses() -> None:
    text = "“Miss Gray?” said the man at the door.\n\n“Orla,” said Orla Gray. “Come in.”"
    assert not same_person(text, "Orla", "man")


def test_a_name_set_off_behind_kin_is_theirs_and_an_item_of_a_list_is_not() -> None:
    text = "Orla was late. Her uncle, Quill, had the key in his hand. “Wet,” said her uncle."
    assert meant(text, "her uncle") == "QUILL"
    assert meant("Quill came with his wife, Ann, and Tom. “Wet,” said Tom.", "his wife") == "WIFE"
