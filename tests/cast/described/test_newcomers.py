"""People whom a description brings in, and those whom it only means again."""

from __future__ import annotations

import pytest

from screenplay.model.cast import Gender, Role
from tests.cast.casts import meant, people

FINN = "“Wet,” said Finn. Finn folded his map. "


def test_the_man_is_new_while_no_man_is_about() -> None:
    text = "“Wet,” said Mary. She took the man by the sleeve. “Sorry,” said the man."
    assert meant(text, "the man") == "MAN"


def test_the_man_means_the_man_who_is_there() -> None:
    assert meant(FINN + "“Well,” said the man.", "the man") is None


def test_words_behind_the_noun_bring_in_another() -> None:
    text = FINN + "The man at the next table looked up. “Very,” said the man."
    assert meant(text, "the man") == "MAN"


def test_a_place_that_the_story_knows_tells_nothing_new() -> None:
    text = "“Wet,” said Finn. Finn fell onto straw. “Well,” said the man in the straw."
    assert meant(text, "the man in") is None


def test_the_way_of_saying_it_tells_nobody_apart() -> None:
    assert meant(FINN + "“Well,” said the man with a sigh.", "the man") is None


@pytest.mark.parametrize(("one", "two"), [("bald", "bearded"), ("old", "young"), ("tall", "short")])
def test_two_of_a_kind_are_told_apart_by_what_they_keep(one: str, two: str) -> None:
    text = f"“Wet,” said the {one} guard.\n\n“Very,” said the {two} guard.\n\n“Well,” the {one} guard said."
    assert set(people(text)) == {f"{one} guard".upper(), f"{two} guard".upper()}


def test_one_of_a_kind_keeps_his_name_whatever_he_feels() -> None:
    text = "“Wet,” said the tired guard.\n\n“Very,” said Finn.\n\n“Well,” the happy guard said."
    assert set(people(text)) == {"GUARD", "FINN"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the fat man", "FAT MAN"),
        ("the bus driver", "BUS DRIVER"),
        ("the angry driver", "DRIVER"),
        ("the woman in the yellow coat", "WOMAN"),
    ],
)
def test_people_are_called_what_the_story_calls_them(words: str, name: str) -> None:
    assert name in people(f"“Wet,” said {words}. It rained.\n\n“Very,” said {words}.")


def test_a_child_and_an_old_woman_are_two() -> None:
    text = "The child held up a bird. “Wet,” said the child.\n\n“Very,” said the old woman."
    found = people(text)
    assert set(found) == {"CHILD", "OLD WOMAN"}
    assert found["OLD WOMAN"].gender is Gender.FEMALE


def test_her_brother_tom_is_tom() -> None:
    text = "Mary sat down with her brother Zell.\n\n“Wet,” she said.\n\n“Very,” said her brother."
    assert set(people(text)) == {"MARY", "ZELL"}
    assert meant(text, "her brother") == "ZELL"


def test_whom_somebody_is_only_like_is_nobody() -> None:
    assert set(people("“Wet,” said Mary. He stood like a soldier. She sang better than a nun.")) == {"MARY"}


def test_a_voice_behind_commas_speaks() -> None:
    assert "VOICE" in people("“Wet,” said an amused, faintly foreign voice. “Who is there?” said Mary.")


def test_two_are_told_apart_by_what_they_have_about_them() -> None:
    text = (
        "“Wet,” said the man in the grey suit.\n\n“Very,” said the man in the brown suit. The waitress left."
    )
    assert {"MAN IN THE GREY SUIT", "MAN IN THE BROWN SUIT"} <= set(people(text))


def test_her_customer_a_thin_man_is_one() -> None:
    text = "“Wet,” said the baker. “Very,” said her customer, a thin man. The thin man sat down."
    assert meant(text, "The thin man") == meant(text, "her customer")


def test_the_innkeepers_daughter_is_no_innkeeper() -> None:
    found = people("“Wet,” said the innkeeper's daughter. “Very,” said Finn.")
    assert set(found) == {"DAUGHTER", "FINN"}


def test_a_womans_voice_is_a_womans() -> None:
    text = "“Wet,” came a woman's voice out of the dark. “Very,” said Finn. “Well,” the voice said."
    assert people(text)["VOICE"].gender is Gender.FEMALE


def test_whom_the_boy_calls_is_not_the_boy() -> None:
    text = (
        "I was the oldest dog. I lay on my stone.\n\n“Move over, Biscuit,” said the boy.\n\nI did not move."
    )
    assert "BOY" in people(text)


@pytest.mark.parametrize("trade", ["lighthousekeeper", "balloonman", "cheesemonger"])
def test_a_trade_is_known_by_its_ending(trade: str) -> None:
    assert trade.upper() in people(f"The {trade} sat down. “Wet,” said Mary.")


def test_an_ottoman_is_nobody() -> None:
    assert set(people("The ottoman creaked. “Wet,” said Mary.")) == {"MARY"}


def test_her_partner_is_new_while_she_is_alone() -> None:
    text = "Vosk slid her knife under the lock. Her partner held the lamp.\n\n“Wet,” he said."
    assert meant(text, "Her partner") == "PARTNER"


def test_the_new_one_is_the_one_who_was_new() -> None:
    text = "The new barman looked up. “Wet,” said the old barman. “Very?” asked the new one."
    assert meant(text, "the new one") == meant(text, "The new barman")


@pytest.mark.parametrize(
    "words", ["Finn and the boy sat down.", "Finn looked at the boy.", "The boy looked at Finn."]
)
def test_beside_somebody_in_one_clause_the_boy_is_another(words: str) -> None:
    text = f"“Wet,” said Finn. {words} “Very,” said the boy."
    assert meant(text, "the boy") == "BOY"


@pytest.mark.parametrize("who", ["the twins", "the two boys", "everyone", "the others"])
def test_several_who_speak_together_are_a_group(who: str) -> None:
    found = people(f"“Wet,” said Finn. “Very,” {who} cried.")
    (group,) = set(found) - {"FINN"}
    assert group.lower() in who
    assert found[group].role is Role.GROUP


def test_kin_in_small_letters_without_an_article_are_somebody() -> None:
    assert meant("“Up,” mom yells. Finn sat down.", "mom") == "MOM"
    assert meant("Finn hugs mom. “Up,” says mom.", "mom. ") == "MOM"


def test_somebody_whom_nobody_knows_speaks() -> None:
    assert "SOMEONE" in people("“Wet,” said Finn. “Stop,” someone shouted.")


def test_where_somebody_comes_from_says_who_he_is() -> None:
    text = FINN + "The boy from the mill wiped his hands. “Very,” said the boy."
    assert meant(text, "the boy") == "BOY"
