"""Turn a paragraph of action into elements: action, centred and sung lines, notes between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.fountain.cutting import Line
from screenplay.fountain.emphasis import read_emphasis
from screenplay.fountain.hidden import Hidden
from screenplay.fountain.places import (
    between,
    hidden_elements,
    join_lines,
    origin,
    text_in,
    without_empty_notes,
)
from screenplay.model.script import Action, Centered, Element, Lyric, Text


def action_elements(source: str, lines: Sequence[Line], empty_lines: str) -> Iterator[Element]:
    """Yield the elements of one paragraph; `empty_lines` are those above it beyond the first."""
    group: list[Line] = []
    notes: list[Hidden] = []
    joined = False
    for line in without_empty_notes(lines):
        if line.type in {"HIDDEN", "CENTERED", "LYRIC"} and group:
            yield _action(source, group, "" if joined else empty_lines, joined)
            group = []
            joined = True
        if line.type == "HIDDEN":
            notes += line.hidden
            continue
        if notes:
            yield from hidden_elements(notes, joined=True)
            notes = []
        if line.type == "LYRIC":
            yield Lyric(text_in(line, line.text.replace("~", "", 1)), origin(source, line), joined)
            joined = True
        elif line.type == "CENTERED":
            text = join_lines([between(line, ">", "<")], "" if joined else empty_lines)
            yield Centered(text, origin(source, line), joined)
            joined = True
        else:
            group.append(line)
    if group:
        yield _action(source, group, "" if joined else empty_lines, joined)
    yield from hidden_elements(notes, joined=False)


def _action(source: str, lines: Sequence[Line], empty_lines: str, joined: bool) -> Action:
    text = join_lines([_text(line) for line in lines], empty_lines)
    return Action(text, None, origin(source, lines[0], lines[-1]), joined)


def _text(line: Line) -> Text:
    words = line.text.replace("!", "", 1) if line.type == "FORCED_ACTION" else line.text
    return read_emphasis(words.rstrip(), line.hidden)
