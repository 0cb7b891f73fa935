"""Lines that divide scenes, and lines of the same letters that are part of the story."""

from __future__ import annotations

import pytest

from screenplay.model.beat import Heading, Narration, SceneBreak, Written
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse
from screenplay.prose.apart.ornaments import is_ornament


@pytest.mark.parametrize(
    "line",
    [
        "***",
        "* * *",
        "*    *    *",
        "#",
        "---",
        "~*~*~",
        "-x-",
        "xXx",
        "XxXxXxX",
        "xxxxxxxxxx",
        "x X x",
        "o0o",
        "oOoOoOo",
        ".o0o.",
        "0o0o0o0",
        ".:.:.:.",
        "X",
        "⁂",
        "<3 <3 <3",
        "♥♥♥",
        "Line Break",
        "linebreak",
        "LINEBREAKLINEBREAK",
        "-page break-",
        "~~ Scene Change ~~",
        "(time skip)",
        "[Time skip: three hours]",
        "*TIMESKIP*",
        "-.-.-.-",
        "~Time skip to the next morning~",
    ],
)
def test_a_line_that_only_divides_is_a_break(line: str) -> None:
    assert is_ornament(line)


@pytest.mark.parametrize(
    "line",
    [
        "... --- ...",
        "-.-. --.-",
        "...",
        "?!",
        "Time.",
        "Break",
        "Change the line.",
        "Oo!",
        "0-0",
        "Scene one",
        "O",
        "The page",
        "Skip",
        '"xxx"',
        "Ooooooooooooooooooooooooooooooooooooooooooooh!",
    ],
)
def test_a_line_of_the_story_is_none(line: str) -> None:
    assert not is_ornament(line)


def test_a_letter_that_the_narration_announces_stands_written() -> None:
    beats = parse(Manuscript("On the map somebody had drawn one letter:\n\nX\n\n“Here,” said Nell.")).beats
    assert not any(isinstance(beat, SceneBreak) for beat in beats)
    assert [type(beat) for beat in beats[:2]] == [Narration, Written]


def test_kisses_under_a_letter_are_no_break() -> None:
    text = "Pim wrote on the card.\n\nDear Nan,\n\nI miss you.\n\nPim\n\nxxx\n\n“There,” said Pim."
    assert not any(isinstance(beat, SceneBreak) for beat in parse(Manuscript(text)).beats)


def test_ten_among_roman_numbers_is_a_chapter() -> None:
    text = "\n\n".join(f"{number}\n\nBo slept." for number in ("IX", "X", "XI"))
    beats = parse(Manuscript(text)).beats
    assert [beat.span.of(text) for beat in beats if isinstance(beat, Heading)] == ["IX", "X", "XI"]


def test_three_dots_alone_are_told_and_hide_nothing() -> None:
    beats = parse(Manuscript("Ruth dropped the plate.\n\n...\n\n“Well,” said Bo.")).beats
    assert [type(beat) for beat in beats[:2]] == [Narration, Narration]
