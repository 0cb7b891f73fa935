"""A lexicon as a part of a regular expression."""

from __future__ import annotations

import re

import pytest

from screenplay.language.tokens import over_lines
from screenplay.resources import any_of, lexicon


@pytest.mark.parametrize("query", [("hours", "event"), ("no_manner",), ("telephones",), ("titles", "gender")])
def test_every_entry_is_matched_whole_over_lines_as_well(query: tuple[str, ...]) -> None:
    pattern = over_lines(any_of(*query))
    assert all(pattern.fullmatch(entry.replace(" ", "\n")) for entry in lexicon(*query))


def test_the_longest_entry_comes_first() -> None:
    found = re.match(any_of("hours", "event"), "luncheon is served")
    assert found is not None
    assert found[0] == "luncheon"
