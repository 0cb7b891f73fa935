"""Folds keep together what must not teach itself."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from screenplay.errors import ReadError
from screenplay.learning.facts import read_facts
from screenplay.learning.folds import assign_folds, author_of, check_folds


def text(corpus: str, name: str) -> SimpleNamespace:
    return SimpleNamespace(corpus=corpus, name=name, gold=({1},))


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


def two_by_one_author() -> tuple[str, ...]:
    author = next(iter(read_facts().authors.values()))
    return tuple(name for name, whose in read_facts().authors.items() if whose == author)[:2]


def test_texts_of_one_author_share_a_fold_wherever_they_stand() -> None:
    one, other = two_by_one_author()
    assert author_of(text("pdnc", one)) == author_of(text("litbank", other)) != one
    folds = assign_folds([text("litbank", "gate"), text("litbank", one), text("pdnc", other)], 5)
    assert folds[1] == folds[2]


def test_the_facts_are_in_order() -> None:
    facts = read_facts()
    assert list(facts.licences) == sorted(facts.licences)
    assert list(dict.fromkeys(facts.authors.values())) == sorted(set(facts.authors.values()))


def test_texts_of_one_author_alone_teach_nothing() -> None:
    with pytest.raises(ReadError, match="too few"):
        check_folds([text("pdnc", name) for name in two_by_one_author()], 5)


def test_a_text_whose_licence_forbids_it_teaches_nothing() -> None:
    forbidden = next(iter(read_facts().licences))
    with pytest.raises(ReadError, match="too few"):
        check_folds([text("web_style", "gate"), text("web_style", forbidden)], 5)
    check_folds([text("web_style", "gate"), text("web_style", "goat")], 5)
