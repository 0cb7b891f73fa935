"""How much a second reader's word weighs: by how often he is right where the rules know the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, log
from typing import NamedTuple

LIGHT = 0.2  # log-odds under which a word counts for nothing
HEAVIEST = 3.2  # log-odds: less than any certain sign has
IN_RUNS = 1.1  # log-odds taken off a guesser's word: who is wrong in one line is likely wrong in the next too
EVEN = 0.5  # of two people, a reader who guesses names the right one so often
WHOLE, PART = 4.0, 8.0  # answers of doubt that an estimate begins with: for a text, for a part of it
_STEPS = tuple(step / 20 for step in range(2, 20))  # rates that are tried


class Check(NamedTuple):
    """One answer beside what the rules say of it: the probability that it is right.

    `others` is how many wrong answers there are to choose from.
    """

    passage: int
    right: float
    others: float = 1.0


def weigh(checks: Sequence[Check], *, doubt: float = IN_RUNS) -> list[float]:
    """Return the log-odds of each answer, nought where its reader may as well guess.

    How often he is right is estimated from all his answers, each by how sure the rules are of it: those that
    are certain tell most, those of which the rules have no opinion tell nothing. First for the whole text,
    shrunk towards a reader who guesses, then for each passage, shrunk towards the whole text: whoever is
    misled in one is not believed in it. `doubt` is taken off as in `log_odds`.
    Source: one rater of Dawid and Skene 1979, its mean over a grid; the shrinking is our own.
    """

    def told(rate: float) -> float:
        return sum(
            log(rate * each.right + (1.0 - rate) * (1.0 - each.right) / each.others) for each in checks
        )

    whole = likely_rate(told)
    shares = [_share(whole, each) for each in checks]
    rates = by_part([each.passage for each in checks], shares, [whole] * len(checks))
    return [log_odds(rate, each.others, doubt) for rate, each in zip(rates, checks, strict=True)]


def likely_rate(told: Callable[[float], float], prior: float = EVEN, strength: float = WHOLE) -> float:
    """Return how often a reader is right, where `told` is the log-likelihood of a rate.

    `prior` is what is thought before, worth `strength` answers.
    """
    heights = [
        told(rate) + strength * (prior * log(rate) + (1.0 - prior) * log(1.0 - rate)) for rate in _STEPS
    ]
    top = max(heights)
    weights = [exp(height - top) for height in heights]
    return sum(rate * weight for rate, weight in zip(_STEPS, weights, strict=True)) / sum(weights)


def by_part(parts: Sequence[object], shares: Sequence[float], before: Sequence[float]) -> list[float]:
    """Return of each answer how often its reader is right in its part: a passage, a kind of line.

    `shares` are how likely the answers are right, `before` the rates that are thought before.
    """
    counts: dict[object, tuple[float, int]] = {}
    for part, share in zip(parts, shares, strict=True):
        right, count = counts.get(part, (0.0, 0))
        counts[part] = right + share, count + 1
    return [
        (counts[part][0] + PART * prior) / (counts[part][1] + PART)
        for part, prior in zip(parts, before, strict=True)
    ]


def log_odds(rate: float, others: float = 1.0, doubt: float = IN_RUNS) -> float:
    """Return what a word weighs whose speaker is right so often, `others` being the wrong answers there are.

    `doubt` is taken off the word of whoever guesses, less off a better one's: his runs of wrong answers are
    short. Never less than nought: nobody is believed to be wrong on purpose.
    """
    odds = log(rate / (1.0 - rate))
    weight = min(odds + log(others) - doubt * (1.0 - rate) / (1.0 - EVEN), HEAVIEST)
    return round(weight, 2) if odds > 0 and weight >= LIGHT else 0.0


def _share(rate: float, check: Check) -> float:
    """Return the probability that an answer is right, by the reader and the rules together."""
    both = rate * check.right
    return both / (both + (1.0 - rate) * (1.0 - check.right) / check.others)
