from __future__ import annotations

import pytest

from screenplay.errors import SettingsError
from screenplay.model.script import Action, PageBreak, SceneHeading, Script, Section, text_of
from screenplay.paper import draw, of_scenes, on_pages, paginate

SCRIPT = Script(
    (
        SceneHeading(text_of("INT. ONE - DAY")),
        Action(text_of("First.")),
        SceneHeading(text_of("INT. TWO - DAY"), number="10A"),
        Action(text_of("Second.")),
        PageBreak(),
        SceneHeading(text_of("INT. THREE - DAY")),
        Action(text_of("Third.")),
    )
)


def texts(pages):
    return [line.text for page in pages for line in page.lines if line.element is not None]


def test_pages_are_chosen_by_the_number_that_stands_on_them():
    assert [page.number for page in on_pages(paginate(SCRIPT), "2-9")] == [2]


def test_a_scene_is_printed_without_the_others_on_its_page():
    assert texts(of_scenes(paginate(SCRIPT), SCRIPT, "10a")) == ["10A", "INT. TWO - DAY", "10A", "Second."]


def test_scenes_without_a_number_go_by_their_place():
    assert texts(of_scenes(paginate(SCRIPT), SCRIPT, "1,3")) == [
        "INT. ONE - DAY",
        "First.",
        "INT. THREE - DAY",
        "Third.",
    ]


def test_a_part_has_an_outline_though_its_section_is_not_printed():
    script = Script(
        (
            Section(text_of("One")),
            Section(text_of("Two"), 2),
            Action(text_of("First.")),
            PageBreak(),
            SceneHeading(text_of("INT. HALL - DAY")),
            Action(text_of("Second.")),
        )
    )
    assert b"INT. HALL - DAY" in draw(on_pages(paginate(script), "2"))


@pytest.mark.parametrize(("wanted", "word"), [("x", "no page number"), ("7", "no page 7"), ("", "nothing")])
def test_pages_that_are_not_there_are_a_clear_error(wanted, word):
    with pytest.raises(SettingsError, match=word):
        on_pages(paginate(SCRIPT), wanted)


def test_a_scene_that_is_not_there_is_a_clear_error():
    with pytest.raises(SettingsError, match="no scene 99"):
        of_scenes(paginate(SCRIPT), SCRIPT, "99")


def test_scenes_the_wrong_way_about_are_a_clear_error():
    with pytest.raises(SettingsError, match="scene 3 comes after scene 1; pass --scenes 1-3"):
        of_scenes(paginate(SCRIPT), SCRIPT, "3-1")
