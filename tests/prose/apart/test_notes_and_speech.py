"""What people in the story say never makes their paragraph a note of the author."""

from __future__ import annotations

import pytest

from screenplay.model.beat import Quotation
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse


@pytest.mark.parametrize(
    "words",
    [
        "“Welcome to my workshop,” said Joel. “Sit down.”",
        "Mara put down her bag. “Welcome to my house,” said Joel. “Enjoy!”",
        'Joel waved. "Thank you all for reading," he told the class. "See you next week."',
    ],
)
def test_words_in_quotation_marks_are_spoken(words: str) -> None:
    spoken = [beat for beat in parse(Manuscript(words + "\n")).beats if isinstance(beat, Quotation)]
    assert len(spoken) == 2


def test_a_note_without_speech_stays_a_note() -> None:
    text = "Welcome to my first story, please review!\n\n“You are late,” said Mara.\n\n“Very,” said Joel.\n"
    beats = parse(Manuscript(text)).beats
    assert sum(isinstance(beat, Quotation) for beat in beats) == 2
    assert not beats[0].span.of(text).startswith("“")
