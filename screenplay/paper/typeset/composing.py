"""Turn a script's elements into blocks for the page, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from screenplay.model import script as model
from screenplay.model.script import Script, Style, plain
from screenplay.paper.acts import opens_act
from screenplay.paper.typeset.block import PLAIN_COPY, Block, Mark, Treatment
from screenplay.paper.typeset.layout import Column, Layout, SceneNumbers
from screenplay.paper.typeset.numbering import scene_numbers
from screenplay.paper.typeset.page import LineKind
from screenplay.paper.typeset.passage import passage
from screenplay.paper.typeset.printing import printed, trimmed
from screenplay.paper.typeset.speaking import SPOKEN, note_line, speech_block

_UNPRINTED = (model.Boneyard, model.Dropped)
_LONGEST_ENTRY = 200  # characters of an outline entry
_ROOM_FOR_NUMBER = 3  # cells that a heading leaves free for a number on its right


@dataclass(slots=True)
class _Desk:
    """What the next block takes along: a page break asked for, outline entries, the depth of sections."""

    layout: Layout
    new_page: bool = False
    marks: list[Mark] = field(default_factory=list)
    depth: int = 0

    def send(self, block: Block) -> Block:
        """Return `block` with what waited for it."""
        if self.new_page or self.marks:
            block = replace(block, new_page=self.new_page, marks=(*self.marks, *block.marks))
            self.new_page = False
            self.marks = []
        return block

    def outline(self, title: str, level: int) -> None:
        """Keep an entry for the next block; levels never skip one, as PDF asks."""
        if title:
            self.marks.append(Mark(title[:_LONGEST_ENTRY], level))


def compose(script: Script, layout: Layout, treatment: Treatment = PLAIN_COPY) -> Iterator[Block]:
    """Yield the blocks of `script`."""
    desk = _Desk(layout)
    numbers = scene_numbers(script, layout.number_scenes)
    at = 0
    elements = script.elements
    while at < len(elements):
        element = elements[at]
        if isinstance(element, SPOKEN):
            block, at = speech_block(elements, at, layout, treatment)
            if block is not None:
                yield desk.send(block)
            continue
        block = _block(element, at, desk, numbers)
        if block is not None:
            yield desk.send(block)
        at += 1


def _block(element: model.Element, at: int, desk: _Desk, numbers: dict[int, str]) -> Block | None:
    layout = desk.layout
    match element:
        case model.Action():
            return _action(element, at, layout)
        case model.SceneHeading():
            return _heading(element, at, desk, numbers.get(at))
        case model.Transition():
            return _solid(LineKind.TRANSITION, at, printed(element.text, capitals=True), layout.action)
        case model.Centered():
            text = printed(element.text, notes=layout.notes)
            block = _closed_up(_solid(LineKind.CENTERED, at, text, layout.action), element.joined)
            desk.new_page = desk.new_page or (layout.acts_begin_pages and opens_act(plain(element.text)))
            return block
        case model.PageBreak():
            desk.new_page = True
        case model.Section():
            return _section(element, at, desk)
        case model.Synopsis() if layout.synopses:
            text = printed(element.text, style=Style.ITALIC)
            block = _solid(LineKind.SYNOPSIS, at, text, layout.action)
            return None if block is None else replace(block, keeps_next=True)
        case model.Note() if layout.notes:
            block = _solid(LineKind.NOTE, at, note_line(element), layout.action)
            return _closed_up(block, element.joined)
        case _:
            pass
    return None


def _solid(kind: LineKind, at: int, text: model.Text, column: Column) -> Block | None:
    above, text = trimmed(text)
    if not text:
        return None
    part = passage(kind, at, text, column)
    return Block((part,), extra=above, never_first=kind is LineKind.TRANSITION)


def _action(element: model.Action, at: int, layout: Layout) -> Block | None:
    above, text = trimmed(printed(element.text, notes=layout.notes))
    if not text:
        return None
    part = passage(LineKind.ACTION, at, text, layout.action)
    return _closed_up(Block((part,), extra=above, splits=True), element.joined)


def _closed_up(block: Block | None, joined: bool) -> Block | None:
    """Take the blank line above away where the writer put none."""
    return replace(block, space=0) if joined and block is not None else block


def _heading(element: model.SceneHeading, at: int, desk: _Desk, number: str | None) -> Block | None:
    layout = desk.layout
    style = Style.BOLD if layout.bold_headings else Style.PLAIN
    if layout.underlined_headings:
        style |= Style.UNDERLINE
    text = printed(element.text, notes=layout.notes, capitals=True, style=style)
    if not text:
        return None
    title = " ".join(plain(element.text).upper().split())
    desk.outline(f"{number}. {title}" if number else title, desk.depth)
    part = passage(LineKind.HEADING, at, text, _heading_column(layout, number))
    shown = number if layout.scene_numbers is not SceneNumbers.NONE else None
    return Block((part,), space=layout.space_before_heading, keeps_next=True, scene_number=shown)


def _heading_column(layout: Layout, number: str | None) -> Column:
    if number and layout.scene_numbers in (SceneNumbers.RIGHT, SceneNumbers.BOTH):
        return replace(layout.action, width=layout.action.width - _ROOM_FOR_NUMBER)
    return layout.action


def _section(element: model.Section, at: int, desk: _Desk) -> Block | None:
    level = min(element.level - 1, desk.depth)
    desk.outline(" ".join(plain(element.text).split()), level)
    desk.depth = level + 1
    if not desk.layout.sections:
        return None
    block = _solid(LineKind.SECTION, at, printed(element.text, style=Style.BOLD), desk.layout.action)
    return None if block is None else replace(block, keeps_next=True)
