"""How a line is said stands over it; when it is said does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from screenplay.adaptation.speech.manner import manner_line
from screenplay.model.adaptation import LineKind
from screenplay.model.span import Span
from tests.adaptation.test_inserts import page_of


@pytest.mark.parametrize(
    ("words", "shown"), [("softly", "softly"), ("In a whisper", "in a whisper"), ("to Ann", "to Ann")]
)
def test_how_and_to_whom_is_a_parenthetical(words: str, shown: str) -> None:
    line = manner_line(words, Span(0, len(words)), "BEN")
    assert line is not None
    assert (line.kind, line.text) == (LineKind.PARENTHETICAL, shown)


@pytest.mark.parametrize("words", ["again", "At last", "in answer", "after a\nmoment", "himself", "of Ann"])
def test_when_it_is_said_is_none(words: str) -> None:
    assert manner_line(words, Span(0, len(words)), "BEN") is None


def test_a_long_manner_is_a_note() -> None:
    words = "with the air of somebody who has waited for years"
    line = manner_line(words, Span(0, len(words)), "BEN")
    assert line is not None
    assert line.kind is LineKind.NOTE


def test_the_page_has_it_over_the_line(tmp_path: Path) -> None:
    page = page_of(
        "“Well?” said Ann, softly.\n\n“Well,” said Ben in a whisper.\n\n“No,” said Ann again.\n", tmp_path
    )
    assert "ANN\n(softly)\nWell?" in page
    assert "BEN\n(in a whisper)\nWell." in page
    assert "again" not in page
