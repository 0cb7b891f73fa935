"""A short story whose speakers the rules find, and how it converts with corrections."""

from __future__ import annotations

from screenplay.corrections import parse_corrections
from screenplay.library import convert_bytes
from screenplay.model.script import Cue, Note, SceneHeading, Script, Speech, plain

STORY = """\
The kitchen was cold. Mara lit the stove, and Joel took off his coat.

"You are late," said Mara.

"The ferry was late," said Joel.

"It always is."

"Not in June."

"Even in June."

Mara poured the coffee. Otto Barlow came in from the yard and shut the door.

"Is there any left?" asked Otto.

"Sit down, Otto," said Mara.
"""


def converted(corrections: str = "", story: str = STORY) -> tuple[Script, list[str]]:
    """Return the script and what was reported."""
    said: list[str] = []
    known = parse_corrections(corrections, "x.toml")
    return convert_bytes(story.encode(), "x", ".txt", corrections=known, warn=said.append), said


def told(**said: str | bool) -> str:
    """Return a correction as the file has it."""
    return "[[correction]]\n" + "".join(
        f"{key.rstrip('_')} = {str(value).lower() if isinstance(value, bool) else repr(value)}\n"
        for key, value in said.items()
    )


def speakers(script: Script) -> dict[str, str]:
    """Return the cue over every speech."""
    found, cue = {}, ""
    for element in script.elements:
        if isinstance(element, Cue):
            cue = element.name
        elif isinstance(element, Speech):
            found[plain(element.text)] = cue
    return found


def notes(script: Script) -> list[str]:
    return [plain(element.text) for element in script.elements if isinstance(element, Note)]


def headings(script: Script) -> list[str]:
    return [plain(element.text) for element in script.elements if isinstance(element, SceneHeading)]
