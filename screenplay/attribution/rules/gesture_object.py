"""Somebody else is acted upon in the sentence beside the quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.beside import gesture_after, gesture_before
from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.attribution.view.tags import tags_of


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See the people named beside the subject, at whom the gesture or the tag is aimed, here or before.

    Example: He grabbed Orla's arm. "Shut the gate." → against Orla
    Misses: "Orla and Finn laughed", where both are subjects.
    Source: this project's reading of acts upon the other.
    """
    sides: tuple[tuple[str, Iterable[tuple[Sentence, str]]], ...] = (
        ("tag", tags_of(view, turn)),
        ("before", gesture_before(view, turn)),
        ("after", gesture_after(view, turn)),
    )
    if turn > 0:
        sides += (
            ("turn before, tag", tags_of(view, turn - 1)),
            ("turn before", gesture_after(view, turn - 1)),
        )
    for side, sentences in sides:
        for sentence, _ in sentences:
            subject = sentence.subject
            if subject is None:
                continue
            for mention in sentence.mentions:
                person = mention.character
                if (
                    person is not None
                    and person != subject.person
                    and mention.span.start > subject.span.start
                ):
                    yield Finding(person, side, mention.span)


RULE = Rule("gesture_object", find)
