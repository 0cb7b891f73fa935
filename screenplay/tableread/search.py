"""Look for the best doubling chart from several beginnings, always the same ones.

Moves and swaps end where no single one helps. Where somebody still meets himself there, the roles are given
out anew in other orders, each to the reader whom it costs least, and the best end of all is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from screenplay.tableread.balance import Cost, Costs, balance
from screenplay.tableread.colouring import Assignment

_STARTS = 40
_ROLES_TRIED = 1200  # roles given out in all: large casts have fewer beginnings


def best_chart(first: Assignment, readers: int, costs: Costs, fixed: Assignment) -> Assignment:
    """Return the cheapest chart found, `first` bettered among them; `fixed` roles stay with their reader."""
    best = balance(first, readers, costs, frozenset(fixed))
    lowest = cost_of(best, readers, costs)
    if lowest[:2] == (0, 0):
        return best
    for start in _starts(list(first), readers, costs, fixed):
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
    for _ in range(min(_STARTS, _ROLES_TRIED // len(roles))):
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
