"""Revision pages: what gets an asterisk, what stands at the head, which pages are printed."""

from __future__ import annotations

import pytest

from screenplay import fountain
from screenplay.errors import SettingsError
from screenplay.model.span import Span
from screenplay.paper import LineKind, Page
from screenplay.revisions.pages.colours import NAMES, colour
from screenplay.revisions.pages.marks import revision_marks
from screenplay.revisions.pages.revised_pages import Revision, page_list, revised_pages, revised_pdf
from tests.revisions.drafts import ATTIC, HARBOUR, KITCHEN

LONG = "INT. HALL - DAY\n\nANN\n" + "The first words of a long speech. " * 8 + "Then the last.\n\n"


def marks(old: str, new: str) -> dict[int, tuple[Span, ...]]:
    return dict(revision_marks(fountain.read(old), fountain.read(new)))


def starred(old: str, new: str) -> list[str]:
    """Return the words of the rows that have an asterisk."""
    return [words for page in printed(old, new) for words in rows(page)]


def printed(old: str, new: str, **choices: bool) -> tuple[Page, ...]:
    return revised_pages(fountain.read(new), Revision(fountain.read(old), **choices))


def rows(page: Page) -> list[str]:
    stars = {line.row for line in page.lines if line.kind is LineKind.REVISION}
    return [line.text for line in page.lines if line.row in stars and line.kind is not LineKind.REVISION]


def test_the_same_draft_has_no_marks() -> None:
    assert marks(KITCHEN, KITCHEN) == {}


def test_only_the_rows_with_changed_words_are_starred() -> None:
    assert starred(LONG, LONG.replace("Then the last", "Now the last")) == ["Now the last."]


def test_what_was_cut_is_starred_at_what_follows() -> None:
    assert starred(HARBOUR, HARBOUR.replace("(pointing)\n", "")) == ["Then whose lamp is that?"]


def test_what_was_cut_at_the_end_of_a_scene_is_starred_at_what_stands_before() -> None:
    new = (KITCHEN + ATTIC).replace("BEN\nI said it might be back by noon.\n\n", "")
    assert starred(KITCHEN + ATTIC, new) == ["You said the boat would be back by", "noon."][1:]


def test_a_scene_cut_is_starred_at_the_next_heading() -> None:
    assert starred(KITCHEN + HARBOUR + ATTIC, KITCHEN + ATTIC) == ["INT. ATTIC - DAY"]


def test_an_added_speech_is_starred_with_its_cue() -> None:
    new = HARBOUR + "ANN\nMine.\n\n"
    assert starred(HARBOUR, new) == ["ANN", "Mine."]


def test_a_moved_scene_is_starred_whole() -> None:
    assert len(marks(KITCHEN + HARBOUR + ATTIC, HARBOUR + ATTIC + KITCHEN)) == 6


def test_a_note_that_is_not_printed_stars_nothing_else() -> None:
    assert starred(KITCHEN + "[[Too long.]]\n\n" + ATTIC, KITCHEN + ATTIC) == []


def test_changed_pages_alone_can_be_printed() -> None:
    new = KITCHEN + "===\n\n" + HARBOUR + "===\n\n" + ATTIC
    pages = printed(new, new.replace("letters", "papers"), changed_pages_only=True)
    assert [page.number for page in pages] == [3]
    assert page_list(pages) == "3"


def test_no_changed_page_is_said() -> None:
    with pytest.raises(SettingsError, match="no page was changed"):
        printed(KITCHEN, KITCHEN, changed_pages_only=True)


def test_colour_and_date_stand_at_the_head_of_changed_pages_alone() -> None:
    old = KITCHEN + "===\n\n" + ATTIC
    revision = Revision(fountain.read(old), colour("blue"), "1 May 2026")
    first, second = revised_pages(fountain.read(old.replace("noon", "dusk")), revision)
    assert [line.text for line in first.lines if line.kind is LineKind.HEADER] == [
        "Blue Revisions 1 May 2026"
    ]
    assert [line for line in second.lines if line.kind is LineKind.HEADER] == []


def test_the_same_drafts_give_the_same_bytes() -> None:
    revision = Revision(fountain.read(KITCHEN), colour("pink"), "1 May 2026")
    new = fountain.read(KITCHEN.replace("noon", "dusk"))
    assert revised_pdf(new, revision) == revised_pdf(new, revision)


def test_colours_begin_again_as_second_ones() -> None:
    assert colour("Second Blue").tint == colour("blue").tint
    assert colour("white").tint is None
    assert len(NAMES) == 10


@pytest.mark.parametrize("name", ["mauve", "", "blue second", "second second blue"])
def test_a_colour_that_is_none_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(SettingsError, match="goldenrod"):
        colour(name)
