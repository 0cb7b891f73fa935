"""Fountain text → Script."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from screenplay.fountain.cutting import Line
from screenplay.fountain.elements import Elements
from screenplay.fountain.emphasis import read_emphasis
from screenplay.fountain.hidden import find_hidden, same_length
from screenplay.fountain.lines import fountain_lines, title_key
from screenplay.fountain.parser import parse_lines
from screenplay.garbage import uncollected
from screenplay.model.decision import Origin
from screenplay.model.script import Script, Text, TitleEntry
from screenplay.model.span import Span

_INDENT = "   "  # of the values of a title page


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was read otherwise than its writer may think; `line` counts from 1."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A script, and what a careful reader would point out about its file."""

    script: Script
    remarks: tuple[Remark, ...] = ()


def read(text: str) -> Script:
    """Return the script that `text` says. Every text is a script."""
    return read_with_remarks(text).script


def read_with_remarks(text: str) -> Reading:
    """Return the script that `text` says, and where the text is unclosed, orphaned or cut short."""
    with uncollected():  # a quarter of the time
        return _read(text)


def _read(text: str) -> Reading:
    flat = same_length(text)
    hidden, unclosed = find_hidden(flat)
    found = [(place, f"{what} is never closed; read as words") for place, what in unclosed]
    page: tuple[TitleEntry, ...] = ()
    page_origin = Origin()
    page_ends_here = False
    below_page = False  # nothing but empty lines since the title page
    body = Elements(flat)
    for item in parse_lines(fountain_lines(flat, hidden, len(text) - len(text.lstrip("\ufeff")))):
        if page_ends_here and not (isinstance(item, Line) and item.type in {"BLANK", "SPACED"}):
            end = page_origin.spans[-1].end
            found.append((end, "title page is not followed by an empty line; the script starts below"))
        page_ends_here = False
        if below_page and not isinstance(item, Line) and item.lines[0].text.startswith(_INDENT):
            found.append((item.lines[0].start, "an empty line ends the title page; the script starts here"))
        below_page = below_page and isinstance(item, Line) and item.type in {"BLANK", "SPACED"}
        if isinstance(item, Line):
            body.add_line(item)
        elif item.rule == "title_page":
            page = _title_page(item.lines)
            page_origin = Origin(tuple(Span(line.start, line.end) for line in item.lines))
            page_ends_here = below_page = True
        else:
            body.add_paragraph(item)
    script = Script(tuple(body.elements), page, title_origin=page_origin, source=text)
    return Reading(script, _remarks(flat, sorted(found + body.found)))


def _title_page(lines: list[Line]) -> tuple[TitleEntry, ...]:
    entries: list[tuple[str, list[Text]]] = []
    for line in lines:
        words = line.text
        if found := line.type == "TITLE_KEY" and title_key(line.text):
            key, words = found
            entries.append((key, []))
        if value := read_emphasis(words.strip(), line.hidden):
            entries[-1][1].append(value)
    return tuple(TitleEntry(key, tuple(values)) for key, values in entries)


def _remarks(text: str, found: list[tuple[int, str]]) -> tuple[Remark, ...]:
    if not found:
        return ()
    ends = [place for place, character in enumerate(text) if character == "\n"]
    return tuple(Remark(bisect_left(ends, place) + 1, message) for place, message in found)
