"""The tag names the speaker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import SHORT, View
from screenplay.attribution.view.tags import OWN, tags_of
from screenplay.model.cast import Role


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See the person whom the tag of the quotation names as its subject.

    Example: "Shut the gate," said Orla. → Orla
    Misses: a tag whose subject is a thing ("came the answer"), a name that two people share.
    Source: Muzny et al. 2017, trigram and dependency matching; O'Keefe et al. 2012.
    """
    for sentence, place in tags_of(view, turn):
        subject = sentence.subject
        if subject is None or subject.person is None:
            continue
        if subject.owned:
            yield Finding(subject.person, f"voice of {subject.kind} {place}", subject.span)
            continue
        together = view.characters[subject.person].role is Role.GROUP
        kind = "group" if together else subject.kind
        yield Finding(subject.person, f"{kind} {place}", subject.span)
        if together:
            continue
        if subject.kind != "name" and place in OWN and len(view.turns) < SHORT:
            yield Finding(subject.person, f"{subject.kind} of a short text", subject.span)


RULE = Rule("name_tag", find)
