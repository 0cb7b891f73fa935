"""Turn a cue and the lines under it into elements: cue, speech, parentheticals, sung lines, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from screenplay.fountain.cue import name_and_extensions
from screenplay.fountain.cutting import Line
from screenplay.fountain.hidden import HOLE
from screenplay.fountain.places import (
    between,
    hidden_elements,
    join_lines,
    origin,
    text_in,
    visible_origin,
    without_empty_notes,
)
from screenplay.fountain.shapes import cue_words
from screenplay.model.script import Cue, Element, Lyric, Parenthetical, Speech, Style


def asks_for_dual(line: Line) -> bool:
    """Tell whether a cue ends with a caret."""
    return line.text.replace(HOLE, "").rstrip().endswith("^")


def speech_elements(source: str, lines: Sequence[Line], *, dual: bool) -> Iterator[Element]:
    """Yield the cue in the first line and all that is spoken under it."""
    first = lines[0]
    name, extensions = _name_and_extensions(_written(first))
    notes = list(first.hidden)
    if any("\n" in piece.text for piece in notes if piece.style is Style.BONEYARD):
        # A boneyard over lines would leave an empty line between the cue and its speech.
        yield from hidden_elements(notes, joined=False)
        notes = []
    yield Cue(name, extensions, dual, visible_origin(source, first))
    spoken: list[Line] = []
    for line in without_empty_notes(lines[1:]):
        if line.type in {"HIDDEN", "PAREN", "LYRIC"} or notes:
            yield from _speech(source, spoken, name)
            spoken = []
        if line.type == "HIDDEN":
            notes += line.hidden
            continue
        if notes and line.type != "SPACED":
            yield from hidden_elements(notes, joined=True)
            notes = []
        if line.type == "PAREN":
            yield Parenthetical(between(line, "(", ")"), name, origin(source, line))
        elif line.type == "LYRIC":
            yield Lyric(text_in(line, line.text.replace("~", "", 1)), origin(source, line))
        else:
            spoken.append(line)
    yield from _speech(source, spoken, name)
    yield from hidden_elements(notes, joined=False)


def _speech(source: str, lines: Sequence[Line], name: str) -> Iterator[Speech]:
    """Yield the speech in `lines`, if they say anything; empty lines around it mean nothing."""
    said = [index for index, line in enumerate(lines) if line.type != "SPACED"]
    if said:
        lines = lines[said[0] : said[-1] + 1]
        text = join_lines([text_in(line, line.text) for line in lines])
        yield Speech(text, name, origin(source, lines[0], lines[-1]))


def _written(cue: Line) -> str:
    words = cue.text.replace(HOLE, "").strip()
    return words[1:] if cue.type == "FORCED_CUE" else words


@lru_cache(maxsize=1024)  # the same few people speak over and over
def _name_and_extensions(written: str) -> tuple[str, tuple[str, ...]]:
    return name_and_extensions(cue_words(written))
