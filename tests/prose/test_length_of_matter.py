"""A label makes matter of a paragraph, not of a whole book on one line."""

from __future__ import annotations

from screenplay.model.beat import Matter, Quotation
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse

STORY = '"Come in," said Mara. She shut the door. "No," said Ben. '


def test_a_note_of_a_plausible_length_is_matter() -> None:
    beats = parse(Manuscript("A/N: hello there, and thank you all.\n\n" + STORY)).beats
    assert isinstance(beats[0], Matter)


def test_a_book_on_one_line_that_opens_with_a_note_is_a_story() -> None:
    beats = parse(Manuscript("A/N: hello there, and thank you all. " + STORY * 200)).beats
    assert sum(isinstance(beat, Quotation) for beat in beats) == 400


def test_a_book_on_one_line_that_opens_with_a_label_is_a_story() -> None:
    beats = parse(Manuscript("Summary: they meet. " + STORY * 200)).beats
    assert any(isinstance(beat, Quotation) for beat in beats)
