"""Edits by hand and new prose meet: nothing of either is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.merging import MARK, merge
from screenplay.merging.units import cut

BASE = """\
Title: The Ferry
Author: A. Writer

INT. KITCHEN - NIGHT

Mara lights the stove. Joel takes off his coat.

MARA
You are late.

JOEL
(quietly)
The ferry was late.

MARA
It always is.

JOEL
Not in June.

EXT. HARBOUR - DAY

Gulls cry over the empty harbour.
"""


def edited(*changes: tuple[str, str], of: str = BASE) -> str:
    for old, new in changes:
        assert old in of
        of = of.replace(old, new, 1)
    return of


def merged(ours: str, theirs: str) -> str:
    """Return the merge of two sides that do not contradict each other."""
    result = merge(BASE, ours, theirs)
    assert result.conflicts == ()
    return result.text


def test_what_nobody_changed_stays() -> None:
    assert merged(BASE, BASE) == BASE


def test_an_edit_by_hand_survives_the_same_prose() -> None:
    ours = edited(("It always is.", "It always, always is."), ("Gulls cry", "Two gulls cry"))
    assert merged(ours, BASE) == ours


def test_new_prose_reaches_an_unedited_draft() -> None:
    theirs = edited(("Not in June.", "Never in June."))
    assert merged(BASE, theirs) == theirs


def test_edits_of_different_lines_are_both_there() -> None:
    ours, theirs = ("You are late.", "You're late."), ("Not in June.", "Never in June.")
    assert merged(edited(ours), edited(theirs)) == edited(ours, theirs)


def test_edits_of_different_sentences_of_one_line_are_both_there() -> None:
    ours, theirs = ("lights the stove", "feeds the stove"), ("takes off", "hangs up")
    assert merged(edited(ours), edited(theirs)) == edited(ours, theirs)


def test_a_new_speaker_meets_edited_words() -> None:
    ours, theirs = ("Not in June.", "Not in June, no."), ("JOEL\nNot", "OTTO\nNot")
    assert merged(edited(ours), edited(theirs)).endswith(
        "OTTO\nNot in June, no.\n\nEXT. HARBOUR - DAY\n\nGulls cry over the empty harbour.\n"
    )


def test_a_speaker_corrected_by_hand_meets_new_words() -> None:
    ours, theirs = ("JOEL\nNot", "OTTO\nNot"), ("Not in June.", "Not in June, no.")
    assert "OTTO\nNot in June, no.\n" in merged(edited(ours), edited(theirs))


def test_what_was_added_by_hand_stays_where_it_was() -> None:
    ours = edited(("MARA\nIt", "A long silence.\n\n[[slower?]]\n\nMARA\nIt"))
    assert merged(ours, edited(("Not in June.", "Never."))) == edited(("Not in June.", "Never."), of=ours)


def test_a_parenthetical_added_by_hand_stays_under_a_new_cue() -> None:
    ours, theirs = ("MARA\nIt", "MARA\n(laughs)\nIt"), ("MARA\nIt", "OTTO\nIt")
    assert "OTTO\n(laughs)\nIt always is.\n" in merged(edited(ours), edited(theirs))


def test_both_add_a_speech_and_both_are_there() -> None:
    ours = edited(("EXT. HARBOUR", "OTTO\nGood night.\n\nEXT. HARBOUR"))
    theirs = edited(("EXT. HARBOUR", "The lamp goes out.\n\nEXT. HARBOUR"))
    text = merged(ours, theirs)
    assert "OTTO\nGood night.\n\nThe lamp goes out.\n\nEXT. HARBOUR" in text


def test_both_add_the_same_and_it_is_there_once() -> None:
    both = edited(("EXT. HARBOUR", "The lamp goes out.\n\nEXT. HARBOUR"))
    assert merged(both, both) == both


def test_a_scene_cut_by_hand_stays_cut() -> None:
    ours = edited(("\nEXT. HARBOUR - DAY\n\nGulls cry over the empty harbour.\n", ""))
    assert merged(ours, edited(("You are late.", "Late."))) == edited(("You are late.", "Late."), of=ours)


def test_speeches_joined_by_hand_stay_joined() -> None:
    ours = edited(("The ferry was late.\n\nMARA\nIt always is.", "The ferry was late.\nIt always is."))
    assert "MARA\nIt always" not in merged(ours, edited(("Not in June.", "Never.")))


def test_the_title_page_is_merged_by_its_keys() -> None:
    ours, theirs = (
        ("Author: A. Writer", "Author: A. Writer\nDraft date: May"),
        ("The Ferry", "The Last Ferry"),
    )
    assert merged(edited(ours), edited(theirs)) == edited(ours, theirs)


def test_hand_made_layout_stays() -> None:
    ours = edited(("MARA\nIt always", "\n\n@mara ^\nIt always"), ("Gulls", "!Gulls"))
    assert merged(ours, edited(("Not in June.", "Never."))) == edited(("Not in June.", "Never."), of=ours)


def test_two_answers_to_one_line_are_a_conflict_that_keeps_both() -> None:
    result = merge(BASE, edited(("It always is.", "Ever.")), edited(("It always is.", "Is it.")))
    assert "MARA\nEver.\n\n[[CONFLICT: changed here, and in the prose to: Is it.]]\n\nJOEL" in result.text
    assert len(result.conflicts) == 1


def test_a_conflict_names_its_line() -> None:
    result = merge(BASE, edited(("It always is.", "Ever.")), edited(("It always is.", "Is it.")))
    ((line, words),) = result.conflicts
    assert result.text.splitlines()[line - 1] == f"[[{words}]]"


def test_a_line_cut_by_hand_and_changed_in_the_prose_is_a_conflict() -> None:
    result = merge(BASE, edited(("\nJOEL\nNot in June.\n", "")), edited(("Not in June.", "Not in June, no.")))
    assert f"[[{MARK} rewritten or cut here, but changed in the prose to: Not in June, no.]]" in result.text


def test_a_line_edited_by_hand_and_gone_from_the_prose_keeps_its_cue() -> None:
    result = merge(BASE, edited(("Not in June.", "Not in June, no.")), edited(("\nJOEL\nNot in June.\n", "")))
    assert (
        "JOEL\nNot in June, no.\n\n[[CONFLICT: changed here, but cut in the prose, where it was"
        in result.text
    )


def test_merging_again_what_was_merged_changes_nothing() -> None:
    ours, theirs = edited(("It always is.", "Ever.")), edited(("It always is.", "Is it."), ("Gulls", "Terns"))
    once = merge(BASE, ours, theirs).text
    assert merge(BASE, once, theirs).text == once
    assert merge(theirs, once, theirs).text == once


def test_a_note_inside_a_conflict_closes_nothing() -> None:
    result = merge(BASE, edited(("Gulls cry", "Terns cry")), edited(("Gulls cry", "No [[birds]] cry")))
    assert "No [ [birds] ] cry" in result.text


LINES = [line for line in BASE.splitlines() if line.strip()][2:]
WORDS = st.sampled_from(["Rain.", "He waits for the boat.", "MARA", "(aside)", "[[why?]]", "EXT. PIER - DAY"])


@st.composite
def changed(draw: st.DrawFn) -> str:
    """Draw an edit: some lines other, some gone, some new."""
    text = BASE
    for line in draw(st.lists(st.sampled_from(LINES), max_size=4)):
        text = text.replace(
            f"{line}\n", draw(st.sampled_from(["", f"{line} More.\n", f"{line}\n\n{draw(WORDS)}\n"])), 1
        )
    return text


@given(changed(), changed())
def test_no_line_of_either_side_is_lost(ours: str, theirs: str) -> None:
    text = " ".join(merge(BASE, ours, theirs).text.split())
    for side in (ours, theirs):
        for unit in cut(side).units:
            if unit.text not in BASE and unit.element.__class__.__name__ != "Cue":
                for line in unit.text.splitlines():
                    words = line.replace("[[", "[ [").replace("]]", "] ]")
                    kept = line.strip() in text or words.strip() in text
                    assert kept or all(part in text for part in line.replace(" More.", "").split(". ")), line


@given(changed())
def test_one_side_alone_is_taken_as_it_is(side: str) -> None:
    assert merge(BASE, side, BASE).text.split() == side.split()
    assert merge(BASE, BASE, side).text.split() == side.split()


@given(changed(), changed())
def test_a_merge_is_the_same_the_second_time(ours: str, theirs: str) -> None:
    once = merge(BASE, ours, theirs).text
    assert merge(theirs, once, theirs).text == once


@pytest.mark.parametrize("text", ["", "\n\n", "Title: x\n", "/* a\n\nb */\n", "[[open\n\nnote", "~la\n~la\n"])
def test_odd_files_merge_with_themselves(text: str) -> None:
    assert merge(text, text, text).text.split() == text.split()


def test_a_parenthetical_that_came_off_its_speech_stays_where_it_was_put() -> None:
    side = edited(("JOEL\n(quietly)\nThe ferry", "(quietly)\n\nMARA\nThe ferry"))
    assert merge(BASE, side, BASE).text == side
