"""Why something is as it is: the rule, how sure it is, and what else it might have been."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from screenplay.model.span import Span

BY_A_PERSON = "told by a person"  # the rule of every correction


@dataclass(frozen=True, slots=True)
class Evidence:
    """One rule's word for a decision: its weight (log-odds where learned) and the words it saw."""

    rule: str
    weight: float
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer with its reasons.

    `value` is None when the text supports no answer. `confidence` runs from 0 to 1 and is meant
    literally: of the decisions at 0.8, eight in ten are right.
    """

    value: str | None
    rule: str
    confidence: float = 1.0
    span: Span | None = None
    evidence: tuple[Evidence, ...] = ()
    runner_up: str | None = None

    @property
    def by_a_person(self) -> bool:
        """Tell whether a person's correction decided this."""
        return self.rule == BY_A_PERSON


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an element of the script came from: source spans in reading order, and why it is so."""

    spans: tuple[Span, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def confidence(self) -> float:
        """The confidence of the least sure decision; 1.0 where nothing was decided."""
        return min((decision.confidence for decision in self.decisions), default=1.0)


def apart(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return `decisions` in order, each once.

    One shared by several lines is one object: comparing objects is enough, and hashing all evidence is slow.
    """
    return tuple({id(decision): decision for decision in decisions}.values())
