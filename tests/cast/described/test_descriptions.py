"""People without a name, and pronouns in disguise."""

from __future__ import annotations

from screenplay.model.cast import Gender, Role
from tests.cast.casts import meant, people

ORLA = "“Wet,” said Orla. "


def test_a_role_is_a_person() -> None:
    person = people("“Shut the gate,” said the landlady.")["LANDLADY"]
    assert (person.role, person.gender) == (Role.DESCRIBED, Gender.FEMALE)


def test_the_man_is_a_pronoun_in_disguise() -> None:
    assert "MAN" not in people(ORLA + "The man sat down. “Well,” said the man.")


def test_a_man_brings_in_somebody_new() -> None:
    text = ORLA + "A man came in. The man sat down. “Well,” said the man."
    assert meant(text, "the man") == "MAN"


def test_the_older_man_is_told_by_contrast() -> None:
    assert meant(ORLA + "The older man sat down.", "The older man") is None


def test_a_title_alone_is_the_one_who_bears_it() -> None:
    text = "“Wet,” said Captain Stone. The captain sat down."
    assert meant(text, "The captain") == "CAPTAIN STONE"


def test_a_title_that_two_bear_is_nobody_of_them() -> None:
    text = "“Wet,” said Captain Stone. “Very,” said Captain Black. The captain sat down."
    assert meant(text, "The captain") not in ("CAPTAIN STONE", "CAPTAIN BLACK")


def test_mum_is_a_name() -> None:
    assert meant("“Shut the gate,” said Mum. Mum sat down.", "Mum") is not None


def test_sir_brings_nobody_in() -> None:
    assert set(people(ORLA + "“Yes, sir.”")) == {"ORLA"}


def test_things_are_no_people() -> None:
    assert set(people(ORLA + "The gate creaked. A cow looked up. The old wall leaned.")) == {"ORLA"}


def test_a_description_in_a_name_is_no_second_person() -> None:
    assert len(people("“Wet,” said the Duchess of Stone. “Very,” said Finn. The Duchess sat down.")) == 2


def test_an_apposition_gives_a_role_to_a_name() -> None:
    text = "“Wet,” said Mr. Stone, the coroner. “Very,” said Orla. The coroner sat down."
    assert meant(text, "The coroner") == "MR. STONE"


def test_a_role_in_a_list_is_somebody_else() -> None:
    text = "“Wet,” said Orla. She greeted Mr. Stone, the coroner, and Finn. The coroner sat down."
    assert meant(text, "The coroner") != "MR. STONE"


def test_the_doctor_is_dr_stone() -> None:
    text = "“Wet,” said Dr. Stone. “Very,” said Orla. The doctor sat down."
    assert meant(text, "The doctor") == "DR. STONE"


def test_of_two_captains_the_one_named_last_is_meant_when_the_other_is_long_gone() -> None:
    between = "The rain went on. " * 200
    text = f"“Wet,” said Captain Stone. {between}“Very,” said Captain Black. The captain sat down."
    assert meant(text, "The captain") == "CAPTAIN BLACK"


def test_a_rank_without_an_article_names_its_bearer() -> None:
    text = "“Wet,” said Captain Stone. “Very,” said Orla. Orla looked at Captain. Captain nodded."
    assert meant(text, "Captain.") == "CAPTAIN STONE"
    assert meant(text, "Captain nodded") == "CAPTAIN STONE"


def test_a_master_who_is_called_is_master_gray() -> None:
    text = "“Wet,” said Master Gray. “Very,” said Orla. “I cannot, Master.”"
    assert meant(text, "Master.") == "MASTER GRAY"


def test_an_apposition_says_whose_mother_she_is() -> None:
    text = "“Wet,” said Orla. Mrs. Stone, her mother, nodded. “Very,” said Finn. Her mother sat down."
    assert meant(text, "Her mother") == "MRS. STONE"


def test_a_mother_of_whom_no_apposition_tells_stays_herself() -> None:
    text = "“Wet,” said Orla. Mrs. Stone nodded. “Very,” said Finn. Her mother sat down."
    assert meant(text, "Her mother") == "MOTHER"
