"""Share roles out so that no two that meet go to one reader: exact graph colouring, for as long as it lasts.

DSATUR with backtracking (Brélaz 1979, doi:10.1145/359094.359101): the role with the fewest readers left
goes first. Casts are small and meet in cliques, so an answer or a proof that there is none comes soon; a
budget of steps keeps the rest from taking for ever.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

_STEPS = 20_000
_MOST_ROLES = 400  # each is a call deeper; a cast of more is no table read

Meetings = Mapping[str, frozenset[str]]  # role → the roles that may not share its reader
Assignment = dict[str, int]  # role → reader, counted from 0


def colour(roles: Sequence[str], meetings: Meetings, readers: int, fixed: Assignment) -> Assignment | None:
    """Return a reader for every role, `fixed` kept; None where there is none or the steps ran out.

    `roles` come weightiest first: where roles are equally constrained the first is given away first.
    """
    rank = {role: place for place, role in enumerate(roles)}
    given = dict(fixed)
    if len(roles) > _MOST_ROLES or any(
        given.get(other) == reader for role, reader in fixed.items() for other in meetings[role]
    ):
        return None
    steps = _STEPS

    def barred(role: str) -> set[int]:
        return {given[other] for other in meetings[role] if other in given}

    def solve() -> bool:
        nonlocal steps
        open_roles = [role for role in roles if role not in given]
        if not open_roles:
            return True
        role = max(open_roles, key=lambda one: (len(barred(one)), len(meetings[one]), -rank[one]))
        used = max(given.values(), default=-1) + 1
        taken = barred(role)
        # a reader without any role is as good as the next one without: trying one of them is enough
        for reader in range(min(readers, used + 1)):
            if reader in taken:
                continue
            steps -= 1
            if steps < 0:
                return False
            given[role] = reader
            if solve():
                return True
            del given[role]
        return False

    return given if solve() else None


# Better a doubling chart step by step: fewer answers to oneself, fewer scenes shared, words balanced.


_ROUNDS = 60
_MOST_ROLES_SWAPPED = 60  # of longer casts no pairs are tried: moves alone balance their many small roles

Cost = tuple[int, int, int]  # answers to oneself, scenes shared with oneself, squares of the loads


@dataclass(frozen=True, slots=True)
class Costs:
    """What a chart is judged by: the weight of each role, answers and shared scenes of each pair."""

    weights: dict[str, int]
    answers: Counter[frozenset[str]]
    sharing: Counter[frozenset[str]]

    def with_reader(self, role: str, others: set[str]) -> Cost:
        """Return what it costs that `role` is read by the reader of `others`."""
        answers = shared = 0
        for other in others:
            pair = frozenset((role, other))
            answers += self.answers[pair]
            shared += self.sharing[pair]
        load = sum(self.weights[other] for other in others)
        return answers, shared, 2 * load * self.weights[role] + self.weights[role] ** 2


def balance(start: Assignment, readers: int, costs: Costs, fixed: frozenset[str]) -> Assignment:
    """Return `start` bettered by moves and swaps until none helps; `fixed` roles stay."""
    given = dict(start)
    parts: list[set[str]] = [set() for _ in range(readers)]
    for role, reader in given.items():
        parts[reader].add(role)
    free = [role for role in given if role not in fixed]
    for _ in range(_ROUNDS):
        if not (_move(free, given, parts, costs) or _swap(free, given, parts, costs)):
            break
    return given


def _move(free: list[str], given: Assignment, parts: list[set[str]], costs: Costs) -> bool:
    moved = False
    for role in free:
        here = given[role]
        parts[here].discard(role)
        best = min(range(len(parts)), key=lambda reader: (costs.with_reader(role, parts[reader]), reader))
        if costs.with_reader(role, parts[best]) >= costs.with_reader(role, parts[here]):
            best = here
        parts[best].add(role)
        given[role] = best
        moved = moved or best != here
    return moved


def _swap(free: list[str], given: Assignment, parts: list[set[str]], costs: Costs) -> bool:
    swapped = False
    for one, other in _pairs(free):
        here, there = given[one], given[other]
        if here == there:
            continue
        before = _sum(costs, one, parts[here] - {one}, other, parts[there] - {other})
        after = _sum(costs, one, parts[there] - {other}, other, parts[here] - {one})
        if after < before:
            parts[here].symmetric_difference_update({one, other})
            parts[there].symmetric_difference_update({one, other})
            given[one], given[other] = there, here
            swapped = True
    return swapped


def _pairs(free: list[str]) -> Iterator[tuple[str, str]]:
    if len(free) <= _MOST_ROLES_SWAPPED:
        yield from combinations(free, 2)


def _sum(costs: Costs, one: str, with_one: set[str], other: str, with_other: set[str]) -> Cost:
    first, second = costs.with_reader(one, with_one), costs.with_reader(other, with_other)
    return first[0] + second[0], first[1] + second[1], first[2] + second[2]
