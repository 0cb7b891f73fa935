"""The heaviest chain of pairs that rise on both sides: what stayed in order between two versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in the old sequence that may be a place in the new one; more weight is more likely."""

    old: int
    new: int
    weight: float


_Found = tuple[float, int]  # the weight of a chain, and the candidate that it ends with


def heaviest_chain(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return the chain, strictly rising in `old` and in `new`, whose weights add up to most.

    A Fenwick tree over the new places makes it k log k for k candidates.
    """
    offered = sorted(candidates, key=lambda each: (each.old, -each.new, each.weight))
    if not offered:
        return ()
    size = max(each.new for each in offered) + 2
    best: list[_Found] = [(0.0, -1)] * (size + 1)
    before: list[int] = []
    top: _Found = (0.0, -1)
    for at, each in enumerate(offered):
        weight, previous = _best_below(best, each.new)
        before.append(previous)
        found = (weight + each.weight, at)
        _record(best, each.new + 1, found)
        if found[0] > top[0]:
            top = found
    chain = []
    at = top[1]
    while at >= 0:
        chain.append(offered[at])
        at = before[at]
    return tuple(reversed(chain))


def _best_below(best: list[_Found], new: int) -> _Found:
    found: _Found = (0.0, -1)
    at = new
    while at > 0:
        if best[at][0] > found[0]:
            found = best[at]
        at -= at & -at
    return found


def _record(best: list[_Found], at: int, found: _Found) -> None:
    while at < len(best):
        if found[0] > best[at][0]:
            best[at] = found
        at += at & -at
