"""Mark the cues of people who go on after action: `JOE (CONT'D)`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from screenplay.breakdown import role_of, says_continued
from screenplay.model.script import Cue, Element, SceneHeading, Script

CONTINUED = "CONT'D"


def with_continued(script: Script) -> Script:
    """Return `script`, every cue marked whose speaker spoke last in its scene; what is marked stays so."""
    return replace(script, elements=tuple(_marked(script)))


def _marked(script: Script) -> Iterator[Element]:
    heard: str | None = None  # who spoke last in this scene
    for element in script.elements:
        if isinstance(element, SceneHeading):
            heard = None
        if not isinstance(element, Cue):
            yield element
            continue
        role = role_of(element)
        goes_on = role == heard and not element.dual and not any(map(says_continued, element.extensions))
        yield replace(element, extensions=(*element.extensions, CONTINUED)) if goes_on else element
        heard = role
