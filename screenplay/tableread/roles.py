"""The roles of a script as a reading needs them: how much each has to say, and where."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.breakdown import Turn, turns
from screenplay.model.script import Script


@dataclass(frozen=True, slots=True)
class Role:
    """One name on cues; `lines` are speeches."""

    name: str
    lines: int
    words: int
    scenes: frozenset[int]
    turns: tuple[Turn, ...]


def roles(script: Script) -> tuple[Role, ...]:
    """Return the roles, the one with the most words first, then by name."""
    by_name: dict[str, list[Turn]] = {}
    for turn in turns(script):
        for role in turn.roles:
            by_name.setdefault(role, []).append(turn)
    found = (
        Role(
            name,
            len(spoken),
            sum(turn.words for turn in spoken),
            frozenset(turn.scene for turn in spoken),
            tuple(spoken),
        )
        for name, spoken in by_name.items()
    )
    return tuple(sorted(found, key=lambda role: (-role.words, role.name)))
