"""The lines of a script as they are compared: all elements but cues, which go with what they head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from screenplay.breakdown import stands_under_cue
from screenplay.model.script import (
    Boneyard,
    Cue,
    Dropped,
    Element,
    PageBreak,
)

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class Line:
    """One element: its index, the index of its cue if it stands under one, and what it says."""

    at: int
    cue: int | None
    kind: str
    text: str
    speaker: str

    @cached_property
    def words(self) -> frozenset[tuple[str, int]]:
        """Its words, each with its count so far: two sets of them intersect as bags do.

        Counted when asked for: most lines of two drafts are the same, and nobody asks.
        """
        return bag(self.text)


def lines_of(elements: Sequence[Element], first: int = 0, last: int | None = None) -> list[Line]:
    """Return the lines of `elements[first:last]`; a cue with nothing under it is a line of its own."""
    lines: list[Line] = []
    cue: int | None = None
    bare = False  # the cue has nothing under it so far
    for at in range(first, len(elements) if last is None else last):
        element = elements[at]
        if isinstance(element, Dropped):
            continue
        if cue is not None and not stands_under_cue(element):
            if bare:
                lines.append(_line(elements, cue, None))
            cue = None
        if isinstance(element, Cue):
            cue, bare = at, True
            continue
        bare = False
        lines.append(_line(elements, at, cue))
    if cue is not None and bare:
        lines.append(_line(elements, cue, None))
    return lines


def words_of(element: Element) -> str:
    """Return all the words of an element, those of inline notes as well."""
    match element:
        case Cue():
            return element.name
        case Boneyard() | Dropped():
            return element.text
        case PageBreak():
            return ""
        case _:
            return element.text[0].text if len(element.text) == 1 else "".join(r.text for r in element.text)


def bag(text: str) -> frozenset[tuple[str, int]]:
    """Return the words of `text` in small letters, each with its count so far."""
    words = _WORD.findall(text.casefold())
    distinct = set(words)
    if len(distinct) == len(words):
        return frozenset((word, 0) for word in words)
    seen: Counter[str] = Counter()
    found = []
    for word in words:
        found.append((word, seen[word]))
        seen[word] += 1
    return frozenset(found)


def likeness(old: Line, new: Line) -> float:
    """Return from 0 to 1 how many words the two share (Dice); 1 for the same text, even without words."""
    if old.text == new.text:
        return 1.0
    both = len(old.words) + len(new.words)
    return 2 * len(old.words & new.words) / both if both else 0.0


def _line(elements: Sequence[Element], at: int, cue: int | None) -> Line:
    element = elements[at]
    text = " ".join(words_of(element).split())
    holder = None if cue is None else elements[cue]
    speaker = holder.name if isinstance(holder, Cue) else ""
    return Line(at, cue, type(element).__name__, text, speaker)
