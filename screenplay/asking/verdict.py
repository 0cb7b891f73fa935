"""How good a reader the second one is on this text, and what his answers change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from screenplay.asking.inquiry import Inquiry
from screenplay.asking.questions import SURE, UNSURE
from screenplay.mending.told import Cues, told_changes
from screenplay.model.heard import SECOND_READER
from screenplay.model.script import Cue, Script, Speech
from screenplay.second_reader import heard_of


class Verdict(NamedTuple):
    """In words how good a reader he is, and each line that is in other hands by his word."""

    told: list[str]
    changes: list[str]


def verdict(inquiry: Inquiry) -> Verdict:
    """Return what the answers so far are worth, and what they change in the script."""
    script = inquiry.drafted(inquiry.answers)
    told = [*_agreement(inquiry), _weight(script)]
    changes = list(told_changes(_cues(inquiry.by_rules), _cues(script)))
    unsure = [sum(_is_unsure(each) for each in some.elements) for some in (inquiry.by_rules, script)]
    told.append(f"lines in other hands: {len(changes)}")
    told.append(f"speakers under {UNSURE} confidence: {unsure[0]} before, {unsure[1]} now")
    return Verdict(told, changes)


def _agreement(inquiry: Inquiry) -> Iterator[str]:
    """Yield how often he is right where the rules are sure of a speaker."""
    said = heard_of(inquiry.answers, inquiry.understood).speakers
    known = inquiry.understood.attribution.speakers
    sure = [beat for beat in said if known[beat].confidence >= SURE]
    right = sum(said[beat].value == known[beat].value for beat in sure)
    if sure:
        yield f"of {len(sure)} lines whose speaker is sure, he has {right} right"
    elif said:
        yield "no line that he read has a speaker who is sure"


def _weight(script: Script) -> str:
    """Return what his word for a speaker weighs."""
    weights = [
        evidence.weight
        for each in script.elements
        for decision in each.origin.decisions
        for evidence in decision.evidence
        if evidence.rule == SECOND_READER
    ]
    if not weights:
        return "his word weighs nothing here: he may as well guess, and the draft is as it was"
    low, high = min(map(abs, weights)), max(map(abs, weights))
    return f"his word weighs {low:.1f} to {high:.1f}; what is certain weighs 5 and more"


def _cues(script: Script) -> Cues:
    found: dict[int, tuple[int, str]] = {}
    cue = ""
    for number, element in enumerate(script.elements, 1 + bool(script.title_page)):
        if isinstance(element, Cue):
            cue = element.name
        elif isinstance(element, Speech):
            found.update({span.start: (number, cue) for span in element.origin.spans})
    return found


def _is_unsure(element: object) -> bool:
    return isinstance(element, Cue) and element.origin.confidence < UNSURE
