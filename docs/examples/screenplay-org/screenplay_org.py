"""A reader of Org files, and a writer of a list of scenes as CSV."""

import csv
import io
import re
from pathlib import Path

from screenplay import Manuscript, Mark, MarkKind, Script, Span
from screenplay.readers import decode

HEADLINE = re.compile(r"^(\*+) +(.*)$")
TITLE = re.compile(r"^#\+title: *(.*)$", re.IGNORECASE)


def read(data: bytes, name: str, encoding: str | None) -> Manuscript:
    """Return the prose of an Org file: its headlines are headings, its #+TITLE is the title."""
    text, marks, title = "", [], None
    for line in decode(data, name, encoding).splitlines():
        if found := TITLE.match(line):
            title = found[1]
        elif found := HEADLINE.match(line):
            marks.append(Mark(Span(len(text), len(text) + len(found[2])), MarkKind.HEADING, len(found[1])))
            text += f"{found[2]}\n\n"
        elif not line.startswith("#+"):
            text += f"{line}\n"
    return Manuscript(text, name=Path(name).stem, title=title, literal=True, marks=tuple(marks))


def write(script: Script) -> bytes:
    """Return a row for each scene: its number, where, and when."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(["scene", "setting", "place", "time"])
    headings = [each for each in script.elements if hasattr(each, "location")]
    for number, heading in enumerate(headings, 1):
        rows.writerow([number, heading.setting, heading.location, heading.time])
    return table.getvalue().encode()
