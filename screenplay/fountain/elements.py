"""Turn the paragraphs that the grammar found into the elements of a script."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.fountain.action import action_elements
from screenplay.fountain.cutting import Line
from screenplay.fountain.heading import location_and_time, scene_number, setting_of
from screenplay.fountain.hidden import HOLE
from screenplay.fountain.parser import Paragraph
from screenplay.fountain.places import hidden_elements, origin, text_in, visible_origin
from screenplay.fountain.speech import asks_for_dual, speech_elements
from screenplay.model.script import Element, PageBreak, SceneHeading, Section, Synopsis, Transition, plain


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
