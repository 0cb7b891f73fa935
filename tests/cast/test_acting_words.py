"""What somebody can be seen to do, in a story told in the past and in one told in the present."""

from __future__ import annotations

import pytest

from screenplay.cast.acting_words import acting_words, is_told_in_present
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse
from tests.cast.casts import people

PRESENT = "He looks up. She sits down. He sighs. “Well.” She shrugs. “Well what?” "
PAST = "He looked up. She sat down. He sighed. “Well.” She shrugged. “Well what?” "


def told_in_present(text: str) -> bool:
    return is_told_in_present(text, parse(Manuscript(text)))


def test_a_story_in_the_present_is_told_from_one_in_the_past() -> None:
    assert told_in_present(PRESENT)
    assert not told_in_present(PAST)


def test_what_is_said_in_the_present_is_no_narration() -> None:
    assert not told_in_present(PAST + "“He looks up. She sits down. He sighs. He shrugs.”")


def test_who_is_named_once_and_acts_in_the_present_is_a_person() -> None:
    assert "WREN" in people(PRESENT + "It is late and Wren has turned the chairs up.")


def test_who_is_named_once_and_acted_in_the_middle_of_a_sentence_is_a_person() -> None:
    assert "WREN" in people(PAST + "It was late and Wren turned the chairs up.")


@pytest.mark.parametrize(("text", "acts"), [(PRESENT, True), (PAST, False)])
def test_a_present_form_is_an_act_only_where_the_story_is_told_so(text: str, acts: bool) -> None:
    assert acting_words(text, parse(Manuscript(text)))("turns") is acts
