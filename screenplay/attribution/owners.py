"""Whose a gesture is: findings about its subject, from the general to the particular."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.attribution.reading import agreement
from screenplay.attribution.rule import Finding
from screenplay.attribution.subjects import Sentence
from screenplay.attribution.view import View


def owners(view: View, sentence: Sentence, place: str, candidates: Sequence[int]) -> Iterator[Finding]:
    """Yield findings for the people who can be the subject of a gesture at "closing bare flat" and such.

    Each comes three times: for the kind of subject, with the first word of the place, and with all of
    it. What little text shows of a rare place, the general finding knows from the others.
    """
    subject = sentence.subject
    if subject is None:
        return
    thing = "of " if subject.owned else ""
    places = dict.fromkeys(("", f" {place.split(None, 1)[0]}", f" {place}"))
    if subject.person is not None:
        for where in places:
            yield Finding(subject.person, f"{thing}{subject.kind}{where}", subject.span)
    elif subject.pronoun is not None:
        for person in candidates:
            fit = agreement(view, person, subject.pronoun)
            for where in places:
                yield Finding(person, f"{thing}{fit}{where}", subject.span)
