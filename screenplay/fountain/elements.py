"""Turn the paragraphs that the grammar found into the elements of a script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from screenplay.fountain.cutting import Line
from screenplay.fountain.emphasis import read_emphasis
from screenplay.fountain.heading import location_and_time, scene_number, setting_of
from screenplay.fountain.hidden import HOLE, Hidden
from screenplay.fountain.parser import Paragraph
from screenplay.fountain.places import (
    between,
    hidden_elements,
    join_lines,
    origin,
    text_in,
    visible_origin,
    without_empty_notes,
)
from screenplay.fountain.shapes import cue_words, name_and_extensions
from screenplay.model.script import (
    Action,
    Centered,
    Cue,
    Element,
    Lyric,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Section,
    Speech,
    Style,
    Synopsis,
    Text,
    Transition,
    plain,
)

_LIKE_A_BREAK = re.compile(r"\s*(?:={3,}[^=]+={3,}|==)\s*")  # `=== 10 ===`

# Turn a paragraph of action into elements: action, centred and sung lines, notes between them.


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


# Turn a cue and the lines under it into elements: cue, speech, parentheticals, sung lines, notes.


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


class Elements:
    """The elements of a script as they are read, in order, and what there is to point out, by offset."""

    def __init__(self, source: str) -> None:
        self.elements: list[Element] = []
        self.found: list[tuple[int, str]] = []
        self._source = source
        self._empty_lines = 0  # since the line before
        self._speeches = 0  # side by side so far; a second may stand beside one

    def add_line(self, line: Line) -> None:
        """Add a line that stands for itself in the gap between two paragraphs."""
        if line.type in {"BLANK", "SPACED"}:
            self._empty_lines += 1
            return
        self._empty_lines = 0
        if line.type in {"HIDDEN", "CUT"}:
            self.elements += hidden_elements(line.hidden, joined=False)
            return
        self._speeches = 0
        if line.type == "SYNOPSIS" and _LIKE_A_BREAK.fullmatch(line.text):
            message = "read as a synopsis; a page break is a line of three or more = and nothing else"
            self.found.append((line.start, message))
        self.elements.append(_standing_alone(self._source, line))
        if line.type == "PAGE_BREAK":
            self.elements += hidden_elements(line.hidden, joined=False)

    def add_paragraph(self, paragraph: Paragraph) -> None:
        """Add the elements of a paragraph: a heading, a transition, action, or a cue and its speech."""
        lines = paragraph.lines
        if paragraph.rule == "speech":
            dual = self._stands_beside(lines[0])
            self._speeches = 2 if dual else 1
            self.elements += speech_elements(self._source, lines, dual=dual)
        elif paragraph.rule == "action":
            self._add_action(lines)
        else:
            self._speeches = 0
            self.elements.append(_standing_alone(self._source, lines[0]))
            for line in lines[1:]:
                self.elements += hidden_elements(line.hidden, joined=False)
        self._empty_lines = 0

    def _add_action(self, lines: Sequence[Line]) -> None:
        if lines[0].type == "HEADING":
            message = "scene heading is not followed by an empty line; read as action"
            self.found.append((lines[0].start, message))
        self._speeches = 0
        empty_lines = "\n" * (self._empty_lines - 1) if self.elements else ""
        self.elements += action_elements(self._source, lines, empty_lines)

    def _stands_beside(self, cue: Line) -> bool:
        """Tell whether a cue with a caret has a speech to stand beside."""
        if not asks_for_dual(cue):
            return False
        if self._speeches != 1:
            message = "^ has no speech before it to stand beside; read as a cue of its own"
            self.found.append((cue.start, message))
        return self._speeches == 1


def _standing_alone(source: str, line: Line) -> Element:
    kind, words = line.type, line.text
    if kind == "HEADING":
        return _heading(source, line, words)
    if kind == "FORCED_HEADING":
        before, _, after = words.partition(".")
        return _heading(source, line, before.rstrip() + after)
    if kind == "PAGE_BREAK":
        return PageBreak(visible_origin(source, line))
    place = origin(source, line)
    if kind == "SECTION":
        core = words.replace(HOLE, "").strip()
        level = len(core) - len(core.lstrip("#"))
        return Section(text_in(line, words.replace("#", "", level)), level, place)
    if kind == "SYNOPSIS":
        return Synopsis(text_in(line, words.replace("=", "", 1)), place)
    if kind == "FORCED_TRANSITION":
        return Transition(text_in(line, words.replace(">", "", 1)), place)
    return Transition(text_in(line, words), place)


def _heading(source: str, line: Line, words: str) -> SceneHeading:
    words, number = scene_number(words)
    text = text_in(line, words)
    printed = plain(text)
    setting = setting_of(printed)
    location, time = location_and_time(printed)
    return SceneHeading(text, setting, location, time, number, setting is None, origin(source, line))
