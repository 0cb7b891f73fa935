"""What kind of person a candidate is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See whether a candidate has a name, is only described, tells the story, or is only he or she.

    Example: a named woman speaks more often than "a girl"
    Misses: stories whose hero never gets a name.
    Source: this project's own.
    """
    for person in candidates:
        yield Finding(person, view.characters[person].role.value)


RULE = Rule("standing", find)
