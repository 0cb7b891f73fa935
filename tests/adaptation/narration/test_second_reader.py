"""A second reader's word on a sentence: beside the rule's, and against it only where it weighs more."""

from __future__ import annotations

import pytest

from screenplay.adaptation.narration.kinds import NarrationKind
from screenplay.adaptation.narration.second_reader import with_word
from screenplay.model.decision import Decision
from screenplay.model.heard import SECOND_READER
from screenplay.model.span import Span


def by_rule(confidence: float) -> Decision:
    return Decision("act", "act", confidence, Span(0, 9))


@pytest.mark.parametrize("confidence", [0.75, 0.8, 0.9])
def test_a_fair_reader_does_not_overrule_a_rule_that_is_mostly_right(confidence: float) -> None:
    kind, decision = with_word(NarrationKind.ACT, by_rule(confidence), True, 1.4)
    assert (kind, decision.rule) == (NarrationKind.ACT, "act")


def test_a_good_reader_overrules_a_rule_in_doubt() -> None:
    kind, decision = with_word(NarrationKind.ACT, by_rule(0.6), True, 2.5)
    assert (kind, decision.rule, decision.runner_up) == (NarrationKind.THOUGHT, SECOND_READER, "act")


def test_nobody_overrules_what_is_certain() -> None:
    assert with_word(NarrationKind.ACT, by_rule(0.9), True, 9.0)[0] is NarrationKind.ACT


def test_who_agrees_makes_a_rule_surer_and_who_does_not_less_sure() -> None:
    surer = with_word(NarrationKind.ACT, by_rule(0.7), False, 1.0)[1]
    in_doubt = with_word(NarrationKind.ACT, by_rule(0.7), True, 1.0)[1]
    assert in_doubt.confidence <= 0.7 < surer.confidence
    assert in_doubt.evidence[0].weight < 0 < surer.evidence[0].weight
