"""Words at the end of a sentence that only announce the speech after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from screenplay.adaptation.speech.untagged import lead_in
from screenplay.model.span import Span
from tests.adaptation.test_inserts import page_of


def announced(sentence: str) -> str | None:
    """Return the words of a sentence that only announce a speech."""
    text = f"Rain fell. {sentence}"
    found = lead_in(text, Span(11, len(text)))
    return None if found is None else found.of(text)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ann shut the gate and said:", "and said:"),
        ("Ann shuts the gate, and asks,", "and asks,"),
        ("Ann shut the gate\nand  announced :", "and  announced :"),
    ],
)
def test_words_that_announce_a_speech_are_found_behind_an_act(sentence: str, words: str) -> None:
    assert (announced(sentence) or "").strip(", ") == words.strip(", ")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann shut the gate and left.",
        "Ann and said:",  # no act stands before them
        "Ann said:",
        "Ann shut the gate and said so:",
    ],
)
def test_a_sentence_that_announces_nothing_or_nothing_else_is_left_alone(sentence: str) -> None:
    assert announced(sentence) is None


def test_an_act_before_a_speech_is_on_the_page_without_the_announcement(tmp_path: Path) -> None:
    page = page_of("Ann shut the gate and said: “Wet again.”\n\n“Very,” said Ben.\n", tmp_path)
    assert "ANN shuts the gate." in page
    assert "and say" not in page
    assert "Wet again." in page
