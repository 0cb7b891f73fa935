"""Every rule has its words for a person who is no engineer."""

from __future__ import annotations

import tomllib

import pytest

from screenplay.adaptation.narration.rules import KIND_RULES
from screenplay.attribution import RULES
from screenplay.resources import read_grammar
from screenplay.review.reasons import phrase

TABLES = tomllib.loads(read_grammar("reasons.toml"))


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_a_rule_about_speakers_has_its_sentence(rule: str) -> None:
    assert [key for key in TABLES["speaker"] if key.startswith(rule)]


@pytest.mark.parametrize("rule", [rule.name for rule in KIND_RULES])
def test_a_rule_about_narration_has_its_sentence(rule: str) -> None:
    assert phrase("told", rule) in TABLES["told"].values()


def test_the_longest_key_counts_and_an_unknown_label_is_shown_as_it_is() -> None:
    assert phrase("speaker", "vocative: turn before, changes") != phrase("speaker", "vocative: two after")
    assert phrase("told", "somebody sneezes") == "Somebody sneezes."


@pytest.mark.parametrize("table", ["speaker", "start", "told"])
def test_sentences_are_sentences(table: str) -> None:
    for sentence in TABLES[table].values():
        assert sentence[0].isupper() or sentence.startswith("{who}")
        assert sentence.endswith(".")
