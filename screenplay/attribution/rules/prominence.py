"""How much somebody is in the whole scene around a line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View

_REACH = 25  # turns on either side: about a scene


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See how often the narration shows each candidate, and how often the lines call him, around the line.

    Example: "the toddler", seen once and called by nobody, hardly speaks; Orla, called five times, does
    Misses: who sits there unnamed for a whole scene. Silent where tags are common: they tell more.
    Source: this project's own, on contemporary texts with hardly any tags.
    """
    if not view.bare:
        return
    for person in candidates:
        role = view.characters[person].role.value
        yield Finding(person, f"{role}, shown {_often(view.shown[person], turn)}")
        yield Finding(person, f"{role}, called {_often(view.called[person], turn)}")


def _often(places: Sequence[int], turn: int) -> str:
    """Return how many of the places in order stand around the turn, in words."""
    count = bisect_left(places, turn + _REACH + 1) - bisect_left(places, turn - _REACH)
    bounds = ((0, "never"), (1, "once"), (2, "twice"), (5, "up to five times"), (11, "up to eleven times"))
    return next((word for bound, word in bounds if count <= bound), "often")


RULE = Rule("prominence", find)
