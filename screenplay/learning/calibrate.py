"""The curve that turns raw probabilities into honest confidence."""

from __future__ import annotations

from collections.abc import Sequence

_BINS = 20


def calibration_curve(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Return (raw, share right) points in rising order, by isotonic regression on equally filled bins.

    Source: Zadrozny and Elkan 2002; pool-adjacent-violators.
    """
    ordered = sorted(pairs)
    size = max(1, len(ordered) // _BINS)
    groups = [ordered[start : start + size] for start in range(0, len(ordered), size)]
    blocks = [
        [sum(raw for raw, _ in group), float(sum(right for _, right in group)), float(len(group))]
        for group in groups
    ]
    pooled: list[list[float]] = []
    for block in blocks:
        pooled.append(block)
        while len(pooled) > 1 and pooled[-2][1] / pooled[-2][2] > pooled[-1][1] / pooled[-1][2]:
            last = pooled.pop()
            pooled[-1] = [one + two for one, two in zip(pooled[-1], last, strict=True)]
    points = [(raw / count, right / count) for raw, right, count in pooled]
    return [(0.0, points[0][1]), *points, (1.0, points[-1][1])]
