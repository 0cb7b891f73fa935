"""Joints are learned from where the paragraphs of a book met."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="learning needs the extra [learn]")
pytest.importorskip("scipy", reason="learning needs the extra [learn]")

from screenplay.learning.joints import ANSWERS, main, write_table
from screenplay.learning.logistic import Logistic, area, fit
from screenplay.learning.run_together import read_book

BOOK = "\n\n".join(
    ["“It rains.” Orla shut the gate. “Come in.”", "Finn shook his coat. “Why should I?”"] * 40
)


def test_a_joint_changes_the_speaker_where_two_paragraphs_met(tmp_path: Path) -> None:
    book = tmp_path / "own_rain.txt"
    book.write_text(BOOK, encoding="utf-8")
    joints = read_book(book)
    assert {one.changes for one in joints} == {True, False}
    assert all(one.ahead and one.behind for one in joints if not one.changes)
    assert all(one.ahead and not one.behind for one in joints if one.changes)


def test_what_was_always_so_is_learned() -> None:
    rows = [("gesture",), ("tag",)] * 50
    model = fit(rows, [True, False] * 50)
    scores = model.score(rows)
    assert area([True, False] * 50, scores) == 1.0
    assert area([True] * 100, scores) == 0.5


def test_a_table_has_a_row_for_each_feature() -> None:
    models = dict.fromkeys(ANSWERS, Logistic({"shape G": 1.5}, -0.5))
    assert '"shape G" = [1.500, 1.500, 1.500]' in write_table(models, ["a remark"])


def test_a_folder_without_books_teaches_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "BOOKS" in capsys.readouterr().err
