"""Words at the end of a sentence that only announce the speech after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adaptation.test_inserts import page_of


def shown(sentence: str, folder: Path) -> str:
    """Return the page of a sentence that a speech of Ben's follows."""
    return page_of(f"Rain fell. {sentence} “Wet again.”\n\n“Very,” said Ben.\n", folder)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann shut the gate and said:",
        "Ann shuts the gate, and asks,",
        "Ann shut the gate\nand  announced :",
    ],
)
def test_words_that_announce_a_speech_are_gone_and_the_act_before_them_stays(
    sentence: str, tmp_path: Path
) -> None:
    page = shown(sentence, tmp_path)
    assert "ANN shuts the gate." in page
    assert not any(word in page for word in ("and say", "and ask", "announce"))


@pytest.mark.parametrize("sentence", ["Ann shut the gate and left.", "Ann shut the gate and said so."])
def test_a_sentence_that_announces_nothing_stays_whole(sentence: str, tmp_path: Path) -> None:
    page = shown(sentence, tmp_path)
    assert "ANN shuts the gate and " in page


def test_a_sentence_that_only_announces_leaves_nothing(tmp_path: Path) -> None:
    page = shown("Ann said:", tmp_path).partition("Rain falls.")[2]
    assert "say" not in page
    assert page.strip().startswith("ANN\n")


def test_an_act_before_a_speech_is_on_the_page_without_the_announcement(tmp_path: Path) -> None:
    page = page_of("Ann shut the gate and said: “Wet again.”\n\n“Very,” said Ben.\n", tmp_path)
    assert "ANN shuts the gate." in page
    assert "and say" not in page
    assert "Wet again." in page
