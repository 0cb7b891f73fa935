from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from random import Random

import pytest

from screenplay.tableread.colouring import Costs
from screenplay.tableread.doubling import best_chart, cost_of


def made_costs(dice: Random, roles: list[str]) -> Costs:
    pairs = [frozenset(pair) for pair in combinations(roles, 2)]
    sharing = Counter({pair: dice.randint(0, 2) for pair in pairs})
    answers = Counter({pair: dice.randint(0, 4) if sharing[pair] else 0 for pair in pairs})
    return Costs({role: dice.randint(1, 300) for role in roles}, answers, sharing)


@pytest.mark.parametrize("seed", range(12))
def test_no_chart_of_a_small_cast_has_fewer_conflicts(seed):
    roles = [f"ROLE {number}" for number in range(7)]
    costs = made_costs(Random(seed), roles)
    every = (dict(zip(roles, readers, strict=True)) for readers in product(range(3), repeat=len(roles)))
    lowest = min(cost_of(chart, 3, costs) for chart in every)
    found = best_chart(dict.fromkeys(roles, 0), 3, costs, {})
    assert cost_of(found, 3, costs)[:2] == lowest[:2]


def test_a_fixed_role_stays():
    roles = ["A", "B", "C"]
    costs = made_costs(Random(1), roles)
    assert best_chart({"A": 1, "B": 1, "C": 1}, 2, costs, {"B": 1})["B"] == 1
