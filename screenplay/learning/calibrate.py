"""The curve that turns raw probabilities into honest confidence."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

_BINS = 20
_APART = 1e-9  # raw probabilities nearer than this are one


def calibration_curve(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Return (raw, share right) points in rising order, by isotonic regression on equally filled bins.

    Raises ValueError without pairs, which have no curve.
    Source: Zadrozny and Elkan 2002; pool-adjacent-violators.
    """
    if not pairs:
        raise ValueError("no probabilities to calibrate: no turn has a known speaker")
    ordered = sorted(pairs, key=itemgetter(0))  # equal ones stay as they come, right or wrong
    size = max(1, len(ordered) // _BINS)
    groups = [ordered[start : start + size] for start in range(0, len(ordered), size)]
    blocks = [
        [sum(raw for raw, _ in group), float(sum(right for _, right in group)), float(len(group))]
        for group in groups
    ]
    pooled: list[list[float]] = []
    for block in blocks:
        pooled.append(block)
        while len(pooled) > 1 and not _rises(pooled[-2], pooled[-1]):
            last = pooled.pop()
            pooled[-1] = [one + two for one, two in zip(pooled[-1], last, strict=True)]
    points = [(raw / count, right / count) for raw, right, count in pooled]
    return [(0.0, points[0][1]), *points, (1.0, points[-1][1])]


def _rises(low: Sequence[float], high: Sequence[float]) -> bool:
    """Tell whether the second of two blocks (sum of raw, right, count) has more raw and no smaller share."""
    more = high[0] / high[2] - low[0] / low[2] > _APART
    return more and low[1] / low[2] <= high[1] / high[2]
