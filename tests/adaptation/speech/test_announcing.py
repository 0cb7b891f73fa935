"""Words before a speech that only announce it leave nothing on the page; what is seen stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adaptation.test_inserts import page_of


@pytest.mark.parametrize(
    "words",
    [
        "After a moment Ann added:",
        "And after a moment Ann added candidly:",
        "Instead of answering she asked:",
        "Then--",
        "And in reply to his question,",
    ],
)
def test_words_that_only_announce_a_speech_are_no_action(words: str, tmp_path: Path) -> None:
    page = page_of(f"Ben sat down. “Wet,” said Ben.\n\n{words} “Very wet.”\n\n“No,” said Ben.", tmp_path)
    kept = page.partition("Wet")[2]
    assert "moment" not in kept
    assert "nswering" not in kept
    assert "Then" not in kept
    assert "reply" not in kept


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Then, wiping his hat, Ben asked:", "wiping his hat"),
        ("Meanwhile, in the cellar, upside down:", "Meanwhile, in the cellar, upside down"),
    ],
)
def test_what_is_seen_before_a_speech_stays(words: str, act: str, tmp_path: Path) -> None:
    page = page_of(f"Ann sat down. “Wet,” said Ann.\n\n{words} “Very wet.”\n\n“No,” said Ann.", tmp_path)
    assert act in page
