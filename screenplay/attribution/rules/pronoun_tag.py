"""The tag says he, she or I."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.beside import agreement, tags_of
from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See which candidates the pronoun of the tag can mean: gender for he and she, the narrator for I.

    Example: "Shut the gate," she said. → the women agree, the men disagree
    Misses: people whose gender the text never tells.
    Source: He et al. 2013, gender matching; this project's measurements.
    """
    for sentence, _ in tags_of(view, turn):
        subject = sentence.subject
        if subject is None:
            continue
        if subject.pronoun is not None:
            for person in candidates:
                yield Finding(person, agreement(view, person, subject.pronoun), subject.span)
        elif subject.hint is not None:
            for person in candidates:
                if person != subject.person:
                    yield Finding(person, f"described, {agreement(view, person, subject.hint)}", subject.span)


RULE = Rule("pronoun_tag", find)
