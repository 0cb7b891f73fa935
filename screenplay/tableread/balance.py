"""Better a doubling chart step by step: fewer answers to oneself, fewer scenes shared, words balanced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from screenplay.tableread.colouring import Assignment

_ROUNDS = 60
_MOST_ROLES_SWAPPED = 60  # of longer casts no pairs are tried: moves alone balance their many small roles

Cost = tuple[int, int, int]  # answers to oneself, scenes shared with oneself, squares of words


@dataclass(frozen=True, slots=True)
class Costs:
    """What a chart is judged by: words of each role, answers and shared scenes of each pair."""

    words: dict[str, int]
    answers: Counter[frozenset[str]]
    sharing: Counter[frozenset[str]]

    def with_reader(self, role: str, others: set[str]) -> Cost:
        """Return what it costs that `role` is read by the reader of `others`."""
        answers = shared = 0
        for other in others:
            pair = frozenset((role, other))
            answers += self.answers[pair]
            shared += self.sharing[pair]
        load = sum(self.words[other] for other in others)
        return answers, shared, 2 * load * self.words[role] + self.words[role] ** 2


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
