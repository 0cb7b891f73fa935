"""The doubling chart: which reader takes which roles.

First nobody is to share a scene with himself; where that cannot be, nobody is to answer himself; where that
cannot be either, as seldom as may be. Within that the words are balanced. The same script and readers
always give the same chart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from screenplay.breakdown import turns
from screenplay.model.script import Script
from screenplay.tableread.balance import Costs
from screenplay.tableread.colouring import Assignment, colour
from screenplay.tableread.readers import Readers, check_roles
from screenplay.tableread.roles import Role, roles
from screenplay.tableread.search import best_chart


@dataclass(frozen=True, slots=True)
class Conflict:
    """A reader who has several roles in one scene; `answers` counts how often he answers himself there."""

    reader: str
    scene: int
    roles: tuple[str, ...]
    answers: int


@dataclass(frozen=True, slots=True)
class Casting:
    """Who reads what, readers in the order given. `narrator` is None when nobody is free to read action."""

    roles: tuple[Role, ...]
    parts: Mapping[str, tuple[Role, ...]]
    narrator: str | None
    conflicts: tuple[Conflict, ...]

    def reader_of(self, role: str) -> str:
        """Return who reads a role."""
        return next(name for name, parts in self.parts.items() if any(part.name == role for part in parts))

    def words_of(self, reader: str) -> int:
        """Return how many words a reader has to say."""
        return sum(role.words for role in self.parts[reader])


def cast_readers(script: Script, chosen: Readers) -> Casting:
    """Return the doubling chart. Raises SettingsError where a fixed role is not in the script."""
    cast = roles(script)
    check_roles(chosen, (role.name for role in cast))
    names = chosen.names
    fixed = {role: names.index(reader) for role, reader in chosen.fixed.items()}
    answers = _answers(script)
    sharing = Counter(
        {
            frozenset((one.name, other.name)): len(one.scenes & other.scenes)
            for one, other in combinations(cast, 2)
            if one.scenes & other.scenes
        }
    )
    start = _start(cast, (sharing, answers), len(names), fixed)
    costs = Costs({role.name: role.words for role in cast}, answers, sharing)
    given = best_chart(start, len(names), costs, fixed)
    parts = {
        name: tuple(role for role in cast if given[role.name] == place) for place, name in enumerate(names)
    }
    narrator = chosen.narrator or next((name for name, taken in parts.items() if not taken), None)
    return Casting(cast, parts, narrator, _conflicts(script, parts))


Pairs = Counter[frozenset[str]]


def _answers(script: Script) -> Pairs:
    """Count for each pair of roles how often one speaks right after the other in the same scene."""
    return Counter(
        frozenset((before.role, after.role))
        for before, after in pairwise(turns(script))
        if before.scene == after.scene and before.role != after.role
    )


def _start(
    cast: tuple[Role, ...], meetings: tuple[Pairs, Pairs], readers: int, fixed: Assignment
) -> Assignment:
    """Return a chart that keeps the strictest rule that can be kept, else everybody in turn."""
    names = [role.name for role in cast]
    for pairs in meetings:
        apart: dict[str, set[str]] = {name: set() for name in names}
        for one, other in map(sorted, pairs):
            apart[one].add(other)
            apart[other].add(one)
        found = colour(names, {name: frozenset(others) for name, others in apart.items()}, readers, fixed)
        if found is not None:
            return found
    return {name: fixed.get(name, place % readers) for place, name in enumerate(names)}


def _conflicts(script: Script, parts: Mapping[str, tuple[Role, ...]]) -> tuple[Conflict, ...]:
    reader_of = {role.name: name for name, taken in parts.items() for role in taken}
    met: dict[tuple[int, str], set[str]] = {}
    for turn in turns(script):
        met.setdefault((turn.scene, reader_of[turn.role]), set()).add(turn.role)
    answered = Counter(
        (before.scene, reader_of[before.role])
        for before, after in pairwise(turns(script))
        if before.scene == after.scene
        and before.role != after.role
        and reader_of[before.role] == reader_of[after.role]
    )
    return tuple(
        Conflict(reader, scene, tuple(sorted(names)), answered[scene, reader])
        for (scene, reader), names in sorted(met.items())
        if len(names) > 1
    )
