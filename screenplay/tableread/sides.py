"""Sides: only the scenes of one reader, his lines large and bold, the others' cut to the words before them.

Source: actingquestionsblog.blogspot.com/2014/10/how-to-deal-with-sides.html (own lines 14 points bold, the
rest 12, the last line or two of each cue).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from screenplay.breakdown import Turn, scenes, turns
from screenplay.model.script import Action, Cue, Element, Lyric, Script, Speech, plain, text_of
from screenplay.paper import STANDARD, Layout, Treatment
from screenplay.tableread.copies import cues_for

_LEADING = 16.0  # points: room for 14-point type
_OWN_SIZE = 14.0
_CUE_WORDS = 12  # about two lines of dialogue


@dataclass(frozen=True, slots=True)
class Sides:
    """A script of its own: what is printed of the scenes, and how the reader's elements of it are set."""

    script: Script
    treatment: Treatment


def sides_layout(layout: Layout = STANDARD) -> Layout:
    """Return the layout of sides."""
    lines = int(layout.lines * layout.leading / _LEADING)
    return replace(layout, leading=_LEADING, lines=lines, title_page=False)


def sides(script: Script, own: frozenset[int]) -> Sides:
    """Return the sides of the reader who says the elements `own`."""
    spoken = turns(script)
    turn_of = {element: turn for turn in spoken for element in turn.elements}
    cues = cues_for(script, own)
    printed: list[Element] = []
    stressed: set[int] = set()
    for scene in scenes(script):
        if own.isdisjoint(range(scene.first, scene.last)):
            continue
        if scene.heading is not None:
            printed.append(scene.heading)
        for at in range(scene.first, scene.last):
            if at in own:
                stressed.add(len(printed))
                printed.append(script.elements[at])
            elif at in cues:
                printed += _lead_in(script, at, turn_of.get(at))
    return Sides(replace(script, elements=tuple(printed)), Treatment(stressed=stressed, size=_OWN_SIZE))


def _lead_in(script: Script, at: int, turn: Turn | None) -> Iterator[Element]:
    """Yield the words that a reader listens for, under the name of who says them."""
    if turn is not None:
        cue = script.elements[turn.elements[0]]
        if isinstance(cue, Cue):
            yield replace(cue, dual=False)
    element = script.elements[at]
    if isinstance(element, Speech | Lyric | Action):
        words = plain(element.text).split()
        shown = words if len(words) <= _CUE_WORDS else ["…", *words[-_CUE_WORDS:]]
        yield replace(element, text=text_of(" ".join(shown)))
    elif not isinstance(element, Cue):
        yield element
