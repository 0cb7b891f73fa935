"""How each joint of a text reads, by the table that was learned from books in ordinary layout."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from screenplay.attribution.joints import around, lines, people
from screenplay.attribution.joints.joint import Joint
from screenplay.resources import read_grammar

if TYPE_CHECKING:
    from screenplay.attribution.view import View

Weights = tuple[float, float, float]
_MOST = 4
BASE = "always"  # the row of the table that every joint has


class Reading(NamedTuple):
    """Log-odds that the speaker changes, and that who acts beside a line speaks it.

    `ahead` is for who acts last between the lines and the second of them, `behind` for who acts first and the
    first.
    """

    filling: str  # "tag", "gesture" or "mixed"
    changes: float
    ahead: float
    behind: float

    def in_steps(self, odds: float) -> str:
        """Return log-odds as a whole number with its sign, at most four either way."""
        return f"{max(-_MOST, min(_MOST, round(odds))):+d}"


def features(view: View, turn: int) -> Iterator[str]:
    """Yield the features of the joint before `turn`, for the table."""
    joint = Joint(view, turn)
    yield from around.features(joint)
    yield from people.features(joint)
    yield from lines.features(joint)


def is_joint(view: View, turn: int) -> bool:
    """Tell whether narration stands between `turn` and the turn before, in one paragraph."""
    apart = turn == 0 or view.turns[turn - 1].last_paragraph != view.turns[turn].first_paragraph
    return not apart and bool(view.sentences[turn])


def read_joints(view: View) -> tuple[Reading | None, ...]:
    """Return the reading of each turn's joint; None where one speaker has the paragraph, or none is."""
    return tuple(
        _read(view, turn)
        if is_joint(view, turn) and not view.layout_at(view.turns[turn].first_paragraph).endswith("classic")
        else None
        for turn in range(len(view.turns))
    )


def _read(view: View, turn: int) -> Reading:
    table = load_joints()
    changes, ahead, behind = table[BASE]
    for feature in dict.fromkeys(features(view, turn)):
        weights = table.get(feature)
        if weights is not None:
            changes, ahead, behind = changes + weights[0], ahead + weights[1], behind + weights[2]
    return Reading(Joint(view, turn).filling, changes, ahead, behind)


@cache
def load_joints() -> Mapping[str, Weights]:
    """Return the table of `grammar/weights/joints.toml`: feature → changes, ahead, behind."""
    rows = tomllib.loads(read_grammar("weights/joints.toml"))["joints"]
    return {feature: (float(a), float(b), float(c)) for feature, (a, b, c) in rows.items()}
