"""Notes in the script itself on what the program is not sure of, for those who ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from screenplay.model.decision import Decision, Origin
from screenplay.model.script import Cue, Element, Note, SceneHeading, Script, text_of


def flag_doubts(script: Script, *, below: float) -> Script:
    """Return `script` with an `unsure:` note at every cue and heading decided under `below`."""
    return replace(script, elements=tuple(_flagged(script.elements, below)))


def _flagged(elements: tuple[Element, ...], below: float) -> Iterator[Element]:
    for element in elements:
        doubts = [] if not isinstance(element, Cue | SceneHeading) else _doubts(element, below)
        if isinstance(element, Cue):
            yield from doubts  # before the cue: a note ends a speech
            yield element
        else:
            yield element
            yield from doubts


def _doubts(element: Cue | SceneHeading, below: float) -> list[Note]:
    unsure = [decision for decision in element.origin.decisions if decision.confidence < below]
    return [Note(text_of(_words(decision)), origin=Origin((), (decision,))) for decision in unsure]


def _words(decision: Decision) -> str:
    answer = decision.value or "nobody and nothing fits"
    other = f", perhaps {decision.runner_up}" if decision.runner_up else ""
    return f"unsure: {answer}{other} ({decision.confidence:.2f}, {decision.rule})"
