"""From the shares of a turn to the decision that a reader sees: who, by which rule, how surely, who else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from screenplay.attribution.conversation.segments import Segment
from screenplay.attribution.rule import Finding
from screenplay.attribution.view import View
from screenplay.attribution.weights import Certain, Weights, calibrated, load_certain
from screenplay.model.decision import BY_A_PERSON, Decision, Evidence

SHOWN = 4  # pieces of evidence kept with a decision
PINNED = 40.0  # log-odds of a person's word: more than all rules together
CONVERSATION = "conversation"  # no sign of his own: the lines around it give the line to its speaker
SURE = 5.0  # log-odds for somebody from which a line is decided by a certain sign
_DOUBT = 0.6  # confidence at most where two certain signs disagree
_STRONG = 1.0  # log-odds from which a sign gives its name to the decision

Findings = Mapping[tuple[int, str, str], tuple[float, Finding]]  # by person, rule and variant


class Turn(NamedTuple):
    """What was found of one turn: its number, the share of each candidate, who was chosen, and the signs."""

    number: int
    shares: Sequence[float]
    chosen: int
    findings: Findings


class _Sign(NamedTuple):
    weight: float
    rule: str
    finding: Finding

    @property
    def certain(self) -> Certain | None:
        return load_certain().get(self.rule, {}).get(self.finding.variant)

    def evidence(self, name: str = "") -> Evidence:
        """Return the sign as a reader sees it; `name` is whose it is, where that is not the speaker."""
        of = f", of {name}" if name else ""
        variant = f": {self.finding.variant}" if self.finding.variant else ""
        return Evidence(f"{self.rule}{variant}{of}", round(self.weight, 2), self.finding.span)


def answer(view: View, segment: Segment, turn: Turn, weights: Weights) -> Decision:
    """Return the decision for one turn, with the strongest signs for it and the runner-up."""
    others = (column for column in range(len(turn.shares)) if column != turn.chosen)
    runner_up = max(others, key=lambda column: (turn.shares[column], -column), default=None)
    second = segment.candidates[runner_up] if runner_up is not None else None
    best = segment.candidates[turn.chosen]
    own = _signs_of(turn.findings, best)
    deciding = _deciding(turn.findings, own, second)
    shown = [sign.evidence() for sign in own[:SHOWN]]
    if deciding is not None and deciding.finding.person != best:
        shown.insert(0, deciding.evidence(view.characters[deciding.finding.person].name))
    return Decision(
        value=view.characters[best].name,
        rule=deciding.rule if deciding else CONVERSATION,
        confidence=round(_confidence(own, turn.shares[turn.chosen], weights), 3),
        span=deciding.finding.span if deciding else view.turns[turn.number].span,
        evidence=tuple(shown[:SHOWN]),
        runner_up=view.characters[second].name if second is not None else None,
    )


def how_sure(turn: Turn, segment: Segment, weights: Weights) -> tuple[float, bool]:
    """Return how sure the choice of a turn is, and whether a sign that is nearly always right made it."""
    own = _signs_of(turn.findings, segment.candidates[turn.chosen])
    sure = own[0].certain if own else None
    right = _confidence(own, turn.shares[turn.chosen], weights)
    return right, sure is not None and sure.weight >= SURE and right > _DOUBT


def _confidence(own: Sequence[_Sign], share: float, weights: Weights) -> float:
    """Return how sure a line is: by the certain sign that gives it to its speaker, else by the curve."""
    sure = own[0].certain if own else None
    if sure is None or sure.weight < SURE:
        return calibrated(weights.curve, share)
    denied = any(sign.certain and sign.weight < 0 for sign in own)
    return min(share * sure.right, _DOUBT) if denied else share * sure.right


def as_told(decision: Decision) -> Decision:
    """Return a decision that a person made: sure, with his word before all signs."""
    word = Evidence(BY_A_PERSON, PINNED, decision.span)
    return replace(
        decision, rule=BY_A_PERSON, confidence=1.0, evidence=(word, *decision.evidence[: SHOWN - 1])
    )


def _signs_of(findings: Findings, person: int | None) -> list[_Sign]:
    """Return what was found of one person, the strongest first."""
    found = [_Sign(weight, rule, one) for (who, rule, _), (weight, one) in findings.items() if who == person]
    return sorted(found, key=lambda sign: (-sign.weight, sign.rule, sign.finding.variant))


def _deciding(findings: Findings, own: Sequence[_Sign], second: int | None) -> _Sign | None:
    """Return the sign that gives its name to the decision.

    It is one for the speaker, or a certain one against the other, as where only two may speak and one of
    them is called by name.
    """
    if own and own[0].weight >= SURE:
        return own[0]
    excluding = [sign for sign in _signs_of(findings, second) if sign.certain and sign.weight < 0]
    if excluding:
        return excluding[-1]
    return own[0] if own and own[0].weight > _STRONG else None
