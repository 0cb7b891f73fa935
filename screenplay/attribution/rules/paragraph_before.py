"""The narration of the paragraph before leads up to the quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.beside import agreement, lead_up
from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See the subject of the last sentence before a quotation that opens its paragraph.

    Example: Orla came in, dripping. ¶ "Shut the gate." → Orla, or the one she finds there
    Misses: long narration that ends on a third person.
    Source: this project's measurements ("neighbouring narration" 0.4 points).
    """
    for sentence, place in lead_up(view, turn):
        subject = sentence.subject
        if subject is None:
            continue
        if subject.person is not None:
            yield Finding(subject.person, f"name {place}", subject.span)
        elif subject.pronoun is not None:
            for person in candidates:
                yield Finding(person, f"{agreement(view, person, subject.pronoun)} {place}", subject.span)


RULE = Rule("paragraph_before", find)
