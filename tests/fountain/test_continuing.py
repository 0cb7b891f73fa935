"""(CONT'D) on the cues of a script."""

from __future__ import annotations

import pytest

from screenplay.breakdown import says_continued
from screenplay.fountain import read, write
from screenplay.fountain.continuing import with_continued
from screenplay.library import convert_bytes
from screenplay.settings.choices import Settings


def cues(text: str) -> list[str]:
    lines = write(with_continued(read(text))).splitlines()
    return [line for line in lines if line.isupper() and not line.startswith("INT.")]


def test_who_goes_on_after_action_is_marked_and_who_speaks_in_a_new_scene_is_not():
    text = "INT. A - DAY\n\nJOE\nOne.\n\nHe coughs.\n\nJOE\nTwo.\n\nINT. A - NIGHT\n\nJOE\nThree.\n"
    assert cues(text) == ["JOE", "JOE (CONT'D)", "JOE"]


def test_an_answer_between_ends_it():
    assert cues("JOE\nOne.\n\nSUE\nHm.\n\nJOE\nTwo.\n") == ["JOE", "SUE", "JOE"]


@pytest.mark.parametrize(
    "mark", ["(CONT'D)", "(cont’d)", "(Cont'd)", "(cont.)", "(V.O., CONT'D)", "(continued)"]
)
def test_what_is_marked_is_not_marked_again(mark: str):
    text = f"JOE\nOne.\n\nHe coughs.\n\n@JOE {mark}\nTwo.\n"
    assert mark in write(with_continued(read(text)))
    assert write(with_continued(read(text))).upper().count("CONT") == 1


def test_what_stands_behind_the_name_stays():
    assert cues("JOE\nOne.\n\nRain.\n\nJOE (V.O.)\nTwo.\n")[1] == "JOE (V.O.) (CONT'D)"


def test_the_right_one_of_a_pair_is_not_marked():
    assert cues("JOE\nOne.\n\nJOE ^\nTwo.\n") == ["JOE", "JOE ^"]


@pytest.mark.parametrize("words", ["CONTROL", "V.O.", "O.S.", "in contact"])
def test_other_words_do_not_say_it(words: str):
    assert not says_continued(words)


def test_the_setting_marks_scripts_as_it_marks_prose():
    script = convert_bytes(b"JOE\nOne.\n\nRain.\n\nJOE\nTwo.\n", "a", ".fountain", Settings(contd=True))
    assert "JOE (CONT'D)" in write(script)
