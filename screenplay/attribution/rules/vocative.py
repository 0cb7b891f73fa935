"""Somebody is called by name, in this turn or in the turns beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.beside import talks_to_himself
from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View
from screenplay.attribution.view.calls import asks_for_name, follows_a_name, stands_alone
from screenplay.model.cast import Mention

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
                kind = variant if step else _called_here(view, turn, mention)
                yield Finding(mention.character, kind, mention.span)
                if between:
                    yield Finding(mention.character, f"{variant}, {between}", mention.span)
                if step == -1 and _asks(view, other, mention):
                    yield Finding(mention.character, f"asked, {between}", mention.span)


def _asks(view: View, turn: int, mention: Mention) -> bool:
    """Tell whether the line ends in a question to the one who is called."""
    span = view.turns[turn].span
    rest = view.text[mention.span.end : span.end].rstrip("*_ ")
    return rest.endswith("?") and not any(mark in rest[:-1] for mark in ".!?")


def _called_here(view: View, turn: int, mention: Mention) -> str:
    """Return "here", or why he who is called may be the one who speaks."""
    text, span = view.text, view.turns[turn].span
    if talks_to_himself(view, turn):
        return "here, to oneself"
    if mention.span.start - span.start < 2 and turn > 0 and asks_for_name(text, view.turns[turn - 1].span):
        return "here, in answer"
    if follows_a_name(text, span, mention):
        return "here, after another name"
    return "here, alone" if stands_alone(span, mention) and text[span.end - 1] not in "!?" else "here"


def _between(view: View, turn: int, step: int) -> str:
    """Return what the layout tells of the steps from the earlier turn to the later, a word for each."""
    first, last = sorted((turn, turn + step))
    return " ".join(view.steps[at] for at in range(first + 1, last + 1))


RULE = Rule("vocative", find)
