"""What kind of person a candidate is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See whether a candidate has a name, and whether the story ever shows him acting or called.

    Example: a named woman who acts speaks more often than one who is only talked about
    Misses: voices that are heard and never seen.
    Source: this project's own.
    """
    for person in candidates:
        yield Finding(person, f"{view.characters[person].role.value}, {view.standing[person]}")


RULE = Rule("standing", find)
