"""Phrases that start scenes, as the data file has them."""

from __future__ import annotations

import re

import pytest

from screenplay.resources import read_grammar
from screenplay.scenes.patterns import pattern

RULES = re.findall(r"(?m)^\[([^\]]+)\]", read_grammar("phrases/scene_starts.txt"))


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_of_the_file_is_a_pattern(rule: str) -> None:
    assert pattern(rule).search("xyzzy 4711") is None


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("leap", "Two days later"),
        ("leap", "At half past nine, she"),
        ("leap inside", "Then, the next morning"),
        ("arrives", "When she got"),
        ("comes there", "When the boys had finally got back home"),
        ("weather opens", "It was freezing out"),
        ("has arrived", "They\u2019d come up"),
        ("ends up", "Vera and Ned ended up on"),
        ("goes outside", "out into the street"),
        ("is at the door", "stood in the open doorway"),
    ],
)
def test_a_phrase_is_found(rule: str, words: str) -> None:
    assert pattern(rule).search(words)
