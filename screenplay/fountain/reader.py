"""Fountain text → Script."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from screenplay.fountain import lines as title_lines
from screenplay.fountain.emphasis import read_emphasis
from screenplay.fountain.hidden import find_hidden, same_length
from screenplay.fountain.lines import Line, fountain_lines
from screenplay.fountain.paragraphs import Elements
from screenplay.fountain.parser import Paragraph, parse_lines
from screenplay.model.decision import Origin
from screenplay.model.script import Script, TitleEntry
from screenplay.model.span import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in a file that was read otherwise than its writer may think; `line` counts from 1."""

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
    flat = same_length(text)
    hidden, unclosed = find_hidden(flat)
    items = parse_lines(fountain_lines(flat, hidden, start=int(text.startswith("\ufeff"))))
    found = [(place, f"{what} is never closed; read as words") for place, what in unclosed]
    page: tuple[TitleEntry, ...] = ()
    title_origin = Origin()
    body = Elements(flat)
    for index, item in enumerate(items):
        if isinstance(item, Line):
            body.add_line(item)
        elif item.data == "title_page":
            page, title_origin = _title_page(item)
            if index + 1 < len(items) and not _is_blank(items[index + 1]):
                end = title_origin.spans[-1].end
                found.append((end, "title page is not followed by an empty line; the script starts below"))
        else:
            body.add_paragraph(item)
    script = Script(tuple(body.elements), page, title_origin=title_origin, source=text)
    return Reading(script, _remarks(flat, sorted(found + body.found)))


def _is_blank(item: Line | Paragraph) -> bool:
    return isinstance(item, Line) and item.type in {"BLANK", "SPACED"}


def _title_page(paragraph: Paragraph) -> tuple[tuple[TitleEntry, ...], Origin]:
    entries: list[TitleEntry] = []
    spans: list[Span] = []
    for line in paragraph.children:
        assert isinstance(line, Line)
        words = line.text
        if line.type == "TITLE_KEY":
            key, words = title_lines.title_key(line.text)
            entries.append(TitleEntry(key, ()))
        if value := read_emphasis(words.strip(), line.hidden):
            entries[-1] = TitleEntry(entries[-1].key, (*entries[-1].values, value))
        spans.append(Span(line.start, line.end))
    return tuple(entries), Origin(tuple(spans))


def _remarks(text: str, found: list[tuple[int, str]]) -> tuple[Remark, ...]:
    if not found:
        return ()
    ends = [place for place, character in enumerate(text) if character == "\n"]
    return tuple(Remark(bisect_right(ends, place - 1) + 1, message) for place, message in found)
