"""What fuzzing begins with: stories, scripts and the files that stand beside them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from screenplay.settings import file as settings_file
from screenplay.settings import house

_ROOT = Path(__file__).parents[2]
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

CONTAINER = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
PACKAGE = (
    '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>'
)
STYLES = (
    f'<w:styles {_WORD}><w:style w:styleId="x"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style></w:styles>'
)


def document(words: str) -> str:
    """Return the main part of a Word document of one paragraph in italics."""
    run = f'<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
    return f"<w:document {_WORD}><w:body><w:p>{run}</w:p></w:body></w:document>"


@cache
def stories() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((_ROOT / "input").glob("*.txt"))]


@cache
def scripts() -> list[str]:
    paths = [
        *sorted((_ROOT / "tests").glob("fountain/cases/*")),
        *sorted((_ROOT / "tests").rglob("*.fountain")),
    ]
    return [text for path in paths if path.is_file() and (text := path.read_text(encoding="utf-8"))]


def story() -> str:
    return stories()[0][:1500]


@cache
def correction_files() -> list[str]:
    lines = [line for line in story().splitlines() if line.strip()][:4]
    said = [
        'speaker = "ANN"',
        "scene = true",
        "thought = false",
        'heading = "INT. HALL - DAY"',
        'speaker = "ANN"\nat = "9f2c41d07a3b 1a2b3c4d 5e6f7a8b 1"',
    ]
    entries = [_file(f'line = """{line}"""\n{each}') for line in lines for each in said]
    people = _file('merge = "A"\ninto = "B"', 'new = "ANN"', 'person = "A"\ncue = "C"')
    runs = _file('swapped = [{line = "a", speaker = "B"}]\ntoo = true', 'place = "HALL"\nsame_as = "ROOM"')
    return [*entries, people, runs, people + runs]


def _file(*entries: str) -> str:
    return "\n\n".join(f"[[correction]]\n{each}" for each in entries) + "\n"


@cache
def reader_files() -> list[str]:
    return ['narrator = "Dee"\n\n[readers]\nAna = ["MARA", "CLERK"]\nBen = []\n']


@cache
def settings_files() -> list[str]:
    template = f"{settings_file.template()}\n{house.template()}"
    loud = re.sub(r"^# (?=\w+ = |\[)", "", template, flags=re.MULTILINE)
    lines = [line for line in loud.splitlines() if "=" in line and "#" not in line]
    return [template[:600], "\n".join(lines[:8]), *(f"[paper]\n{line}\n" for line in lines[8:])]
