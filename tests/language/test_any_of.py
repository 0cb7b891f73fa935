"""A lexicon as a part of a regular expression."""

from __future__ import annotations

import re

import pytest

from screenplay.language.tokens import over_lines
from screenplay.resources import any_of, lexicon


@pytest.mark.parametrize("name", ["daily_events", "no_manner", "telephones", "titles"])
def test_every_entry_is_matched_whole_over_lines_as_well(name: str) -> None:
    pattern = over_lines(any_of(name))
    assert all(pattern.fullmatch(entry.replace(" ", "\n")) for entry in lexicon(name))


def test_the_longest_entry_comes_first() -> None:
    found = re.match(any_of("daily_events"), "luncheon is served")
    assert found is not None
    assert found[0] == "luncheon"
