"""The rows of `explain`: an interface that others rely on."""

from __future__ import annotations

import json

import pytest

from screenplay.explain import rows
from screenplay.model.adaptation import LineKind
from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Cue,
    Lyric,
    PageBreak,
    Script,
    Section,
    Speech,
    Synopsis,
    TitleEntry,
    Transition,
    text_of,
)
from tests.assembly.stories import Story

KEYS = {"kind", "text", "spans", "character", "confidence", "rule", "runner_up", "scene"}


def story() -> Story:
    return (
        Story()
        .scene()
        .tell("It rained.")
        .say("Go,", "Ann", confidence=0.6, voice="V.O.")
        .tag("she said.")
        .paragraph()
        .scene("EXT", None, None)
        .tell("Bea ran.", (LineKind.ACTION, "Bea runs.", "Bea"))
    )


def test_every_row_has_the_keys_that_others_rely_on() -> None:
    assert all(row.keys() >= KEYS for row in rows(story().script()))


def test_rows_come_in_script_order() -> None:
    assert [row["kind"] for row in rows(story().script())] == [
        "title",
        "heading",
        "action",
        "character",
        "speech",
        "dropped",
        "heading",
        "note",
        "action",
    ]


def test_scenes_are_counted_from_nought() -> None:
    assert [row["scene"] for row in rows(story().script())] == [None, 0, 0, 0, 0, 0, 1, 1, 1]


def test_a_heading_names_its_parts_or_null() -> None:
    headings = [row for row in rows(story().script()) if row["kind"] == "heading"]
    assert [(row["setting"], row["location"], row["time"]) for row in headings] == [
        ("INT", "kitchen", "night"),
        ("EXT", None, None),
    ]


def test_a_cue_names_its_extension_and_its_runner_up() -> None:
    cue = next(row for row in rows(story().script()) if row["kind"] == "character")
    assert (cue["text"], cue["character"], cue["extension"], cue["dual"]) == (
        "ANN (V.O.)",
        "Ann",
        "V.O.",
        False,
    )
    assert (cue["confidence"], cue["rule"], cue["runner_up"]) == (0.6, "alternation", "Bea")


def test_a_speech_stands_for_the_words_inside_its_marks() -> None:
    made = story()
    speech = next(row for row in rows(made.script()) if row["kind"] == "speech")
    assert [made.text[start:end] for start, end in speech["spans"]] == ["Go,"]


def test_action_says_who_acts() -> None:
    assert [row["character"] for row in rows(story().script()) if row["kind"] == "action"] == [None, "Bea"]


def test_an_unknown_speaker_is_null() -> None:
    speech = [
        row for row in rows(Story().say("Hm.", None).script()) if row["kind"] in ("character", "speech")
    ]
    assert [row["character"] for row in speech] == [None, None]


@pytest.mark.parametrize(
    ("element", "kind"),
    [
        (Section(text_of("One"), 2), "section"),
        (Synopsis(text_of("One")), "synopsis"),
        (Action(text_of("One")), "action"),
        (Centered(text_of("One")), "centered"),
        (Lyric(text_of("One")), "lyric"),
        (Transition(text_of("CUT TO:")), "transition"),
        (Boneyard("One"), "boneyard"),
        (PageBreak(), "page_break"),
    ],
)
def test_every_element_has_its_kind(element: Action, kind: str) -> None:
    assert [row["kind"] for row in rows(Script((element,)))] == [kind]


def test_words_under_a_cue_of_a_written_script_are_its_characters() -> None:
    script = Script((Cue("ANN", dual=True), Speech(text_of("Go."))), (TitleEntry("Title", (text_of("T"),)),))
    assert [row["character"] for row in rows(script)] == [None, "ANN", "ANN"]


def test_rows_are_plain_data() -> None:
    for row in rows(story().script()):
        assert json.loads(json.dumps(row)) == row
