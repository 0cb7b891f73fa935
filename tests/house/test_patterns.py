"""No pattern takes a text apart in more ways than one: what does so hangs on the text that fails it."""

from __future__ import annotations

from functools import cache

import pytest

from tests.house.ambiguity import exponential, quadratic
from tests.house.patterns import Compiled, compiled

FOUR_AT_MOST = ("prose/letters.py", "_NAME")  # words of a signature: its loop goes round four times
MOST_QUADRATIC = 76  # of short lines and clauses by now; lower it when you mend one, never raise it


@cache
def patterns() -> list[Compiled]:
    return compiled()


def test_no_pattern_is_exponential() -> None:
    found = [each for each in patterns() if (each.file, each.name) != FOUR_AT_MOST]
    assert [each for each in found if exponential(each.pattern, each.flags)] == []


def test_patterns_that_may_be_quadratic_only_grow_fewer() -> None:
    found = [each for each in patterns() if quadratic(each.pattern, each.flags, searched=each.searched)]
    assert len(found) <= MOST_QUADRATIC, [f"{each.file} {each.name}" for each in found]


@pytest.mark.parametrize(
    ("pattern", "slow"),
    [
        (r"(a+)+b", True),
        (r"(ab|a[b]|c)*d", True),
        (r"(a+b)+c", False),
        (r"(?:\w+\s?)+$", True),
        (r"(?:\w++\s?)+$", False),
        (r"(?:(?:[oO]{3,9}|[oO]x|[oO])[ -]*){1,20}$", True),  # a line of forty o's hung the program
        (r"[.-]{1,6}(?: +/? *[.-]{1,6})+\Z", True),  # and so did dots two spaces apart
        (r"[.-]{1,6}+(?: ++(?:/ *+)?[.-]{1,6}+)+\Z", False),
    ],
)
def test_what_is_exponential_is_known(pattern: str, slow: bool) -> None:
    assert exponential(pattern, 0) is slow


@pytest.mark.parametrize(
    ("pattern", "searched", "slow"),
    [
        (r"a*a*b", False, True),
        (r"a*+a*b", False, False),
        (r"[ \t]*\n", True, True),
        (r"[ \t]*\n", False, False),
        (r"(?<![ \t])[ \t]*\n", True, False),
        (r"\s+", True, False),
        (r"\w+;", True, True),
        (r"\b\w+;", True, False),
        (r"\b(?:\w+ )+;", True, True),
    ],
)
def test_what_is_quadratic_is_known(pattern: str, searched: bool, slow: bool) -> None:
    assert quadratic(pattern, 0, searched=searched) is slow
