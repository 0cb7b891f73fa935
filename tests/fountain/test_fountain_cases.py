"""The cases in `cases/*.md`: Fountain on one side, the elements that it is on the other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from screenplay.fountain import Reading, format_text, read, read_with_remarks, write
from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Cue,
    Element,
    Lyric,
    Note,
    PageBreak,
    SceneHeading,
    Section,
    Style,
    Text,
)

CASES = Path(__file__).parent / "cases"
CASE = re.compile(r"^## ([^\n]+)\n```fountain\n(.*?)```\n```expected\n(.*?)```$", re.DOTALL | re.MULTILINE)
SIGNS = {"␣": " ", "⇥": "\t", "␍": "\r", "␌": "\f", "⟨BOM⟩": "\ufeff"}
KINDS = {"SceneHeading": "heading", "Cue": "character", "PageBreak": "page_break"}
STYLES = ((Style.BOLD, "b"), (Style.ITALIC, "i"), (Style.UNDERLINE, "u"))


def _cases():
    return [
        pytest.param(_signs(source), _signs(expected).splitlines(), id=f"{path.stem}: {title}")
        for path in sorted(CASES.glob("*.md"))
        for title, source, expected in CASE.findall(path.read_text("utf-8"))
    ]


def _signs(text: str) -> str:
    for sign, character in SIGNS.items():
        text = text.replace(sign, character)
    return text


def _shown(text: Text | str) -> str:
    if isinstance(text, str):
        return text.replace("\n", "⏎")
    shown = ""
    for run in text:
        name = "note" if run.style & Style.NOTE else "cut" if run.style & Style.BONEYARD else ""
        name = name or "".join(letter for style, letter in STYLES if run.style & style)
        shown += f"<{name}>{run.text}</{name}>" if name else run.text
    return shown.replace("\n", "⏎")


def _line(element: Element) -> str:
    kind = KINDS.get(type(element).__name__, type(element).__name__.lower())
    match element:
        case PageBreak():
            return kind
        case Cue():
            parts = [element.name, *(f"({one})" for one in element.extensions), *["dual"] * element.dual]
        case SceneHeading():
            place = " / ".join(part or "-" for part in (element.setting, element.location, element.time))
            number = [f"#{element.number}"] if element.number else []
            parts = [_shown(element.text), place, *number, *["secondary"] * element.secondary]
        case Section():
            kind, parts = f"{kind} {element.level}", [_shown(element.text)]
        case Lyric():
            parts = [_shown(element.text), *["apart"] * (not element.joined)]
        case Action() | Centered() | Note() | Boneyard():
            parts = [_shown(element.text), *["joined"] * element.joined]
        case _:
            parts = [_shown(element.text)]
    return " | ".join((kind, *parts))


def _lines(reading: Reading) -> list[str]:
    page = [
        " | ".join(("title", entry.key, *map(_shown, entry.values))) for entry in reading.script.title_page
    ]
    remarks = [f"remark | {remark.line} | {remark.message}" for remark in reading.remarks]
    return [*page, *map(_line, reading.script.elements), *remarks]


@pytest.mark.parametrize(("source", "expected"), _cases())
def test_fountain_reads_as_the_case_says(source: str, expected: list[str]):
    assert _lines(read_with_remarks(source)) == expected


@pytest.mark.parametrize(("source", "expected"), _cases())
def test_the_case_reads_the_same_when_written(source: str, expected: list[str]):
    script = read(source)
    assert read(write(script)) == script
    assert format_text(format_text(source)) == format_text(source)


def test_there_are_cases_for_every_part_of_the_language():
    assert len(_cases()) >= 140
