"""Telephone calls: the far voice is heard over the picture; two ends that are seen are cut between."""

from __future__ import annotations

from pathlib import Path

from tests.adaptation.test_inserts import page_of

_HERE = (
    "Ann Marsh sat in the kitchen. “Quiet, everybody,” said Ann.\n\n"
    "Ann picked up the receiver. “Hello?” she said.\n\n“It is only me,” said Ben.\n\n"
)


def test_who_speaks_first_in_a_call_and_is_not_seen_is_a_voice_over(tmp_path: Path) -> None:
    page = page_of(_HERE + "“Where are you?” said Ann.\n\n“Outside,” said Ben.", tmp_path)
    assert page.count("BEN (V.O.)") == 2
    assert "ANN (V.O.)" not in page


def test_after_the_call_nobody_is_a_voice_over(tmp_path: Path) -> None:
    page = page_of(_HERE + "Ann hung up.\n\n“Who was it?” said Tom.\n\n“Ben,” said Ann.", tmp_path)
    assert "BEN (V.O.)" in page
    assert "TOM (V.O.)" not in page


def test_the_other_end_of_a_call_is_intercut(tmp_path: Path) -> None:
    there = "***\n\nBen Hale leaned on the wall of the phone box. “I need money,” said Ben.\n\n"
    page = page_of(_HERE + there + "“How much?” said Ann’s voice.\n\n“All of it,” said Ben.", tmp_path)
    assert "> INTERCUT WITH:" in page or "\nINTERCUT WITH:" in page or ">INTERCUT WITH:" in page


def test_a_scene_after_the_call_is_not_intercut(tmp_path: Path) -> None:
    there = (
        "Ann hung up.\n\n***\n\nBen Hale leaned on the wall. “I need money,” said Ben to the receiver.\n\n"
    )
    assert "INTERCUT" not in page_of(_HERE + there + "“How much?” said Ann.", tmp_path)
