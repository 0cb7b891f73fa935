"""Folds keep together what must not teach itself."""

from __future__ import annotations

from types import SimpleNamespace

from screenplay.learning.folds import assign_folds, author_of


def text(corpus: str, name: str) -> SimpleNamespace:
    return SimpleNamespace(corpus=corpus, name=name)


def test_a_passage_in_every_layout_is_in_one_fold() -> None:
    texts = [text("web_style", "gate"), text("web_style", "goat"), text("web_flat", "gate")]
    one, other, flat = assign_folds(texts, 5)
    assert (one == flat, one == other) == (True, False)


def test_texts_are_dealt_out_evenly() -> None:
    folds = assign_folds([text("web_style", f"passage{number}") for number in range(10)], 5)
    assert sorted(folds) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_each_set_is_dealt_out_from_the_first_fold_on() -> None:
    assert assign_folds([text("web_style", "gate"), text("litbank", "goat")], 5) == [0, 0]


def test_who_is_not_known_as_an_author_is_his_own() -> None:
    assert author_of(text("web_style", "gate")) == "gate"
