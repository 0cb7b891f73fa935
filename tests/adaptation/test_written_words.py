"""Written words keep their tense, and come on the page in the form that the writer chose."""

from __future__ import annotations

import pytest

from screenplay.library import convert_bytes
from screenplay.model.script import Action, Centered, Lyric, Speech, plain
from screenplay.settings.choices import Boxes, Letters, Messages, Settings, Signs, Songs

END = "\n\n“Well,” said Ida.\n"


def page(text: str, settings: Settings | None = None) -> list[tuple[str, str]]:
    script = convert_bytes((text + END).encode(), "story.txt", ".txt", settings=settings or Settings())
    return [
        (type(each).__name__.lower(), plain(each.text))
        for each in script.elements
        if isinstance(each, Action | Centered | Lyric | Speech)
    ]


def action(text: str) -> str:
    return " ".join(words for kind, words in page(text) if kind == "action")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The wall leaned. Scratched into it were four words: THE BOAT IS MINE.", "THE BOAT IS MINE"),
        ("Over the yard hung a banner, THE MILL IS SHUT, and it rained.", "THE MILL IS SHUT"),
        ("*Hey, I just parked*, Bo texted.", "Hey, I just parked"),
        ("Ida typed back: i was asleep", "i was asleep"),
        ("The label on the crate read: THE EELS BIT. Ida ran.", "THE EELS BIT"),
        (
            "One new message from Bo: The results came back. Call me when you got this.",
            "Call me when you got this",
        ),
        ("A card said, “We moved.” Ida ran.", "We moved"),
        ("“I was downstairs,” Bo texted.", "I was downstairs"),
    ],
)
def test_words_that_stand_written_in_a_sentence_keep_their_tense(text: str, kept: str) -> None:
    assert kept in action(text)
    assert not any(kept in words for kind, words in page(text) if kind == "speech")


def test_the_narration_around_them_turns_present() -> None:
    assert "rains" in action("Over the yard hung a banner, THE MILL IS SHUT, and it rained.")
    assert "Ida types back: i was asleep" in action("Ida typed back: i was asleep").replace("IDA", "Ida")


LETTER = "Bo broke the seal of the letter.\n\nDear Bo,\n\nI sold the boat.\n\nYours,\nIda\n\nHe sat down."
CHAT = "Bo’s phone lit up.\n\nIda: you up\nBo: i was asleep"
SIGN = "Bo stopped at a board.\n\nTHE ROAD WAS SHUT"
BOX = "Bo ran.\n\n[You were poisoned.]"
SONG = "They sang:\n\nThe miller lost a shoe,\nHe lost it in the mill,"


@pytest.mark.parametrize(
    ("text", "settings", "line"),
    [
        (LETTER, Settings(), ("action", "INSERT - LETTER: Dear Bo,\nI sold the boat.\nYours,\nIda")),
        (CHAT, Settings(), ("action", "INSERT - PHONE: Ida: you up\nBo: i was asleep")),
        (CHAT, Settings(messages=Messages.SUPER), ("action", "SUPER: Ida: you up\nBo: i was asleep")),
        (SIGN, Settings(), ("centered", "THE ROAD WAS SHUT")),
        (SIGN, Settings(signs=Signs.INSERT), ("action", "INSERT - BOARD: THE ROAD WAS SHUT")),
        (SIGN, Settings(signs=Signs.SUPER), ("action", "SUPER: THE ROAD WAS SHUT")),
        (BOX, Settings(), ("action", "SUPER: [You were poisoned.]")),
        (BOX, Settings(boxes=Boxes.CENTERED), ("centered", "[You were poisoned.]")),
        (SONG, Settings(), ("lyric", "He lost it in the mill,")),
        (SONG, Settings(songs=Songs.ACTION), ("action", "The miller lost a shoe,\nHe lost it in the mill,")),
        (LETTER, Settings(letters=Letters.VOICE_OVER), ("speech", "Dear Bo,")),
    ],
)
def test_each_form_has_its_place_on_the_page(text: str, settings: Settings, line: tuple[str, str]) -> None:
    assert line in page(text, settings)


def test_what_is_read_aloud_is_spoken() -> None:
    lines = page("Bo opened the letter and read it out. “The key is lost,” he read.")
    assert ("speech", "The key is lost.") in lines


def test_what_happens_next_stands_apart_from_an_insert() -> None:
    lines = page("A note lay on the table. *Back at noon.* Ida fed the fish.")
    assert ("action", "INSERT - NOTE: Back at noon.") in lines
    assert ("action", "Ida feeds the fish.") in [(kind, words.replace("IDA", "Ida")) for kind, words in lines]
