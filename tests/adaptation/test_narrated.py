"""Past or present, decided for each scene by the verbs of its sentences."""

from __future__ import annotations

import pytest

from screenplay.adaptation.narrated import Narrated
from screenplay.language.sentences import sentences
from screenplay.model.span import Span

PRESENT = "Oda looks up. She waits. The kettle is cold. She puts it on the stove. Nobody calls. "
PAST = "Oda ran down the lane. The dog barked. She fell. It caught her sleeve. She screamed. "


def narrated(text: str, *cuts: int) -> Narrated:
    told = [(Span(start, end), ()) for start, end in sentences(text)]
    return Narrated.of(text, told, cuts, frozenset())


@pytest.mark.parametrize(
    ("text", "past"),
    [
        (PAST, True),
        (PRESENT, False),
        ("Dora swung the gate wide, and let it slam.", True),
        ("It is a sad truth that hens are seldom grateful. The hen bit him.", True),
        ("Dust.", True),
    ],
)
def test_the_verbs_tell(text: str, past: bool) -> None:
    assert narrated(text).in_past(0) is past


def test_a_remembered_scene_in_a_story_of_the_present_is_told_in_the_past() -> None:
    found = narrated(PRESENT * 3 + PAST, len(PRESENT) * 3)
    assert not found.in_past(0)
    assert found.in_past(len(PRESENT) * 3 + 1)


def test_a_sentence_or_two_in_the_past_make_no_scene_of_the_past() -> None:
    text = PRESENT * 2 + "Oda grew up here. Her mother left. "
    assert not narrated(text, len(PRESENT) * 2).in_past(len(PRESENT) * 2 + 1)
