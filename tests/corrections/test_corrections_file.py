"""What is wrong with a corrections file is said in one line, with its place and a remedy."""

from __future__ import annotations

import pytest

from screenplay.corrections import parse_corrections, without
from screenplay.corrections.kinds import Merge, Speaker, Thought
from screenplay.corrections.writing import with_added
from screenplay.errors import SettingsError

FILE = """\
# about the second chapter
[[correction]]  # Ann told me
line = "Not in June."
speaker = "ANN"

# Bea turned out to be Mirabel
[[correction]]
merge = "BEA"
into = "MIRABEL"
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[correction]]\nline = ", r"x.toml is not TOML: .*at end of document, line 2.*; mend that line"),
        (FILE + '\n[[correction]]\nspeeker = "A"\n', r"x.toml, line 12: 'speeker'.*nearest is 'speaker'"),
        ("[[corection]]\n", r"x.toml, line 1: 'corection' is no key; the nearest is \[\[correction\]\]"),
        (FILE + '[[correction]]\nline = "A"\n', r"x.toml, line 10: line is no correction; one has .*speaker"),
        (
            "[[correction]]\nline = 3\nspeaker = 'A'\n",
            r"x.toml, line 2: line is words in quotation marks, not 3",
        ),
        ("[[correction]]\nline = 'A'\nthought = 'yes'\n", r"x.toml, line 3: thought is true or false"),
        ("[[correction]]\nswapped = [1]\n", r"x.toml, line 1: a line of a run has line, speaker and at"),
        ("[[correction]]\nline = 'A'\nspeaker = 'B'\nat = '7'\n", r"x.toml, line 1: at is three digests"),
        ("correction = 'A'\n", r"x.toml: a correction is a table"),
        ("<<<<<<< HEAD\n" + FILE, r"x.toml, line 1: git left a conflict"),
    ],
)
def test_bad_input_is_one_line(text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        parse_corrections(text, "x.toml")
    assert "\n" not in str(caught.value)


def test_corrections_are_read_in_order() -> None:
    said = [each.said for each in parse_corrections(FILE, "x.toml")]
    assert said == [Speaker("Not in June.", "ANN"), Merge("BEA", "MIRABEL")]


def test_a_correction_knows_its_line() -> None:
    assert [each.where for each in parse_corrections(FILE, "x.toml")] == ["x.toml, line 2", "x.toml, line 7"]


def test_adding_keeps_every_byte_that_was_there() -> None:
    assert with_added(FILE, [Thought("He knew.", thought=True)], "x.txt").startswith(FILE.rstrip("\n"))


def test_what_is_added_is_read_back() -> None:
    said = Speaker('"Quotes" \\ and\ttabs', "ANN")
    assert parse_corrections(with_added(FILE, [said], "x.txt"), "x.toml")[-1].said == said


def test_taking_one_out_keeps_the_comments() -> None:
    assert without(FILE, 0) == FILE.replace(
        '[[correction]]  # Ann told me\nline = "Not in June."\nspeaker = "ANN"\n', ""
    ).replace("\n\n#", "\n\n#", 1)


def test_what_was_added_last_can_be_taken_out() -> None:
    longer = with_added(FILE, [Merge("A", "B")], "x.txt")
    assert without(longer, 2) == FILE
