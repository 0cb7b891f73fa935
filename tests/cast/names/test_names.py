"""Which capitalised words are people."""

from __future__ import annotations

import pytest

from tests.cast.casts import cast_of, meant, people

SCENE = "Orla hung up her coat. Finn folded his map. “Wet,” said Orla. “Very,” said Finn."


def test_who_speaks_by_a_tag_is_a_person() -> None:
    assert set(people("“Shut the gate,” said Orla.")) == {"ORLA"}


def test_who_is_called_is_a_person() -> None:
    assert "ORLA" in people("“Shut the gate, Orla.” Nobody came.")


def test_who_is_named_only_once_and_grins_is_a_person() -> None:
    assert "BRAM" in people("Bram smirked and counted the spoons again.")


def test_a_thing_with_a_capital_that_only_stands_there_is_nobody() -> None:
    assert not people("Everest stood above the clouds. It was cold.")


@pytest.mark.parametrize("title", ["Mrs", "Captain", "Dr.", "Sister", "Lady", "Inspector", "Uncle"])
def test_titles_of_all_kinds_open_a_name(title: str) -> None:
    (person,) = people(f"“Shut the gate,” said {title} Stone.").values()
    assert person.aliases == (f"{title.rstrip('.')} Stone",)


def test_a_name_beside_a_noun_of_a_person_is_a_person() -> None:
    assert "QUILL" in people("“Wait,” whispered my friend, Quill. The door shut.")


def test_a_name_goes_on_over_a_particle() -> None:
    text = "“Shut the gate,” said Anna von Stein."
    (mention,) = cast_of(text).mentions
    assert mention.span.of(text) == "Anna von Stein"


def test_the_particle_is_on_the_cue() -> None:
    assert "ANNA VON STEIN" in people("“Shut the gate,” said Anna von Stein.")


def test_a_shouted_name_is_the_same_person() -> None:
    assert meant(SCENE + " “ORLA!” cried Finn.", "ORLA") == "ORLA"


def test_a_shouted_sentence_names_nobody() -> None:
    assert set(people(SCENE + " “SHUT THE GATE NOW!” cried Finn.")) == {"ORLA", "FINN"}


def test_a_stuttered_name_is_the_same_person() -> None:
    assert meant(SCENE + " “O-Orla, wait.”", "O-Orla") == "ORLA"


@pytest.mark.parametrize("mark", ["—", "–", "-", "…"])
def test_a_name_broken_off_is_the_only_person_it_begins(mark: str) -> None:
    assert meant(SCENE + f" “Wait, Orl{mark}” said Finn.", "Orl") == "ORLA"


def test_a_name_broken_off_that_begins_two_names_is_neither() -> None:
    text = SCENE + " “Late,” said Orlin. “Wait, Orl—” said Finn."
    assert meant(text, "Orl—") not in ("ORLA", "ORLIN")


@pytest.mark.parametrize("word", ["Well", "Oh", "God", "Yes", "Please", "Damn", "Hey", "Christ"])
def test_an_interjection_is_no_name(word: str) -> None:
    assert set(people(SCENE + f" “{word}. {word}, shut it. {word}!”")) == {"ORLA", "FINN"}


@pytest.mark.parametrize("word", ["Monday", "July", "English", "Christmas"])
def test_days_months_and_tongues_are_no_names(word: str) -> None:
    assert set(people(SCENE + f" They waited for {word}. {word} came. {word} passed.")) == {"ORLA", "FINN"}


def test_a_place_is_no_person() -> None:
    text = SCENE + " They drove to Lisburn. In Lisburn it rained. They left Lisburn."
    assert set(people(text)) == {"ORLA", "FINN"}


def test_a_thing_with_an_article_is_no_person() -> None:
    assert set(people(SCENE + " They boarded the Margaret. The Margaret sank.")) == {"ORLA", "FINN"}


def test_a_word_that_opens_a_sentence_is_no_name_for_its_capital() -> None:
    assert set(people(SCENE + " Gates creaked. Rain fell. The gates and the rain went on.")) == {
        "ORLA",
        "FINN",
    }


def test_a_day_that_speaks_is_a_name() -> None:
    text = (
        "“Shut the gate,” said Tuesday. “Why?” said Finn. “Because,” Finn heard Tuesday. “No,” said Tuesday."
    )
    assert "TUESDAY" in people(text)


def test_an_owner_is_mentioned_without_his_ending() -> None:
    text = SCENE + " Finn took Orla’s hat."
    assert meant(text, "Orla’s") == "ORLA"


def test_what_somebody_owns_makes_no_second_person() -> None:
    assert set(people(SCENE + " Orla’s hat fell. Finn’s map blew away.")) == {"ORLA", "FINN"}


def test_every_mention_lies_on_the_words_of_its_person() -> None:
    text = SCENE + " Finn took Orla’s hat. “Orla! Finn’s gone.”"
    cast = cast_of(text)
    named = {"ORLA": "Orla", "FINN": "Finn"}
    assert [
        one.span.of(text)
        for one in cast.mentions
        if one.character is not None and one.span.of(text) != named[cast.characters[one.character].name]
    ] == []


@pytest.mark.parametrize(
    "talk",
    [
        "“What do they call you?” “Ambry.”",
        "“And you are called?” “It’s Ambry. To my friends.”",
        "“Who’s that?” “Ambry.”",
        "“Is there a name that goes with it?” “*Ambry*,” he admitted.",
    ],
)
def test_who_is_named_in_answer_to_the_question_for_a_name_is_a_person(talk: str) -> None:
    assert "AMBRY" in people(talk)


@pytest.mark.parametrize("talk", ["“What do you want?” “Ambry.”", "“What do they call you?” “Nothing.”"])
def test_the_answer_to_another_question_names_nobody(talk: str) -> None:
    assert "AMBRY" not in people(talk)
    assert "NOTHING" not in people(talk)


def test_a_known_name_that_opens_a_line_as_a_call_is_a_person() -> None:
    assert "HATTIE" in people("“Hattie, I’m going to be sick.” “Not here you’re not.”")


def test_a_name_that_opens_a_line_and_is_asked_for_is_a_person() -> None:
    assert "MARROW" in people("“Marrow? What have you got down there?” “One wrench, sir.”")


def test_a_sound_that_opens_a_line_is_nobody() -> None:
    assert not people("“Oi, come down here.” “Phew, that was close.”")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "“You are late,” said Hall.\n\nLane hung up his coat in the hall. “I am,” Lane said.",
            {"HALL", "LANE"},
        ),
        ("“Again,” said Mr. Church. The church was dark.", {"MR. CHURCH"}),
        ("Emma West sat down in the west wing. “Well,” said Emma West.", {"EMMA WEST"}),
        (
            "Will got up when Rose sat down.\n\n“Will you stay?” asked Will.\n\n“No,” said Rose.",
            {"WILL", "ROSE"},
        ),
        ("“No,” said Marsh. He had a house on Marsh Street.", {"MARSH"}),
        ("“Wet,” said J.D. Pratt. “Very,” said J.D. He sat down.", {"J.D."}),
        ("“Wet,” said Orla. In March the Wednesday boat came from London.", {"ORLA"}),
        (
            "Vosk straightened his tie. Zell wrung the rain from her skirts.\n\n“Wet,” she said.",
            {"VOSK", "ZELL"},
        ),
        ("Edmund and Harriet came up the road.\n\n“Wet,” she said.", {"EDMUND", "HARRIET"}),
    ],
)
def test_words_are_names_where_they_stand_as_names(text: str, names: set[str]) -> None:
    assert set(people(text)) == names


@pytest.mark.parametrize(
    "opening", ["Rain ran down his face.", "Smoke stung her eyes.", "Fingers brushed his arm."]
)
def test_nouns_that_need_no_article_are_no_people(opening: str) -> None:
    assert set(people(f"“Wet,” said Orla. {opening}")) == {"ORLA"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Wet,” said young Rivers. The rivers rose.", "RIVERS"),
        ("Engineer Ooma-Vex came out of the hatch.\n\n“Wet,” she said.", "ENGINEER OOMA-VEX"),
        ("Zyx of the Outer Isles lowered her ears.\n\n“Wet,” she said.", "ZYX"),
        ("Brigid, Faye and Tobias were in the garden.\n\n“Wet,” he said.", "TOBIAS"),
        ("“My name is Rory,” he said. “I am Zell,” she said.", "ZELL"),
    ],
)
def test_a_name_is_known_by_what_stands_beside_it(text: str, name: str) -> None:
    assert name in people(text)


def test_a_ship_in_italics_is_nobody() -> None:
    assert set(people("“Wet,” said Orla. The *Patient Margaret* went down.")) == {"ORLA"}


def test_who_has_a_mother_has_a_name() -> None:
    assert "WILF" in people("Wilf's mother found him on the roof.\n\n“Wet,” he said.")


def test_mr_and_mrs_are_two() -> None:
    text = "Mr. and Mrs. Ferris sat down.\n\n“Wet,” he said.\n\n“Very,” said Mrs. Ferris."
    assert {"MR. FERRIS", "MRS. FERRIS"} <= set(people(text))


def test_the_general_and_mrs_gray_are_no_couple() -> None:
    text = "The General and Mrs. Gray sat down. “Wet,” said Mrs. Gray."
    assert "GENERAL GRAY" not in people(text)


def test_particles_belong_to_a_name() -> None:
    text = "“Wet,” said Anna von Stein.\n\n“Yes,” said Ludwig van der Berg.\n\n“So?” said de la Cruz."
    assert {"ANNA VON STEIN", "LUDWIG VAN DER BERG", "CRUZ"} <= people(text).keys()


def test_a_number_belongs_to_the_name_of_a_machine() -> None:
    assert "X-9" in people("X-9 rolled in. “I squeak,” said X-9.")


def test_the_irish_o_is_no_initial() -> None:
    assert "NUALA Ó BRIAIN" in people("“Come in,” said Nuala Ó Briain.")


@pytest.mark.parametrize(
    "text",
    [
        "Quill shut the gate. It rained.",
        "The wind rose. Joss caught Quill by the arm, and nobody spoke.",
        "Orla, Quill and the cook went down to the boat. “Low,” said Orla.",
        "Quill wrote slowly. “Eight,” he said.",
        "Quill lay on the deck of the old boat and shut her eyes.",
        "Quill's radio hissed. Nobody moved. Quill's beard was wet.",
    ],
)
def test_one_thing_that_only_people_do_or_have_is_enough(text: str) -> None:
    assert "QUILL" in people(text)


def test_what_stands_or_declares_a_war_once_may_be_a_place() -> None:
    assert not people("Quill stood above the valley. It was cold.")
    assert not people("Quill declared a war on the north. It was cold.")


def test_who_is_called_without_a_comma_is_a_person() -> None:
    assert "QUILL" in people("“Hey Quill wait here,” said Orla.")
    assert "QUILL" not in people("“Hey Quill is shut,” said Orla.")


def test_a_name_that_is_called_at_length_is_the_same_name() -> None:
    assert set(people("“Quill, wait.” Quill sat down. “Quillllll, please,” said Orla.")) == {"QUILL", "ORLA"}
