"""How much somebody is there in this part of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import PART, View

_REACH = 10  # turns on either side


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See how often each candidate acts, or is called by name, in the turns around, this one left out.

    Example: Orla acts in five sentences near by, Finn in none → for Orla
    Misses: somebody who comes in with this very line.
    Source: this project's own.
    """
    acts: Counter[int] = Counter()
    calls: Counter[int] = Counter()
    for near in range(max(0, turn - _REACH), min(len(view.turns), turn + _REACH + 1)):
        for person in view.actors[near]:
            acts[person] += 1
        if abs(near - turn) > 0:
            for mention in view.addressed[near]:
                if mention.character is not None:
                    calls[mention.character] += 1
    for person in candidates:
        yield Finding(person, f"acts {_bucket(acts[person])}")
        yield Finding(person, f"called {_bucket(calls[person])}")
        yield Finding(
            person, f"{view.principals.get((turn // PART, person), 'beyond the fifth')} in this part"
        )


def _bucket(count: int) -> str:
    return str(count) if count < 3 else "3-5" if count < 6 else "6+"


RULE = Rule("presence", find)
