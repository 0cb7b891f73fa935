"""Slips and problems of craft in a script, each with its place. Finds; changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.lint.craft import (
    Check,
    Problem,
    lonely_cue,
    long_action,
    long_parenthetical,
    parenthetical_last,
    place_two_ways,
)
from screenplay.lint.slips import slips
from screenplay.model.script import Script

CHECKS = (
    Check("slip", slips),
    Check("long-action", long_action),
    Check("long-parenthetical", long_parenthetical),
    Check("parenthetical-last", parenthetical_last),
    Check("place-two-ways", place_two_ways),
    Check("lonely-cue", lonely_cue),
)


def lint(script: Script) -> Iterator[tuple[Check, Problem]]:
    """Yield every problem of `script` with the check that found it."""
    for check in CHECKS:
        for problem in check.find(script):
            yield check, problem


__all__ = ["CHECKS", "Check", "Problem", "lint"]
