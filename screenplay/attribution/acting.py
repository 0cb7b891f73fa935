"""Who "he" is in sentences that follow one another: their ties to what stands around, decided together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

_AT_BEST = 0.92  # a pronoun is never surer: somebody else may be meant altogether


class Tie(NamedTuple):
    """How strongly whoever acts in a sentence is one of `people`, who have shares of one.

    `weight` is in log-odds: above nought he is probably the same person, below it somebody else.
    """

    people: tuple[tuple[int, float], ...]
    weight: float
    rule: str

    def factor(self, person: int) -> float:
        """Return by how much the tie makes `person` more likely."""
        share = sum(share for one, share in self.people if one == person)
        return share * exp(self.weight) + 1.0 - share


class Open(NamedTuple):
    """A sentence whose subject is a pronoun: who may be meant, and how it is tied.

    `odds` are the people with their odds before any tie is looked at; `link` is the weight of the tie
    to the open sentence right before in the same run.
    """

    odds: Mapping[int, float]
    ties: tuple[Tie, ...]
    link: float


class Actor(NamedTuple):
    """Who acts, the share of certainty, and the rule that says most for it."""

    person: int
    share: float
    rule: str


def decide(run: Sequence[Open]) -> list[Actor | None]:
    """Return the likeliest person of every sentence of a run, all ties of the run weighed together."""
    if not run:
        return []
    own = [_own(sentence) for sentence in run]
    ahead = _messages(own, [sentence.link for sentence in run[1:]])
    links = [sentence.link for sentence in run[:0:-1]]
    back = _messages(own[::-1], links)[::-1]
    return [
        _best(sentence, odds, before, after)
        for sentence, odds, before, after in zip(run, own, ahead, back, strict=True)
    ]


def _own(sentence: Open) -> dict[int, float]:
    """Return the odds of each person after the ties of the sentence itself."""
    odds = dict(sentence.odds)
    for tie in sentence.ties:
        for person in odds:
            odds[person] *= tie.factor(person)
    return odds


def _messages(odds: Sequence[Mapping[int, float]], links: Sequence[float]) -> list[Mapping[int, float]]:
    """Return for each sentence what those before it say of each person; nothing for the first."""
    found: list[Mapping[int, float]] = [{}]
    for place, link in enumerate(links):
        here, told = odds[place], found[-1]
        weights = {person: weight * told.get(person, 1.0) for person, weight in here.items()}
        total = sum(weights.values()) or 1.0
        rise = exp(link) - 1.0
        found.append({person: 1.0 + weights.get(person, 0.0) / total * rise for person in odds[place + 1]})
    return found


def _best(
    sentence: Open, odds: Mapping[int, float], before: Mapping[int, float], after: Mapping[int, float]
) -> Actor | None:
    whole = {
        person: weight * before.get(person, 1.0) * after.get(person, 1.0) for person, weight in odds.items()
    }
    if not whole:
        return None
    best = max(whole, key=lambda person: (whole[person], -person))
    told = max(sentence.ties, key=lambda tie: tie.factor(best), default=None)
    strongest = told if told is not None and told.factor(best) > max(1.0, before.get(best, 1.0)) else None
    share = _AT_BEST * whole[best] / sum(whole.values())
    return Actor(best, share, strongest.rule if strongest else "last subject")
