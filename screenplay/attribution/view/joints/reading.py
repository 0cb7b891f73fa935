"""How each joint of a text reads, by the table that was learned from books in ordinary layout."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from screenplay.attribution.view.joints import around, lines, people
from screenplay.attribution.view.joints.joint import Joint
from screenplay.attribution.view.view import Reading, View
from screenplay.resources import read_grammar

Weights = tuple[float, float, float]
BASE = "always"  # the row of the table that every joint has


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
