"""What happened between two drafts, on cases made by hand: easy ones first, hard ones below."""

from __future__ import annotations

from screenplay.revisions import Side, What
from tests.revisions.drafts import ATTIC, HARBOUR, KITCHEN, changes, names


def test_a_scene_added_is_one_change() -> None:
    assert names(KITCHEN + ATTIC, KITCHEN + HARBOUR + ATTIC) == ["scene added"]


def test_a_scene_cut_is_one_change() -> None:
    assert names(KITCHEN + HARBOUR + ATTIC, KITCHEN + ATTIC) == ["scene cut"]


def test_a_scene_moved_says_where_from_and_where_to() -> None:
    (change,) = changes(KITCHEN + HARBOUR + ATTIC + KITCHEN.replace("noon", "dusk"), HARBOUR + ATTIC + KITCHEN
                        + KITCHEN.replace("noon", "dusk"))  # fmt: skip
    assert (change.name, change.before) == ("scene moved", "at the beginning")
    assert change.after == "after 2. INT. ATTIC - DAY"


def test_a_moved_scene_with_one_edited_line_is_a_move_and_an_edit() -> None:
    new = HARBOUR + ATTIC + KITCHEN.replace("by noon.\n\nBEN", "before noon.\n\nBEN")
    assert names(KITCHEN + HARBOUR + ATTIC, new) == ["scene moved", "speech edited"]


def test_a_scene_split_is_one_change() -> None:
    new = KITCHEN.replace("BEN\nI", "INT. LARDER - DAY\n\nBEN\nI")
    assert names(KITCHEN + ATTIC, new + ATTIC) == ["scene split"]


def test_scenes_joined_are_one_change() -> None:
    old = KITCHEN.replace("BEN\nI", "INT. LARDER - DAY\n\nBEN\nI")
    assert names(old + ATTIC, KITCHEN + ATTIC) == ["scene joined"]


def test_a_heading_changed_is_no_new_scene() -> None:
    assert names(KITCHEN, KITCHEN.replace("DAY", "NIGHT")) == ["heading edited"]


def test_a_scene_rewritten_under_its_heading_is_no_new_scene() -> None:
    rewritten = "INT. KITCHEN - DAY\n\nThe stove is cold.\n\nANN\nHe left without a word.\n\n"
    assert "scene added" not in names(HARBOUR + KITCHEN + ATTIC, HARBOUR + rewritten + ATTIC)


def test_a_number_given_to_a_scene_is_said() -> None:
    (change,) = changes(KITCHEN, KITCHEN.replace("DAY\n", "DAY #4A#\n"))
    assert (change.name, change.before, change.after) == ("scene number edited", "none", "4A")


def test_an_edited_speech_shows_the_words() -> None:
    (change,) = changes(KITCHEN, KITCHEN.replace("it might be", "it would perhaps be"))
    assert change.name == "speech edited"
    assert [piece.words for piece in change.pieces if piece.side is Side.OLD] == ["might"]
    assert [piece.words for piece in change.pieces if piece.side is Side.NEW] == ["would perhaps"]


def test_a_rewritten_speech_is_shown_as_two() -> None:
    (change,) = changes(KITCHEN, KITCHEN.replace("I said it might be back by noon.", "Ask the gulls."))
    assert [piece.side for piece in change.pieces] == [Side.OLD, Side.NEW]


def test_a_line_in_another_mouth_is_reattributed() -> None:
    (change,) = changes(KITCHEN + HARBOUR, KITCHEN + HARBOUR.replace("CLEO\n", "ANN\n"))
    assert (change.name, change.before, change.after) == ("speech reattributed", "CLEO", "ANN")


def test_a_renamed_character_is_one_change_in_a_hundred_cues() -> None:
    old = "INT. ROOM - DAY\n\n" + "".join(
        f"{name}\nLine number {n} of a long talk.\n\n" for n in range(100) for name in ("ANN", "BEN")
    )
    (change,) = changes(old, old.replace("ANN\n", "ANNA MAY\n"))
    assert (change.name, change.times) == ("character renamed", 100)
    assert (change.before, change.after) == ("ANN", "ANNA MAY")


def test_mentions_go_with_the_name() -> None:
    new = (KITCHEN + ATTIC).replace("ANN\n", "ANNA\n").replace("Ann ", "Anna ")
    assert names(KITCHEN + ATTIC, new) == ["character renamed"]


def test_a_renamed_character_and_one_reattributed_line_are_two_changes() -> None:
    new = (KITCHEN + ATTIC + HARBOUR).replace("ANN\n", "DORA\n").replace("BEN\nThere", "DORA\nThere")
    assert names(KITCHEN + ATTIC + HARBOUR, new) == ["character renamed", "speech reattributed"]


def test_a_forgotten_cue_does_not_hide_a_new_name() -> None:
    old = "".join(f"ANN\nThis is line number {n}.\n\n" for n in range(20))
    assert names(old, old.replace("ANN\n", "DORA\n", 19)) == ["character renamed"]


def test_two_characters_that_became_one_are_one_change() -> None:
    new = (KITCHEN + HARBOUR + ATTIC).replace("CLEO", "ANN")
    (change,) = changes(KITCHEN + HARBOUR + ATTIC, new)
    assert (change.name, change.times) == ("character merged", 2)


def test_speakers_that_changed_places_are_reattributed_not_renamed() -> None:
    new = KITCHEN.replace("ANN\n", "X\n").replace("BEN\n", "ANN\n").replace("X\n", "BEN\n")
    assert names(KITCHEN, new) == ["speech reattributed"] * 2


def test_of_two_identical_lines_the_right_one_is_cut() -> None:
    old = "INT. ROOM - DAY\n\nANN\nYes.\n\nBEN\nIs it raining?\n\nANN\nYes.\n\nBEN\nThen stay.\n"
    (first,) = changes(old, old.replace("ANN\nYes.\n\n", "", 1))
    assert (first.name, first.old) == ("speech cut", (1, 2))
    (second,) = changes(old, old.replace("?\n\nANN\nYes.", "?"))
    assert (second.name, second.old) == ("speech cut", (5, 6))


def test_of_two_identical_lines_the_speaker_tells() -> None:
    old = "INT. ROOM - DAY\n\nANN\nYes.\n\nBEN\nYes.\n"
    (change,) = changes(old, old.replace("ANN\nYes.\n\n", ""))
    assert (change.name, change.before) == ("speech cut", "ANN: Yes.")


def test_a_parenthetical_is_its_own_change() -> None:
    assert names(HARBOUR, HARBOUR.replace("(pointing)", "(whispering)")) == ["parenthetical edited"]
    assert names(HARBOUR, HARBOUR.replace("(pointing)\n", "")) == ["parenthetical cut"]


def test_a_speech_divided_by_action_keeps_its_speaker() -> None:
    old = "INT. ROOM - DAY\n\nANN\nThe boat is late.\n(sitting)\nWe wait.\n"
    new = "INT. ROOM - DAY\n\nANN\nThe boat is late.\n\nShe sits.\n\nANN\nWe wait.\n"
    assert names(old, new) == ["parenthetical cut", "action added", "cue added"]


def test_dual_is_made_and_undone() -> None:
    dual = KITCHEN.replace("BEN\n", "BEN ^\n")
    assert names(KITCHEN, dual) == ["speech made dual"]
    assert names(dual, KITCHEN) == ["speech no longer dual"]


def test_an_extension_is_its_own_change() -> None:
    (change,) = changes(KITCHEN, KITCHEN.replace("BEN\n", "BEN (O.S.)\n"))
    assert (change.name, change.before, change.after) == ("extension edited", "none", "O.S.")


def test_a_note_that_is_spoken_now_is_said_so() -> None:
    old = KITCHEN + "[[She wonders whether he is lying.]]\n"
    new = KITCHEN + "ANN (V.O.)\nShe wonders whether he is lying.\n"
    assert names(old, new) == ["note turned into voice-over"]


def test_a_line_carried_to_another_scene_is_moved() -> None:
    line = "Nets hang from the wall like washing.\n\n"
    new = KITCHEN.replace("ANN\nYou", f"{line}ANN\nYou") + HARBOUR.replace(line, "")
    assert names(KITCHEN + HARBOUR, new) == ["action moved"]


def test_a_speech_carried_with_its_cue_is_one_change() -> None:
    speech = "CLEO\nSomebody has moved the letters again.\n\n"
    assert names(KITCHEN + ATTIC, KITCHEN + speech + ATTIC.replace(speech, "")) == ["speech moved"]


def test_emphasis_alone_is_restyled() -> None:
    assert names(KITCHEN, KITCHEN.replace("might", "*might*")) == ["speech restyled"]


def test_the_title_page_is_compared_by_key() -> None:
    page = "Title: The Net\nDraft date: 1 May\n\n"
    (change,) = changes(page + KITCHEN, page.replace("1 May", "2 May") + KITCHEN)
    assert (change.name, change.text, change.what) == ("title page edited", "Draft date", What.EDITED)


def test_many_equal_scenes_are_told_apart_by_their_order() -> None:
    car = "INT. CAR - DAY\n\nHe drives.\n\n"
    assert names(car * 10 + ATTIC, car * 9 + ATTIC) == ["scene cut"]
