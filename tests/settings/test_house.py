"""`[paper]` and the profiles of screenplay.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields, replace
from pathlib import Path

import pytest

from screenplay.errors import SettingsError
from screenplay.paper import A4, STANDARD, Layout
from screenplay.settings.choices import Settings
from screenplay.settings.file import NAME, read_settings
from screenplay.settings.house import House, house_beside, template
from screenplay.settings.layouts import EXPLAINED

HOUSE = """
contd = true

[paper]
paper = "a4"
font = "Courier Prime"

[profile.shooting]
number_scenes = true
lines = 50
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    (tmp_path / NAME).write_text(HOUSE, encoding="utf-8")
    return tmp_path / "draft.fountain"


def test_every_setting_of_the_page_is_explained() -> None:
    assert list(EXPLAINED) == [each.name for each in fields(Layout)]


def test_the_template_with_every_line_switched_on_says_the_defaults() -> None:
    switched_on = re.sub(r"^# (\[|\w+ = )", r"\1", template(), flags=re.MULTILINE)
    told = tomllib.loads(switched_on)
    assert set(told["paper"]) == {"font", *(each.name for each in fields(Layout))}
    assert told["profile"] == {"shooting": {"number_scenes": True}}


def test_a_template_as_written_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(template(), encoding="utf-8")
    assert house_beside(tmp_path / "draft.fountain") == House()


def test_a_script_is_printed_as_the_file_beside_it_says(script: Path) -> None:
    assert house_beside(script) == House(replace(STANDARD, paper=A4, lines=58), "Courier Prime")


def test_a_profile_goes_before_the_house_and_an_option_before_both(script: Path) -> None:
    house = house_beside(script, "shooting", {"lines": 44, "number_scenes": None, "font": None})
    assert house.layout == replace(STANDARD, paper=A4, lines=44, number_scenes=True)


def test_back_on_letter_a_page_has_its_four_lines_less(script: Path) -> None:
    assert house_beside(script, None, {"paper": "letter"}).layout == STANDARD


def test_the_pages_are_no_setting_of_the_text(script: Path) -> None:
    assert read_settings(script.parent / NAME) == Settings(contd=True)


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        ("", "shooting", r"no profile is called 'shooting'; write a table \[profile.shooting\]"),
        ("[profile.shooting]", "shoting", "the nearest is 'shooting'"),
        ("paper = 1", None, r"\[paper\] must be a table"),
        ("[paper]\nfont = 1", None, "font must be the name"),
        ("[paper]\nnumber_scene = true", None, "the nearest is number_scenes"),
        ("[profile.a]\nlines = 0", "a", r"\[profile.a\]: lines must be a whole number"),
    ],
)
def test_a_mistake_is_one_clear_line(tmp_path: Path, text: str, name: str | None, message: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=message):
        house_beside(tmp_path / "draft.fountain", name)


def test_pages_of_other_programs_are_profiles_without_a_table(tmp_path: Path) -> None:
    layout = house_beside(tmp_path / "a.fountain", "final-draft").layout
    assert (layout.lines, layout.space_before_heading) == (55, 2)
    assert house_beside(tmp_path / "a.fountain", "wide-dialogue").layout.dialogue.width == 38
    on_a4 = house_beside(tmp_path / "a.fountain", "final-draft", {"paper": "a4"}).layout
    assert on_a4.lines == 59


def test_a_table_of_that_name_goes_before_a_profile_of_ours(tmp_path: Path) -> None:
    (tmp_path / "screenplay.toml").write_text("[profile.wga]\nlines = 50\n", encoding="utf-8")
    assert house_beside(tmp_path / "a.fountain", "wga").layout.lines == 50


def test_a_slip_in_the_name_of_a_profile_is_pointed_out(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="the nearest is 'final-draft'"):
        house_beside(tmp_path / "a.fountain", "finaldraft")
