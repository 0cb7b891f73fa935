"""The scenes of a script as they are compared: what each says, as lines and as runs of three words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.model.script import Dropped, Element, SceneHeading
from screenplay.revisions.alignment.line import Line, lines_of

_RUN = 3  # words in a run; two scenes seldom share one by chance

Feature = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene: `elements[first:last]`, its heading's words ("" before the first heading), its lines."""

    place: int  # counted from 0
    first: int
    last: int
    heading: str
    lines: tuple[Line, ...]
    features: frozenset[Feature]

    @property
    def is_opening(self) -> bool:
        """Tell whether this is what stands before the first heading."""
        return not self.heading

    @property
    def identity(self) -> tuple[str, ...]:
        """All that the scene says, to be compared as a whole."""
        return (self.heading, *(part for line in self.lines for part in (line.kind, line.speaker, line.text)))


def scenes_of(elements: Sequence[Element]) -> tuple[Scene, ...]:
    """Return the scenes in order; what stands before the first heading is a scene if it is anything."""
    starts = [at for at, element in enumerate(elements) if isinstance(element, SceneHeading)]
    before = elements[: starts[0]] if starts else elements
    if any(not isinstance(element, Dropped) for element in before):
        starts = [0, *starts]
    ends = [*starts[1:], len(elements)][: len(starts)]
    return tuple(
        _scene(elements, place, first, last)
        for place, (first, last) in enumerate(zip(starts, ends, strict=True))
    )


def _scene(elements: Sequence[Element], place: int, first: int, last: int) -> Scene:
    lines = tuple(lines_of(elements, first, last))
    has_heading = isinstance(elements[first], SceneHeading)
    heading = (lines[0].text.upper() or "?") if has_heading else ""
    features = frozenset(run for line in lines[has_heading:] for run in _runs(line.text))
    return Scene(place, first, last, heading, lines, features)


def _runs(text: str) -> list[Feature]:
    words = text.casefold().split()
    if len(words) <= _RUN:
        return [tuple(words)] if words else []
    return list(zip(words, words[1:], words[2:], strict=False))
