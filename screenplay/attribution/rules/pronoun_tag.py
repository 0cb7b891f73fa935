"""The tag says he, she or I."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.beside import agreement
from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View
from screenplay.attribution.view.tags import OWN, SHARED, tags_of


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See which candidates the pronoun of the tag can mean: gender for he and she, the narrator for I.

    Example: "Shut the gate," she said. → the women agree, the men disagree
    Misses: people whose gender the text never tells.
    Source: He et al. 2013, gender matching; this project's measurements.
    """
    for sentence, place in tags_of(view, turn):
        subject = sentence.subject
        if subject is None or place == SHARED:
            continue
        where = "" if place in OWN else f", {place}"
        if subject.pronoun is not None:
            for person in candidates:
                yield Finding(person, f"{agreement(view, person, subject.pronoun)}{where}", subject.span)
        elif subject.hint is not None:
            for person in candidates:
                if person != subject.person:
                    fit = agreement(view, person, subject.hint)
                    yield Finding(person, f"described, {fit}{where}", subject.span)


RULE = Rule("pronoun_tag", find)
