"""A lean draft: what the dialogue shows and what only describes go into notes, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

from screenplay.library import convert_bytes
from screenplay.model.adaptation import LineKind
from screenplay.model.script import Action, Note, Speech
from screenplay.readers import read_bytes
from screenplay.settings.choices import Density, Settings
from tests.adaptation.test_adapt import ANNA, lines, texts
from tests.conversion.carrying import assert_covered_once

LEAN = Settings(density=Density.LEAN)
SAMPLE = Path(__file__).parents[3] / "input" / "lighthouse.txt"


def test_a_look_beside_a_speech_is_a_note() -> None:
    text = "Anna came in. “Hm.” She looked at the stove. “Well?”"
    who = {"Anna came": ANNA, "She looked": ANNA}
    assert texts(lines(text, (ANNA,), who), LineKind.NOTE) == []
    assert texts(lines(text, (ANNA,), who, LEAN), LineKind.NOTE) == ["She looked at the stove."]


def test_what_is_done_stays() -> None:
    text = "Anna came in. “Hm.” She kicked the stove. “Well?”"
    assert texts(lines(text, (ANNA,), {"Anna came": ANNA}, LEAN), LineKind.NOTE) == []


def test_a_scene_keeps_its_first_pictures() -> None:
    text = "The hut was cold. There was a stove. There was a bench. There was a broom. “Hm,” Anna said."
    found = texts(lines(text, (ANNA,), choices=LEAN), LineKind.NOTE)
    assert found == ["There was a bench.", "There was a broom."]


def test_two_pages_lean_say_the_same_with_less_action() -> None:
    data = SAMPLE.read_bytes()
    full, lean = (convert_bytes(data, SAMPLE.name, ".txt", choice) for choice in (None, LEAN))
    words = [
        sum(len(each.origin.spans) for each in script.elements if isinstance(each, Action))
        for script in (full, lean)
    ]
    notes = [sum(isinstance(each, Note) for each in script.elements) for script in (full, lean)]
    assert words[1] < words[0]
    assert notes[1] > notes[0]
    assert [each.text for each in full.elements if isinstance(each, Speech)] == [
        each.text for each in lean.elements if isinstance(each, Speech)
    ]
    assert_covered_once(lean, read_bytes(data))
