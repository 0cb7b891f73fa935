"""Letters, notes and messages that the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from screenplay import convert, write_script


def page_of(text: str, folder: Path) -> str:
    source = folder / "story.txt"
    source.write_text(text, encoding="utf-8")
    target = folder / "story.fountain"
    write_script(convert(source), target)
    return target.read_text(encoding="utf-8")


def test_a_letter_in_italics_is_an_insert_with_the_word_for_its_paper(tmp_path: Path) -> None:
    text = (
        "“Well?” said Ann.\n\nBen unfolded the letter.\n\n*Come at once. She is worse.*\n\n“Well?” said Ann."
    )
    assert "INSERT - LETTER: *Come at once. She is worse.*" in page_of(text, tmp_path).replace("* *", " ")


def test_a_message_on_a_phone_loses_its_tag(tmp_path: Path) -> None:
    text = "“Who is it?” said Ann.\n\nBen’s phone buzzed. *Run now*, it said.\n\n“Nobody,” said Ben."
    page = page_of(text, tmp_path)
    assert "INSERT - PHONE: *Run now*" in page
    assert "it said" not in page


@pytest.mark.parametrize(
    "narration", ["Ben looked at the floor. *She knows.*", "Ben thought of the letter. *She knows.*"]
)
def test_a_thought_in_italics_stays_a_thought(narration: str, tmp_path: Path) -> None:
    page = page_of(f"“Well?” said Ann.\n\n{narration}\n\n“Well?” said Ann.", tmp_path)
    assert "INSERT" not in page
    assert "[[*She knows.*]]" in page


def test_a_letter_between_quotation_marks_is_an_insert(tmp_path: Path) -> None:
    text = (
        "“Well?” said Ann.\n\nBen unfolded the letter. It was to this effect:\n\n"
        "“Come at once. She is worse.”\n\n“Well,” said Ben."
    )
    assert "INSERT - LETTER: Come at once. She is worse." in page_of(text, tmp_path)
