"""Whom the pronoun of a gesture beside the quotation most likely stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.beside import gesture_after, gesture_before, last_people
from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See the people of fitting gender who were last the subject, or last named, before the pronoun.

    Example: Orla came in. She shook her coat. "Shut the gate." → Orla, as the last subject
    Misses: two people of one gender who act in turn.
    Source: Hobbs 1978; centering (Grosz et al. 1995).
    """
    for side, gestures in (("before", gesture_before(view, turn)), ("after", gesture_after(view, turn))):
        for sentence, _ in gestures:
            subject = sentence.subject
            if subject is None or subject.pronoun not in ("m", "f"):
                continue
            for person, variant in last_people(view, turn, subject.span.start, subject.pronoun):
                yield Finding(person, f"{side} {variant}", subject.span)


RULE = Rule("gesture_antecedent", find)
