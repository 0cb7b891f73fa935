"""`screenplay.toml` beside the text."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from screenplay.errors import SettingsError
from screenplay.settings.choices import ABOUT, Settings, Thoughts
from screenplay.settings.file import NAME, read_settings, settings_beside, template


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / NAME


def complaint(file: Path, text: str) -> str:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        read_settings(file)
    return str(error.value)


def test_every_choice_is_explained() -> None:
    assert list(ABOUT) == [each.name for each in fields(Settings)]


def test_the_template_says_what_the_defaults_are(file: Path) -> None:
    file.write_text(template(), encoding="utf-8")
    assert read_settings(file) == Settings()


def test_the_template_with_every_line_switched_on_is_valid(file: Path) -> None:
    switched_on = template().replace("# flag_below", "flag_below").replace('# "', '"')
    file.write_text(switched_on, encoding="utf-8")
    assert (read_settings(file).flag_below, read_settings(file).names) == (0.7, {"Mr. Marlow": "MARLOW"})


def test_a_text_without_a_settings_file_has_the_defaults(tmp_path: Path) -> None:
    assert settings_beside(tmp_path / "story.txt") == Settings()


def test_an_option_goes_before_the_file(file: Path) -> None:
    file.write_text('thoughts = "drop"\ncontd = true\n', encoding="utf-8")
    chosen = settings_beside(file.parent / "story.txt", {"thoughts": Thoughts.NOTE, "contd": None})
    assert (chosen.thoughts, chosen.contd) == (Thoughts.NOTE, True)


def test_names_of_options_join_those_of_the_file(file: Path) -> None:
    file.write_text('[names]\nAnn = "ANNIE"\nBea = "BEE"\n', encoding="utf-8")
    chosen = settings_beside(file.parent / "story.txt", {"names": {"Bea": "BEATRIX"}})
    assert chosen.names == {"Ann": "ANNIE", "Bea": "BEATRIX"}


def test_an_unknown_key_names_the_nearest_known(file: Path) -> None:
    assert complaint(file, 'contd = true\nthougths = "drop"\n') == (
        f"{file}, line 2: 'thougths' is no setting; the nearest is 'thoughts'"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('thoughts = "loud"', "thoughts is one of note, voice-over, action, drop, not 'loud'"),
        ("contd = 1", "contd is true or false, not 1"),
        ("flag_below = 7", "flag_below is a number from 0 to 1, not 7"),
        ("parentheticals = true", "parentheticals is a number from 0 up, not True"),
        ("names = 3", "names is a table of words in quotation marks, not 3"),
        ("[names]\nAnn = 3", "names is a table of words in quotation marks"),
        ("contd = maybe", "is not TOML: invalid value (at line 1, column 9)"),
    ],
)
def test_a_wrong_value_says_what_would_be_right(file: Path, text: str, words: str) -> None:
    assert words in complaint(file, text)


def test_a_settings_file_that_is_not_utf_8_says_so(file: Path) -> None:
    file.write_bytes(b"\xff")
    with pytest.raises(SettingsError, match="is not UTF-8"):
        read_settings(file)
