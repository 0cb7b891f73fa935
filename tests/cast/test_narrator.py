"""Who "I" is."""

from __future__ import annotations

from screenplay.model.cast import Gender, Role
from tests.cast.casts import cast_of, people

FIRST = "I hung up my coat. I was cold. “Shut the gate,” I said.\n\n“Shut it yourself,” said Finn.\n\n"


def narrator(text: str) -> str | None:
    return next((one.name for one in cast_of(text).characters if one.role is Role.NARRATOR), None)


def test_the_third_person_has_no_narrator() -> None:
    assert (
        narrator("Orla hung up her coat. “I was cold. I hung up my coat,” said Orla. Orla sat down.") is None
    )


def test_a_narrator_whom_nobody_names_is_the_narrator() -> None:
    assert narrator(FIRST) == "NARRATOR"


def test_a_narrator_is_called_what_the_others_call_him() -> None:
    text = FIRST + "“Why?” I said.\n\n“You left it open, Orla.”\n\n“I did not,” I said.\n\n“Orla, you did.”"
    assert narrator(text) == "ORLA"


def test_a_named_narrator_is_i_too() -> None:
    text = FIRST + "“Why?” I said.\n\n“You left it open, Orla.”\n\n“I did not,” I said.\n\n“Orla, you did.”"
    assert "I" in people(text)["ORLA"].aliases


def test_who_acts_in_the_narration_is_not_the_narrator() -> None:
    text = FIRST + "“Why?” I said.\n\n“Wait, Rory.” Rory sat down. Rory stood up.\n\n“Rory, wait,” I said."
    assert narrator(text) == "NARRATOR"


def test_one_call_somewhere_does_not_name_the_narrator() -> None:
    text = (
        "I shut the door. I sat down.\n\n“Wet,” I said.\n\n“Very,” said Orla.\n\nI looked up.\n\n"
        "It rained.\n\n“You are late, Finn!” somebody shouted far away.\n\nI waited."
    )
    assert "NARRATOR" in people(text)


def test_the_gender_of_all_the_others_is_not_the_narrators() -> None:
    text = "“Wet,” I said.\n\n“Very, Vosk,” said Orla.\n\n“Wet,” I said.\n\n“I did, Vosk,” said Orla.\n\n"
    others = "She took her hat. She took her coat. I watched her. She left. " * 6
    assert people(text + others)["VOSK"].gender is Gender.UNKNOWN


def test_one_call_beside_i_names_the_narrator() -> None:
    text = "I was cold. I shut the door.\n\n“Is that you, Vosk?” said Finn.\n\nI hung up my coat."
    assert narrator(text) == "VOSK"


def test_a_narrator_names_himself() -> None:
    text = "My name is Zell Gray and I was cold.\n\n“Well,” said Finn.\n\n“No,” I said.\n\n“Well,” I said."
    assert narrator(text) == "ZELL GRAY"


def test_what_others_called_him_is_the_narrators_name() -> None:
    text = "They called me Vosk at school. I was small.\n\n“Jump,” said Finn.\n\n“You first,” I said."
    assert narrator(text) == "VOSK"


def test_whom_i_call_is_not_the_narrator() -> None:
    text = "I was cold. I sat down.\n\n“Shut the gate, Finn,” I said.\n\n“Yes,” he said.\n\nI waited."
    assert narrator(text) == "NARRATOR"


def test_who_answers_for_his_name_is_the_narrator() -> None:
    text = "I sat down. I was cold.\n\n“Name?” said the clerk.\n\n“Vosk Gray,” I said.\n\nI left."
    assert narrator(text) == "VOSK GRAY"


def test_a_text_without_capitals_has_its_i() -> None:
    assert (
        narrator("i shut the door. my hat was wet.\n\n“well,” i said.\n\n“yes,” said the cop.") == "NARRATOR"
    )


def test_even_me_names_the_narrator() -> None:
    text = "We all liked him, even me, Vosk Gray, who cannot read.\n\n“Wet,” said Finn.\n\n“Very,” I said."
    assert narrator(text) == "VOSK GRAY"


def test_a_name_that_nobody_else_can_bear_is_the_narrators() -> None:
    scene = "Finn sat down. I shut the gate.\n\n"
    text = scene + "“Wet,” I said.\n\n“Very,” said Finn. He laughed. “Since when, Orla?”"
    assert narrator(text) == "ORLA"


def test_whom_the_narrator_calls_is_somebody_else() -> None:
    scene = "My cousin came in. I was cold.\n\n"
    text = scene + "“It is mine,” I said.\n\n“It was his.”\n\n“He left it to me, Finn.”"
    assert narrator(text) == "NARRATOR"


def test_a_narrator_tells_how_he_was_christened() -> None:
    assert narrator("I was christened Ezekiel. I was cold. “Wet,” I said.") == "EZEKIEL"


def test_a_line_behind_an_act_of_my_knees_is_mine() -> None:
    text = "I sat. “I am Finn,” he said.\n\nMy knees gave way. “I'm Orla.”\n\n“Wet,” I said. I left."
    assert narrator(text) == "ORLA"
