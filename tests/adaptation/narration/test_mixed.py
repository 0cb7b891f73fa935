"""Sentences that tell an act and a thought: the act is on the page, the thought is not."""

from __future__ import annotations

import pytest

from screenplay.model.adaptation import LineKind
from screenplay.settings.choices import Settings, Thoughts
from tests.adaptation.test_adapt import ANNA, lines, texts


@pytest.mark.parametrize(
    ("told", "seen", "inner"),
    [
        ("He poured the tea, wondering whether she knew.", ["He pours the tea."],
         ["wondering whether she knew."]),
        ("She nodded, though she had understood nothing.", ["She nods."],
         ["though she had understood nothing."]),
        ("He considered the hatch, decided against it, and kicked in the gate.", ["He kicks in the gate."],
         ["He considered the hatch, decided against it"]),
        ("Wondering what it meant, she opened the tin.", ["She opens the tin."], ["Wondering what it meant"]),
        ("She was not expecting it; she staggered back.", ["She staggers back."],
         ["She was not expecting it"]),
        ("The two soldiers doubted the signpost, and spurred on all the same.",
         ["The two soldiers spur on all the same."], ["The two soldiers doubted the signpost"]),
        # what is told in passing stays with the act
        ("He hit the wall and regretted it.", ["He hits the wall and regrets it."], []),
        ("He sat down because his shoes were wet.", ["He sits down because his shoes are wet."], []),
    ],
)  # fmt: skip
def test_the_act_is_on_the_page_and_the_thought_is_not(told: str, seen: list[str], inner: list[str]) -> None:
    found = lines(f"{told} “Hm.”")
    assert (texts(found), texts(found, LineKind.NOTE)) == (seen, inner)


def test_a_thought_in_quotation_marks_is_no_line_of_anybody() -> None:
    found = lines("“A fine mess,” Anna thought. She shut the door. “Hm.”")
    assert texts(found, LineKind.NOTE) == ["A fine mess"]
    text = "“A fine mess,” Anna thought. She shut the door. “Hm.”"
    aloud = Settings(thoughts=Thoughts.VOICE_OVER)
    heard = lines(text, (ANNA,), {"A fine": ANNA}, choices=aloud)
    assert texts(heard, LineKind.NOTE) == []


def test_thoughts_can_be_written_as_action() -> None:
    found = lines("She despised the hat. “Hm.”", choices=Settings(thoughts=Thoughts.ACTION))
    assert texts(found) == ["She despises the hat."]


def test_a_gesture_past_the_budget_is_no_fragment_of_its_tag() -> None:
    found = lines("“Go,” Anna breathed softly. “Hm.”", choices=Settings(parentheticals=0))
    assert texts(found, LineKind.NOTE) == []
