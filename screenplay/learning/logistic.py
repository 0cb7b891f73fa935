"""Logistic regression on named features, and how well a score tells two kinds apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from scipy.stats import rankdata

_SEEN = 15  # features rarer than this teach nothing
_PENALTY = 50.0
_ROUNDS = 150


class Logistic:
    """A fitted regression: a weight for each feature, and the base that every row has."""

    def __init__(self, weights: Mapping[str, float], base: float) -> None:
        """Keep the weights by feature."""
        self.weights, self.base = weights, base

    def score(self, rows: Sequence[Sequence[str]]) -> np.ndarray:
        """Return the log-odds of each row; features without a weight count nothing."""
        return np.array([self.base + sum(self.weights.get(name, 0.0) for name in row) for row in rows])


def fit(rows: Sequence[Sequence[str]], answers: Sequence[bool]) -> Logistic:
    """Return the regression that makes the answers most likely, each weight held near 0."""
    seen = Counter(name for row in rows for name in row)
    index = {name: n for n, name in enumerate(sorted(name for name, count in seen.items() if count >= _SEEN))}
    table = _table(rows, index)
    right = np.asarray(answers, float)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights, base = flat[:-1], flat[-1]
        odds = table @ weights + base
        value = np.logaddexp(0, odds).sum() - right @ odds + 0.5 * _PENALTY * (weights @ weights)
        rest = 1 / (1 + np.exp(-odds)) - right
        return float(value), np.append(table.T @ rest + _PENALTY * weights, rest.sum())

    best = minimize(loss, np.zeros(len(index) + 1), jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS})
    return Logistic({name: float(best.x[n]) for name, n in index.items()}, float(best.x[-1]))


def area(answers: Sequence[bool], scores: np.ndarray) -> float:
    """Return the area under the curve: how often a true row scores above a false one.

    Source: Hanley and McNeil 1982, by ranks. 0.5 where there is only one kind.
    """
    true = np.asarray(answers, bool)
    count, rest = int(true.sum()), int((~true).sum())
    if not count or not rest:
        return 0.5
    return float((rankdata(scores)[true].sum() - count * (count + 1) / 2) / (count * rest))


def _table(rows: Sequence[Sequence[str]], index: Mapping[str, int]) -> sparse.csr_matrix:
    cells = [(n, index[name]) for n, row in enumerate(rows) for name in row if name in index]
    down, across = np.array(cells, int).reshape(-1, 2).T
    return sparse.csr_matrix((np.ones(len(cells)), (down, across)), shape=(len(rows), len(index)))
