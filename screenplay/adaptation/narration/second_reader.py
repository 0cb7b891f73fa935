"""The word of a second reader on what a sentence tells: against a rule only where it weighs more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp, log

from screenplay.adaptation.narration.kinds import NarrationKind
from screenplay.model.adaptation import Line
from screenplay.model.decision import Decision, Evidence
from screenplay.model.heard import SECOND_READER, Answer
from screenplay.trust import Check, weigh

THOUGHT = "thought"  # what he calls a sentence; "visible" is the other
_CERTAIN = 0.9  # confidence of a rule from which nobody is heard against it
_UNDERSTATED = 2.0  # rules of narration are right more often than they say: so many times their log-odds
_LEAST, _MOST = 0.05, 0.95  # of the confidence of a rule, as a probability


def words_of(
    lines: Mapping[int, Sequence[Line]], heard: Mapping[int, Answer]
) -> dict[int, tuple[bool, float]]:
    """Return beat → whether he calls it thought, and the log-odds of that; `lines` are those by the rules.

    Sentences of which parts are seen and parts are thought tell nothing of him.
    """
    inner = {kind.value: kind.inner for kind in NarrationKind}
    checks: dict[int, Check] = {}
    for beat, answer in heard.items():
        decided = {id(line.decision): line.decision for line in lines.get(beat, ())}
        if len(decided) == 1:
            decision = next(iter(decided.values()))
            if decision.value in inner:
                agrees = inner[decision.value] == (answer.value == THOUGHT)
                right = _probability(_odds(decision.confidence))
                checks[beat] = Check(answer.passage, right if agrees else 1.0 - right)
    weights = zip(checks, weigh(list(checks.values())), strict=True)
    return {beat: (heard[beat].value == THOUGHT, weight) for beat, weight in weights if weight}


def with_word(
    kind: NarrationKind, decision: Decision, thought: bool, weight: float
) -> tuple[NarrationKind, Decision]:
    """Return what a sentence tells by a rule and by the second reader together."""
    agrees = kind.inner == thought
    odds = _odds(decision.confidence) + (weight if agrees else -weight)
    if decision.confidence >= _CERTAIN or odds >= 0.0:
        word = (Evidence(SECOND_READER, weight if agrees else -weight, decision.span),)
        both = (max if agrees else min)(decision.confidence, _probability(odds))
        sure = decision.confidence if decision.confidence >= _CERTAIN else both
        return kind, replace(decision, confidence=sure, evidence=word)
    other = NarrationKind.THOUGHT if thought else NarrationKind.ACT
    heard = (Evidence(SECOND_READER, weight, decision.span),)
    told = Decision(other.value, SECOND_READER, _probability(-odds), decision.span, heard, kind.value)
    return other, told


def _odds(confidence: float) -> float:
    """Return the log-odds that a rule is right which is so sure."""
    stated = min(max(confidence, _LEAST), _MOST)
    return _UNDERSTATED * log(stated / (1.0 - stated))


def _probability(odds: float) -> float:
    return round(1.0 / (1.0 + exp(-odds)), 3)
