"""The verb table and the classes of words."""

from __future__ import annotations

import pytest

from screenplay.language.verbs import gerund_of_past, verb_table
from screenplay.language.words import Word, classes_of, looks_plural


@pytest.mark.parametrize(
    ("past", "third"),
    [
        ("found", "finds"),
        ("lay", "lies"),
        ("saw", "sees"),
        ("fell", "falls"),
        ("put", "puts"),
        ("shut", "shuts"),
        ("downed", "downs"),
    ],
)
def test_a_past_form_knows_its_present(past: str, third: str) -> None:
    assert verb_table().by_past[past].third == third


@pytest.mark.parametrize("noun", ["crew", "feed", "staid"])
def test_nouns_are_not_taken_for_pasts(noun: str) -> None:
    assert noun not in verb_table().by_past


def test_the_gerund_of_a_past_form() -> None:
    assert gerund_of_past("whispered") == "whispering"
    assert gerund_of_past("lied") == "lying"


def test_unambiguous_pasts_are_no_participles() -> None:
    assert classes_of("went") & Word.PAST
    assert not classes_of("went") & Word.PARTICIPLE
    assert classes_of("wrapped") & Word.PAST
    assert classes_of("wrapped") & Word.PARTICIPLE


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("eyes", True), ("glass", False), ("children", True), ("news", False), ("police", True)],
)
def test_plural_nouns(noun: str, plural: bool) -> None:
    assert looks_plural(noun) is plural


def test_names_in_s_are_singular() -> None:
    assert not looks_plural("james", proper=True)
