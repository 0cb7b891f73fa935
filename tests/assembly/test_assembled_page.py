"""Headings, action, matter and the title page."""

from __future__ import annotations

import pytest

from screenplay.model.adaptation import LineKind
from screenplay.model.beat import MatterKind
from screenplay.model.scene import SceneKind
from screenplay.model.script import Action, SceneHeading, Section, plain
from screenplay.paper.typeset.cells import lines_on_paper
from tests.assembly.stories import Story
from tests.assembly.test_assembled_speech import shape


def test_a_scene_opens_with_its_heading() -> None:
    assert shape(Story().scene().tell("It rains.").script()) == ["INT. KITCHEN - NIGHT", "It rains."]


def test_what_the_text_does_not_say_is_written_visibly() -> None:
    script = Story().scene("INT", None, None).tell("It rains.").script()
    assert shape(script)[:2] == [
        "INT. LOCATION UNKNOWN - TIME UNKNOWN",
        "[[the text does not say: the place, the time of day]]",
    ]


def test_an_unknown_part_is_none_in_the_heading() -> None:
    heading = Story().scene(None, "kitchen", None).tell("It rains.").script().elements[0]
    assert isinstance(heading, SceneHeading)
    assert (heading.setting, heading.location, heading.time) == (None, "kitchen", None)


@pytest.mark.parametrize(
    ("kind", "slugline"),
    [
        (SceneKind.SECONDARY, "KITCHEN"),
        (SceneKind.FLASHBACK, "INT. KITCHEN - NIGHT (FLASHBACK)"),
        (SceneKind.DREAM, "INT. KITCHEN - NIGHT (DREAM)"),
        (SceneKind.RETURN, "BACK TO SCENE"),
    ],
)
def test_a_heading_says_what_it_opens(kind: SceneKind, slugline: str) -> None:
    assert shape(Story().scene(kind=kind).tell("It rains.").script())[0] == slugline


def test_a_chapter_stands_above_its_first_scene() -> None:
    script = Story().scene().heading("Chapter One").tell("It rains.").script()
    assert shape(script) == ["Chapter One", "INT. KITCHEN - NIGHT", "It rains."]
    assert isinstance(script.elements[0], Section)


def test_a_scene_inside_a_sentence_splits_it() -> None:
    story = Story().tell(
        "He ran and fell.", (LineKind.ACTION, "He runs", "Al"), (LineKind.ACTION, "and falls.", "Al")
    )
    story.scenes = Story(text=story.text[:8]).scene("EXT", "yard").scenes
    assert shape(story.script()) == ["He runs", "EXT. YARD - NIGHT", "and falls."]


def test_an_ornament_is_dropped_and_says_so() -> None:
    assert shape(Story().tell("It rains.").paragraph().ornament().tell("It snows.").script())[1] == "-***-"


def test_lines_of_one_paragraph_are_one_action() -> None:
    assert shape(Story().tell("It rains.").tell("It pours.").script()) == ["It rains. It pours."]


def test_lines_of_two_paragraphs_are_two_actions() -> None:
    assert shape(Story().tell("It rains.").paragraph().tell("It pours.").script()) == [
        "It rains.",
        "It pours.",
    ]


def test_a_new_actor_is_a_new_action() -> None:
    story = Story().tell("Al sat.", (LineKind.ACTION, "Al sits.", "Al"))
    story.tell("Bo stood.", (LineKind.ACTION, "Bo stands.", "Bo"))
    assert shape(story.script()) == ["Al sits.", "Bo stands."]


def test_action_stays_within_four_lines() -> None:
    story = Story()
    for _ in range(20):
        story.tell("The rain falls on the roof and on the yard behind it.")
    actions = [element for element in story.script().elements if isinstance(element, Action)]
    assert max(lines_on_paper(plain(action.text)) for action in actions) == 4


def test_matter_becomes_what_adaptation_says() -> None:
    story = Story().matter("A tale of two.", MatterKind.BLURB, (LineKind.SYNOPSIS, "A tale of two.", None))
    assert shape(story.tell("It rains.").script())[0] == "A tale of two."


def test_title_and_author_of_the_front_matter_make_the_title_page() -> None:
    story = Story().matter("THE TALE", MatterKind.TITLE, (LineKind.TITLE, "THE TALE", None))
    story.matter("by Ann", MatterKind.AUTHOR, (LineKind.TITLE, "Ann", None))
    script = story.tell("It rains.").script()
    assert [(entry.key, plain(entry.values[0])) for entry in script.title_page] == [
        ("Title", "THE TALE"),
        ("Author", "Ann"),
    ]


def test_a_file_without_a_title_is_called_by_its_name() -> None:
    script = Story().tell("It rains.").script(name="the_long_rain")
    assert plain(script.title_page[0].values[0]) == "The Long Rain"


def test_words_that_no_line_carries_are_dropped_in_sight() -> None:
    story = Story().tell("It rains.")
    story.text += " Lost words."
    assert shape(story.tell("It pours.").script()) == ["It rains. It pours.", "-Lost words.-"]


def test_a_line_of_nothing_but_marks_is_dropped() -> None:
    story = Story().tell("It rains.").tell("”", (LineKind.ACTION, "”", None)).tell("It pours.")
    assert shape(story.script()) == ["It rains. It pours.", "-”-"]


def test_a_heading_is_as_sure_as_what_it_asserts() -> None:
    heading = Story().scene("INT", "kitchen", None).tell("It rains.").script().elements[0]
    assert heading.origin.confidence == 1.0


def test_what_a_heading_leaves_open_is_unsure() -> None:
    note = Story().scene("INT", "kitchen", None).tell("It rains.").script().elements[1]
    assert note.origin.confidence == 0.0


@pytest.mark.parametrize("line", ["By Ann Bee", "Written by Ann Bee", "by: Ann Bee"])
def test_a_byline_is_credit_and_author(line: str) -> None:
    from screenplay.library import convert_bytes

    text = f'THE KETTLE\n\n{line}\n\n"Come in," said Mara.\n\n"No," said Ben.\n'
    script = convert_bytes(text.encode(), "kettle.txt", ".txt")
    page = {entry.key: plain(entry.values[0]) for entry in script.title_page}
    assert (page["Credit"].lower().removeprefix("written "), page["Author"]) == ("by", "Ann Bee")


@pytest.mark.parametrize(
    "top",
    [
        "THE KETTLE\n\nby\n\nANN BEE",
        "The Kettle\nby\nAnn Bee",
        "THE KETTLE\n\nWritten by\n\nAnn Bee",
        "The Kettle\nby Ann Bee",
    ],
)
def test_a_by_in_a_line_of_its_own_credits_the_next_line(top: str) -> None:
    page = _title_page_of(top)
    assert (page["Title"].upper(), page["Author"].upper()) == ("THE KETTLE", "ANN BEE")
    assert page["Credit"].lower().endswith("by")


def test_a_by_that_names_nobody_is_no_credit() -> None:
    assert list(_title_page_of("THE KETTLE\n\nby")) == ["Title"]


def test_two_lines_of_a_story_are_no_title() -> None:
    assert "Author" not in _title_page_of("The kettle stood\nby the window.")


def _title_page_of(top: str) -> dict[str, str]:
    from screenplay.library import convert_bytes

    text = f'{top}\n\n"Come in," said Mara.\n\n"No," said Ben.\n'
    script = convert_bytes(text.encode(), "kettle.txt", ".txt")
    return {entry.key: plain(entry.values[0]) for entry in script.title_page}
