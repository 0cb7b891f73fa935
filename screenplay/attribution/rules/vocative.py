"""Somebody is called by name, in this turn or in the turns beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View

_STEPS = (
    (0, "here"),
    (-1, "turn before"),
    (1, "turn after"),
    (-2, "two before"),
    (2, "two after"),
    (-3, "three before"),
    (3, "three after"),
)


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See who is addressed here (not the speaker), just before (likely to answer) and just after.

    Each comes twice: by the distance, and with what the layout tells of the steps between.
    Example: "Orla, shut the gate." "Shut it yourself." → against Orla at the first, for her at the second
    Misses: calling somebody who is not there; talking to oneself.
    Source: this project's counts: after a vocative the one addressed speaks next in 72 %.
    """
    for step, variant in _STEPS:
        other = turn + step
        if not 0 <= other < len(view.turns):
            continue
        between = _between(view, turn, step) if step else ""
        for mention in view.addressed[other]:
            if mention.character is not None:
                yield Finding(mention.character, variant, mention.span)
                if between:
                    yield Finding(mention.character, f"{variant}, {between}", mention.span)


def _between(view: View, turn: int, step: int) -> str:
    """Return what the layout tells of the steps from the earlier turn to the later, a word for each."""
    first, last = sorted((turn, turn + step))
    return " ".join(view.steps[at] for at in range(first + 1, last + 1))


RULE = Rule("vocative", find)
