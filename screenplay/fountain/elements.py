"""Turn the paragraphs that the grammar found into elements of the script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from screenplay.fountain.emphasis import read_emphasis
from screenplay.fountain.heading import location_and_time, scene_number, setting_of
from screenplay.fountain.hidden import HOLE, Hidden
from screenplay.fountain.lines import Line
from screenplay.fountain.parser import Paragraph
from screenplay.fountain.shapes import without_caret
from screenplay.model.decision import Origin
from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Cue,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    Run,
    SceneHeading,
    Section,
    Speech,
    Style,
    Synopsis,
    Text,
    Transition,
    plain,
    text_of,
)
from screenplay.model.span import Span

_EXTENSIONS = re.compile(r"(?:\s*\([^()]*\))+")
_EXTENSION = re.compile(r"\(([^()]*)\)")


class Elements:
    """The elements of a script, in order, and what there is to point out, by offset."""

    def __init__(self, source: str) -> None:
        self.elements: list[Element] = []
        self.found: list[tuple[int, str]] = []
        self._source = source
        self._empty_lines = 0  # since the line before
        self._speeches = 0  # side by side so far: a second one may stand beside one

    def add_line(self, line: Line) -> None:
        """Add a line that stands for itself in the gap between two paragraphs."""
        kind = line.type
        if kind in {"BLANK", "SPACED"}:
            self._empty_lines += 1
            return
        if kind not in {"HIDDEN", "CUT"}:
            self._speeches = 0
        if kind == "SECTION":
            level = len(line.text.replace(HOLE, "").strip()) - len(
                line.text.replace(HOLE, "").strip().lstrip("#")
            )
            self._add(Section(_text(line, line.text.replace("#", "", level)), level, self._origin(line)))
        elif kind == "SYNOPSIS":
            self._add(Synopsis(_text(line, line.text.replace("=", "", 1)), self._origin(line)))
        elif kind == "FORCED_TRANSITION":
            self._add(Transition(_text(line, line.text.replace(">", "", 1)), self._origin(line)))
        elif kind == "FORCED_HEADING":
            self._add_heading(line, line.text.replace(".", "", 1))
        else:
            if kind == "PAGE_BREAK":
                self._add(PageBreak(self._visible_origin(line)))
            self._add_hidden(line.hidden, joined=False)
        self._empty_lines = 0

    def add_paragraph(self, paragraph: Paragraph) -> None:
        """Add the elements of a paragraph: a heading, a transition, action, or a cue and its speech."""
        if paragraph.rule == "solo":
            self._add_solo(paragraph.lines)
        elif paragraph.rule == "speech":
            self._add_speech(paragraph.lines)
        else:
            self._add_action(paragraph.lines)
        self._empty_lines = 0

    def _add(self, element: Element) -> None:
        self.elements.append(element)

    def _add_solo(self, lines: Sequence[Line]) -> None:
        first, *notes = lines
        self._speeches = 0
        if first.type == "HEADING":
            self._add_heading(first, first.text)
        else:
            self._add(Transition(_text(first, first.text), self._origin(first)))
        for line in notes:
            self._add_hidden(line.hidden, joined=False)

    def _add_heading(self, line: Line, words: str) -> None:
        words, number = scene_number(words)
        text = _text(line, words)
        printed = plain(text)
        setting = setting_of(printed)
        location, time = location_and_time(printed)
        self._add(SceneHeading(text, setting, location, time, number, setting is None, self._origin(line)))

    def _add_action(self, lines: Sequence[Line]) -> None:
        if lines[0].type == "HEADING":
            message = "scene heading is not followed by an empty line; read as action"
            self.found.append((lines[0].start, message))
        self._speeches = 0
        extra = "\n" * (self._empty_lines - 1) if self.elements else ""
        group: list[Line] = []
        notes: list[Hidden] = []
        first = len(self.elements)
        for line in lines:
            if line.type == "HIDDEN":
                self._flush_action(group, first, extra)
                notes += line.hidden
                continue
            self._add_hidden(notes, joined=True)
            notes = []
            if line.type not in {"CENTERED", "LYRIC"}:
                group.append(line)
                continue
            self._flush_action(group, first, extra)
            joined = len(self.elements) > first
            if line.type == "LYRIC":
                self._add(Lyric(_text(line, line.text.replace("~", "", 1)), self._origin(line), joined))
            else:
                words = line.text.replace(">", "", 1)
                last = words.rindex("<")
                text = _text(line, words[:last] + words[last + 1 :])
                self._add(Centered(text if joined else _lines((extra, text)), self._origin(line), joined))
        self._flush_action(group, first, extra)
        self._add_hidden(notes, joined=False)

    def _flush_action(self, group: list[Line], first: int, extra: str) -> None:
        if not group:
            return
        joined = len(self.elements) > first
        text = _lines(
            (
                "" if joined else extra,
                *_between("\n", (read_emphasis(_action_words(line), line.hidden) for line in group)),
            )
        )
        self._add(Action(text, origin=self._origin(group[0], group[-1]), joined=joined))
        group.clear()

    def _add_speech(self, lines: Sequence[Line]) -> None:
        cut = any("\n" in piece.text for piece in lines[0].hidden if piece.style is Style.BONEYARD)
        if cut:
            self._add_hidden(lines[0].hidden, joined=False)
        cue = self._add_cue(lines[0])
        spoken: list[Line] = []
        notes: list[Hidden] = [] if cut else list(lines[0].hidden)
        for line in lines[1:]:
            if line.type in {"HIDDEN", "PAREN", "LYRIC"}:
                self._flush_speech(spoken, cue)
            if line.type == "HIDDEN":
                notes += line.hidden
                continue
            if notes and line.type != "SPACED":
                self._flush_speech(spoken, cue)
                self._add_hidden(notes, joined=True)
                notes = []
            if line.type == "PAREN":
                words = line.text.replace("(", "", 1)
                last = words.rindex(")")
                text = _text(line, words[:last] + words[last + 1 :])
                self._add(Parenthetical(text, cue.name, self._origin(line)))
            elif line.type == "LYRIC":
                self._add(Lyric(_text(line, line.text.replace("~", "", 1)), self._origin(line)))
            else:
                spoken.append(line)
        self._flush_speech(spoken, cue)
        self._add_hidden(notes, joined=False)

    def _add_cue(self, line: Line) -> Cue:
        words = line.text.replace(HOLE, "").strip()
        dual = words.endswith("^")
        if line.type == "FORCED_CUE":
            words = words[1:].lstrip()
        name, extensions = _name_and_extensions(
            without_caret(plain(read_emphasis(without_caret(words)))).strip()
        )
        if dual and self._speeches != 1:
            message = "^ has no speech before it to stand beside; read as a cue of its own"
            self.found.append((line.start, message))
            dual = False
        self._speeches = 2 if dual else 1
        cue = Cue(name, extensions, dual, self._visible_origin(line))
        self._add(cue)
        return cue

    def _flush_speech(self, spoken: list[Line], cue: Cue) -> None:
        while spoken and spoken[-1].type == "SPACED":
            spoken.pop()
        while spoken and spoken[0].type == "SPACED":
            spoken.pop(0)
        if spoken:
            text = _lines(_between("\n", (_text(line, line.text) for line in spoken)))
            self._add(Speech(text, cue.name, self._origin(spoken[0], spoken[-1])))
            spoken.clear()

    def _add_hidden(self, hidden: Iterable[Hidden], *, joined: bool) -> None:
        for piece in hidden:
            origin = Origin((Span(piece.start, piece.end),))
            if piece.style is Style.NOTE:
                self._add(Note(text_of(piece.text), origin=origin, joined=joined))
            else:
                self._add(Boneyard(piece.text, origin, joined))

    def _origin(self, first: Line, last: Line | None = None) -> Origin:
        start, end = first.start, (last or first).end
        words = self._source[start:end]
        return Origin((Span(end - len(words.lstrip()), start + len(words.rstrip())),))

    def _visible_origin(self, line: Line) -> Origin:
        spans: list[Span] = []
        place = line.start
        for start, end in (*((piece.start, piece.end) for piece in line.hidden), (line.end, line.end)):
            words = self._source[place:start]
            if words.strip():
                spans.append(Span(start - len(words.lstrip()), place + len(words.rstrip())))
            place = end
        return Origin(tuple(spans))


def _text(line: Line, words: str) -> Text:
    return read_emphasis(words.strip(), line.hidden)


def _action_words(line: Line) -> str:
    words = line.text.replace("!", "", 1) if line.type == "FORCED_ACTION" else line.text
    return words.rstrip()


def _between(mark: str, texts: Iterable[Text]) -> Iterable[Text | str]:
    for index, text in enumerate(texts):
        if index:
            yield mark
        yield text


def _lines(parts: Iterable[Text | str]) -> Text:
    """Join texts and strings into one text, plain neighbours into one run."""
    runs: list[Run] = []
    words: list[str] = []
    for part in parts:
        if isinstance(part, str):
            words.append(part)
            continue
        for run in part:
            if run.style is Style.PLAIN:
                words.append(run.text)
                continue
            if joined := "".join(words):
                runs.append(Run(joined))
            words = []
            runs.append(run)
    if joined := "".join(words):
        runs.append(Run(joined))
    return tuple(runs)


def _name_and_extensions(words: str) -> tuple[str, tuple[str, ...]]:
    head, bracket, rest = words.partition("(")
    if not bracket or not words.endswith(")") or not head.strip():
        return words, ()
    if _EXTENSIONS.fullmatch("(" + rest):
        found = (one.strip() for one in _EXTENSION.findall("(" + rest))
        return head.strip(), tuple(one for one in found if one)
    return head.strip(), (rest[:-1].strip(),)
