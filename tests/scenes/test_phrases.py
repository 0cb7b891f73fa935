"""Entries of several words, found among the words of a sentence."""

from __future__ import annotations

from screenplay.language.tokens import tokenize
from screenplay.resources import lexicon_table
from screenplay.scenes.phrase_table import matches


def found(words: str, table: str = "place_compounds", mark: str | None = None) -> list[str]:
    """Return the entries of a lexicon in `words`."""
    return [match.entry for match in matches([token.lower for token in tokenize(words)], table, mark)]


def test_the_longest_entry_is_found() -> None:
    assert found("in the parking lot, she stopped") == ["parking lot"]


def test_an_entry_at_the_end_of_a_sentence_is_found_whole() -> None:
    match = next(matches(["by", "lamplight"], "hour_signs", "sign"))
    assert (match.first, match.last, match.entry) == (1, 1, "lamplight")


def test_an_entry_that_is_broken_off_is_none() -> None:
    assert found("the parking") == []


def test_words_of_one_entry_are_of_no_other() -> None:
    assert len(found("the parking lot parking lot")) == 2


def test_entries_are_found_with_the_marks_that_they_have() -> None:
    assert found("a will-o'-the-wisp over the marsh", "things", "fixture")[0] == "will-o'-the-wisp"


def test_every_entry_of_several_words_is_found_in_itself() -> None:
    entries = [entry for entry in lexicon_table("place_compounds") if entry not in found(entry)]
    assert entries == []
