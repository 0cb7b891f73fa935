"""Whom the pronoun of a tag most likely stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.beside import last_people
from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View
from screenplay.attribution.view.tags import SHARED, tags_of


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See the people of fitting gender who were last the subject, or last named, before the pronoun.

    Example: Orla shut the gate. "There," she said. → Orla, as the last subject
    Misses: a pronoun that points forward.
    Source: Hobbs 1978; centering (Grosz et al. 1995): subjects before others, the nearer before the farther.
    """
    for sentence, place in tags_of(view, turn):
        subject = sentence.subject
        if place == SHARED or subject is None or subject.pronoun not in ("m", "f"):
            continue
        for person, variant in last_people(view, turn, subject.span.start, subject.pronoun):
            yield Finding(person, variant, subject.span)


RULE = Rule("tag_antecedent", find)
