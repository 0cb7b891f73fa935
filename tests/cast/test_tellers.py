"""Stories that several people tell in turn."""

from __future__ import annotations

from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.model.cast import Role
from screenplay.model.manuscript import Manuscript
from screenplay.model.story import Story
from screenplay.prose import parse
from tests.cast.casts import cast_of

TWO = (
    "Chapter 1: Vosk\n\nI kicked the door. It was stuck.\n\n“You are late,” said Zell.\n\n"
    "“Traffic,” I said.\n\n"
    "Chapter 2: Zell\n\nHe lied. I shut the book.\n\n“On a Sunday?” I said.\n\n“Yes,” said Vosk."
)


def tellers(text: str) -> list[str]:
    cast = cast_of(text)
    return [cast.characters[one.character].name for one in cast.tellings]


def speakers(text: str) -> dict[str, str | None]:
    manuscript = Manuscript(text)
    prose = parse(manuscript)
    found = attribute(Story(manuscript, prose, find(manuscript, prose))).speakers
    return {prose.beats[beat].span.of(text): decision.value for beat, decision in found.items()}


def test_headings_say_who_tells_each_part() -> None:
    assert tellers(TWO) == ["VOSK", "ZELL"]


def test_both_tellers_are_i() -> None:
    roles = {one.name: one.role for one in cast_of(TWO).characters}
    assert roles["VOSK"] is roles["ZELL"] is Role.NARRATOR
    assert "NARRATOR" not in roles


def test_i_said_means_whoever_tells_the_part() -> None:
    found = speakers(TWO)
    assert (found["Traffic,"], found["On a Sunday?"]) == ("VOSK", "ZELL")


def test_chapters_named_for_those_whom_one_narrator_tells_of_have_one_teller() -> None:
    about = (
        "Chapter 1: Vosk\n\nVosk kicked the door. I laughed. Vosk kicked it again.\n\n“Wet,” said Vosk.\n\n"
        "“Very,” I said.\n\nChapter 2: Zell\n\nZell shut the book. I waited. Zell sighed.\n\n"
        "“Well,” I said.\n\n“Yes,” said Zell."
    )
    assert tellers(about) == []


def test_headings_in_the_third_person_name_no_teller() -> None:
    assert (
        tellers(
            TWO.replace("I kicked", "He kicked").replace("I said", "he said").replace("I shut", "She shut")
        )
        == []
    )


def test_headings_alone_may_name_a_teller() -> None:
    one = "# Jonah\n\nI hate gates. I kicked one.\n\n“Wet,” I said.\n\n"
    text = one + "# Elise\n\nI saw Jonah. I laughed.\n\n“You are,” I said."
    assert tellers(text) == ["JONAH", "ELISE"]
