"""The doubling chart: which reader takes which roles.

First nobody is to share a scene with himself; where that cannot be, nobody is to answer himself; where that
cannot be either, as seldom as may be. Within that words and lines are balanced. The same script and readers
always give the same chart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice, pairwise, product
from random import Random

from screenplay.breakdown import turns
from screenplay.model.script import Script
from screenplay.tableread.colouring import Assignment, Cost, Costs, balance, colour
from screenplay.tableread.readers import Readers, check_roles
from screenplay.tableread.roles import Role, roles

# Look for the best doubling chart from several beginnings, always the same ones.


_STARTS = 40
_STARTS_FOR_BALANCE = 8  # where nobody meets himself already, and only the load can be bettered
_ROLES_TRIED = 1200  # roles given out in all: large casts have fewer beginnings


def best_chart(first: Assignment, readers: int, costs: Costs, fixed: Assignment) -> Assignment:
    """Return the cheapest chart found, `first` bettered among them; `fixed` roles stay with their reader."""
    best = balance(first, readers, costs, frozenset(fixed))
    lowest = cost_of(best, readers, costs)
    most = _STARTS if lowest[:2] != (0, 0) else _STARTS_FOR_BALANCE
    for start in islice(_starts(list(first), readers, costs, fixed), most):
        chart = balance(start, readers, costs, frozenset(fixed))
        cost = cost_of(chart, readers, costs)
        if cost < lowest:
            best, lowest = chart, cost
    return best


def cost_of(chart: Assignment, readers: int, costs: Costs) -> Cost:
    """Return what a whole chart costs."""
    parts: list[set[str]] = [set() for _ in range(readers)]
    answers = shared = squares = 0
    for role, reader in chart.items():
        more = costs.with_reader(role, parts[reader])
        answers, shared, squares = answers + more[0], shared + more[1], squares + more[2]
        parts[reader].add(role)
    return answers, shared, squares


def _starts(roles: list[str], readers: int, costs: Costs, fixed: Assignment) -> Iterator[Assignment]:
    dice = Random(0)
    for _ in range(min(_STARTS, _ROLES_TRIED // max(1, len(roles)))):
        dice.shuffle(roles)
        parts: list[set[str]] = [set() for _ in range(readers)]
        for role, reader in fixed.items():
            parts[reader].add(role)
        chart = dict(fixed)
        for role in roles:
            if role not in fixed:
                costs_here = [costs.with_reader(role, part) for part in parts]
                chart[role] = costs_here.index(min(costs_here))
                parts[chart[role]].add(role)
        yield chart


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
    costs = Costs(_weights(cast), answers, sharing)
    given = best_chart(start, len(names), costs, fixed)
    parts = {
        name: tuple(role for role in cast if given[role.name] == place) for place, name in enumerate(names)
    }
    narrator = chosen.narrator or next((name for name, taken in parts.items() if not taken), None)
    return Casting(cast, parts, narrator, _conflicts(script, parts))


def _weights(cast: tuple[Role, ...]) -> dict[str, int]:
    """Return what each role weighs: its share of the words and its share of the lines, as whole numbers."""
    words = sum(role.words for role in cast) or 1
    lines = sum(role.lines for role in cast) or 1
    return {role.name: role.words * lines + role.lines * words for role in cast}


Pairs = Counter[frozenset[str]]


def _answers(script: Script) -> Pairs:
    """Count for each pair of roles how often one speaks right after the other in the same scene."""
    return Counter(
        frozenset(pair)
        for before, after in pairwise(turns(script))
        if before.scene == after.scene
        for pair in product(before.roles, after.roles)
        if pair[0] != pair[1]
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
        for role in turn.roles:
            met.setdefault((turn.scene, reader_of[role]), set()).add(role)
    answered = Counter(
        (before.scene, reader)
        for before, after in pairwise(turns(script))
        if before.scene == after.scene
        for reader in {reader_of[one] for one in before.roles} & {reader_of[one] for one in after.roles}
        if any(
            reader_of[one] == reader_of[other] == reader and one != other
            for one, other in product(before.roles, after.roles)
        )
    )
    return tuple(
        Conflict(reader, scene, tuple(sorted(names)), answered[scene, reader])
        for (scene, reader), names in sorted(met.items())
        if len(names) > 1
    )
