"""Corrections written into their file: added at its end, taken out again; every comment stays."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import tomlkit

from screenplay.corrections.file import HEADER, TABLE
from screenplay.corrections.kinds import (
    Actor,
    CueName,
    HeadingText,
    Merge,
    NewPerson,
    Present,
    Right,
    Said,
    SamePlace,
    SceneStart,
    Speaker,
    Split,
    Swapped,
    Thought,
)

_OPENING = """\
# What a person told screenplay about {name}: each correction beats every rule.
# A line is found again by its words and neighbours (`at`), wherever it moves; `at` may be left out.
"""
_RUNS = ("swapped", "right")
_NO_WORDS = re.compile(r"[ \t]*(?:#.*)?$")


def with_added(text: str, said: Iterable[Said], source: str) -> str:
    """Return the file `text` with corrections added at its end; `source` is the text they are about."""
    parts = [text.rstrip("\n") or _OPENING.format(name=source).rstrip("\n")]
    for number, each in enumerate(said):
        table = tomlkit.table()
        for key, value in _entry(each).items():
            table.add(key, _lines(value) if key in _RUNS else value)
        if number:
            table.add("too", True)  # said in one breath with the one above, and taken back with it
        tables = tomlkit.aot()
        tables.append(table)
        document = tomlkit.document()
        document.add(TABLE, tables)
        parts.append(tomlkit.dumps(document).strip("\n"))
    return "\n\n".join(parts) + "\n"


def without(text: str, number: int) -> str:
    """Return the file `text` without the correction `number`, counted from 0."""
    starts = [found.start() for found in HEADER.finditer(text)]
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    lines = text[starts[number] : end].splitlines(keepends=True)
    while _NO_WORDS.fullmatch(lines[-1].rstrip("\r\n")):  # what follows may be about the next one
        end -= len(lines.pop())
    before, after = text[: starts[number]].rstrip("\n"), text[end:].lstrip("\n")
    return "\n\n".join(part for part in (before, after) if part).rstrip("\n") + "\n"


def without_line(text: str, number: int, line: int) -> str:
    """Return the file `text` without one line of the run that correction `number` is about."""
    document: Any = tomlkit.parse(text)
    entry = document[TABLE][number]
    run = entry["swapped" if "swapped" in entry else "right"]
    if len(run) == 1:
        return without(text, number)
    del run[line]
    return tomlkit.dumps(document)


def _lines(entries: list[dict[str, str]]) -> tomlkit.items.Array:
    run = tomlkit.array()
    for entry in entries:
        line = tomlkit.inline_table()
        line.update(entry)
        run.append(line)
    return run.multiline(True)


def _entry(said: Said) -> dict[str, Any]:
    match said:
        case Speaker(line, speaker, at):
            return {"line": line, "speaker": speaker} | ({"at": str(at)} if at else {})
        case Actor(line, actor, at):
            return {"line": line, "actor": actor} | ({"at": str(at)} if at else {})
        case Swapped(lines):
            return {"swapped": [_entry(each) for each in lines]}
        case Right(lines):
            return {"right": [_entry(each) for each in lines]}
        case Merge(merge, into):
            return {"merge": merge, "into": into}
        case Split(split, apart_from):
            return {"split": split, "from": apart_from}
        case CueName(person, cue):
            return {"person": person, "cue": cue}
        case NewPerson(new):
            return {"new": new}
        case SamePlace(place, same_as):
            return {"place": place, "same_as": same_as}
        case SceneStart(line, scene, at):
            return {"line": line, "scene": scene} | ({"at": str(at)} if at else {})
        case HeadingText(line, heading, at):
            return {"line": line, "heading": heading} | ({"at": str(at)} if at else {})
        case Thought(line, thought, at):
            return {"line": line, "thought": thought} | ({"at": str(at)} if at else {})
        case Present(line, people, at):
            return {"line": line, "only": list(people)} | ({"at": str(at)} if at else {})
