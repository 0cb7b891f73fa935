"""Narration without a mark of its own, in paragraphs that a dash opens."""

from __future__ import annotations

import pytest

from screenplay.model.beat import Quotation
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse

REST = "\n\n— It is.\n\n— Is it?\n\n— Quite."


def spoken(paragraph: str) -> list[str]:
    text = paragraph + REST
    prose = parse(Manuscript(text))
    quotations = [beat for beat in prose.beats if isinstance(beat, Quotation) and beat.paragraph == 0]
    return [text[beat.span.start : beat.span.end] for beat in quotations]


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("— Come in. She shut the door.", ["Come in."]),
        ("— I won't, said Ben. He sat down on the bed.", ["I won't,"]),
        ("— Not yet. Ben looked out. The rain had stopped. Is that you?", ["Not yet.", "Is that you?"]),
        ("— Not yet. The old man nodded. Take it off.", ["Not yet.", "Take it off."]),
    ],
)
def test_a_gesture_after_speech_is_told(paragraph: str, words: list[str]) -> None:
    assert spoken(paragraph) == words


@pytest.mark.parametrize(
    "words",
    [
        "He shut the door.",  # the first sentence behind the dash is always said
        "Listen. She took my coat.",  # somebody says "my"
        "No. He owned it once.",  # no gesture
        "Wait. He looks like Tam.",  # not in the past
        "Wait. Did he nod? He nodded at you!",
    ],
)
def test_what_may_be_said_stays_said(words: str) -> None:
    assert spoken(f"— {words}") == [words]
