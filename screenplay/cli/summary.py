"""What a person is told after a conversion: how much there is, how much is unsure, what is open."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.cli.quoting import quoted
from screenplay.model.script import Cue, SceneHeading, Script, Speech

UNSURE = 0.7  # speakers under this confidence are worth a look


def summary(script: Script, name: str) -> Iterator[str]:
    """Yield the lines of the summary of `script`, made of the file `name`."""
    speeches = sum(isinstance(element, Speech) for element in script.elements)
    headings = [element for element in script.elements if isinstance(element, SceneHeading)]
    cues = [element for element in script.elements if isinstance(element, Cue)]
    people = {cue.name for cue in cues}
    yield f"{_count(speeches, 'speech', 'speeches')}, {_count(len(people), 'person', 'people')}, " + _count(
        len(headings), "scene", "scenes"
    )
    unsure = sum(cue.origin.confidence < UNSURE for cue in cues)
    if unsure:
        those = _count(unsure, "speaker", "speakers")
        look = f"screenplay explain {quoted(name)} --below {UNSURE}"
        yield f"{those} under {UNSURE} confidence: try {look}"
    open_parts = [
        f"{number} ({', '.join(missing)})"
        for number, heading in enumerate(headings, 1)
        if (missing := _missing(heading))
    ]
    if open_parts:
        yield f"not in the text, by scene: {'; '.join(open_parts)}"


def _missing(heading: SceneHeading) -> list[str]:
    if heading.secondary or not heading.origin.decisions:
        return []
    parts = {"INT or EXT": heading.setting, "place": heading.location, "time of day": heading.time}
    return [name for name, value in parts.items() if value is None]


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
