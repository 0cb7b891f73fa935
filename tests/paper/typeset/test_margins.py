from __future__ import annotations

from dataclasses import replace

import pytest

from screenplay.model.script import Action, PageBreak, SceneHeading, Script, TitleEntry, text_of
from screenplay.model.span import Span
from screenplay.paper import STANDARD, LineKind, SceneNumbers, Treatment, paginate

TWO_PAGES = Script((Action(text_of("One.")), PageBreak(), Action(text_of("Two."))))


def of_kind(page, kind):
    return [(line.row, round(line.x, 2), line.text) for line in page.lines if line.kind is kind]


def test_pages_are_numbered_from_the_second_with_a_full_stop():
    first, second = paginate(TWO_PAGES)
    assert of_kind(first, LineKind.PAGE_NUMBER) == []
    assert of_kind(second, LineKind.PAGE_NUMBER) == [(-3, 7.3, "2.")]


def test_headers_and_footers_know_page_and_title():
    script = replace(TWO_PAGES, title_page=(TitleEntry("Title", (text_of("The Kettle"),)),))
    layout = replace(STANDARD, header="{title}, blue", footer="- {page} -")
    _, _, second = paginate(script, layout)
    assert of_kind(second, LineKind.HEADER) == [(-3, 1.5, "The Kettle, blue")]
    assert of_kind(second, LineKind.FOOTER) == [(56, 1.5, "- 2 -")]


@pytest.mark.parametrize(
    ("numbers", "places"),
    [
        (SceneNumbers.NONE, []),
        (SceneNumbers.LEFT, [(0, 1.05, "1A")]),
        (SceneNumbers.RIGHT, [(0, 7.55, "1A")]),
        (SceneNumbers.BOTH, [(0, 1.05, "1A"), (0, 7.55, "1A")]),
    ],
)
def test_scene_numbers_stand_on_the_sides_asked_for(numbers, places):
    script = Script((SceneHeading(text_of("INT. HALL - DAY"), number="1A"), Action(text_of("Rain."))))
    page = paginate(script, replace(STANDARD, scene_numbers=numbers))[0]
    assert of_kind(page, LineKind.SCENE_NUMBER) == places


def test_scenes_without_a_number_count_on_from_those_with_one():
    headings = [SceneHeading(text_of("INT. A"), number=number) for number in (None, "4A", None, "6", None)]
    page = paginate(Script(tuple(headings)), replace(STANDARD, number_scenes=True))[0]
    shown = [text for _, x, text in of_kind(page, LineKind.SCENE_NUMBER) if x < 2]
    assert shown == ["1", "4A", "5", "6", "7"]


def test_only_the_lines_that_hold_revised_words_are_marked():
    words = "one two three four " * 6
    script = Script((Action(text_of(words.strip())), Action(text_of("All new."))))
    at = len("one two three four " * 4)
    treatment = Treatment(revised={0: (Span(at, at + 3),), 1: ()})
    page = paginate(script, treatment=treatment)[0]
    assert of_kind(page, LineKind.REVISION) == [(1, 7.8, "*"), (3, 7.8, "*")]


def test_lines_are_numbered_by_page_blank_ones_left_out():
    script = Script((Action(text_of("One.")), Action(text_of("Two."))))
    page = paginate(script, replace(STANDARD, line_numbers=True))[0]
    assert [(row, text) for row, _, text in of_kind(page, LineKind.LINE_NUMBER)] == [(0, "1"), (2, "2")]


def test_the_title_page_has_the_title_a_third_down_and_the_contact_at_the_foot():
    entries = {
        "Title": ["The Kettle"],
        "Credit": ["by"],
        "Author": ["A. Writer"],
        "Contact": ["1 Road", "Town"],
    }
    script = Script(
        (), tuple(TitleEntry(key, tuple(map(text_of, values))) for key, values in entries.items())
    )
    (page,) = paginate(script)
    placed = [(line.row, line.text) for line in page.lines]
    assert placed[0] == (STANDARD.lines // 3, "THE KETTLE")
    assert placed[-2:] == [(STANDARD.lines - 2, "1 Road"), (STANDARD.lines - 1, "Town")]


def test_a_key_that_is_not_known_is_printed_all_the_same():
    (page,) = paginate(Script((), (TitleEntry("Genre", (text_of("Noir"),)),)))
    assert page.lines[0].text == "Genre: Noir"


def test_a_title_page_that_never_ends_goes_on_over_several():
    lines = tuple(text_of(f"line {number}") for number in range(200))
    pages = paginate(Script((), (TitleEntry("Contact", lines),)))
    assert sum(len(page.lines) for page in pages) == 200
    assert all(0 <= line.row < STANDARD.lines for page in pages for line in page.lines)


def test_a_script_without_a_title_page_has_none():
    assert paginate(TWO_PAGES)[0].number == 1


def test_notes_synopses_and_sections_are_printed_when_asked_for():
    from screenplay.model.script import Note, Section, Synopsis

    script = Script((Section(text_of("Act")), Synopsis(text_of("They meet.")), Note(text_of("Why?"))))
    assert paginate(script) == ()
    page = paginate(script, replace(STANDARD, notes=True, sections=True, synopses=True))[0]
    assert [line.text for line in page.lines] == ["Act", "They meet.", "[Why?]"]
