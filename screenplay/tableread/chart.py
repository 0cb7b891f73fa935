"""Who is in which scene: a chart of roles by scenes, as wide as the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from screenplay.breakdown import Scene
from screenplay.model.script import Run, Style
from screenplay.paper import STANDARD, Column, Layout, Line, LineKind, Page, Paper
from screenplay.tableread.doubling import Casting
from screenplay.tableread.roles import Role

_SIZE = 9.0  # points
_LEADING = 13.0
_MARGIN = 0.75  # inches
_NAME = 20  # characters
_READER = 12
_FIRST = _NAME + _READER + 3  # where the scenes begin
_SCENE = 2  # characters across for a scene; its number runs downwards
_TOP = 2  # rows: the title and an empty one
_STRIPE = "#eef1f5"

Cell = tuple[int, int, str, Style]  # row, character from the left, words, style


def chart_layout(layout: Layout = STANDARD) -> Layout:
    """Return the layout of the chart: the same paper lying down."""
    paper = Paper(layout.paper.height, layout.paper.width)
    lying = replace(layout, paper=paper, size=_SIZE, leading=_LEADING, top=_MARGIN, page_numbers=False)
    width = int((paper.width - 2 * _MARGIN) / lying.cell)
    lines = int((paper.height - 2 * _MARGIN) * 72 / _LEADING)
    return replace(lying, lines=lines, right=paper.width - _MARGIN, action=Column(_MARGIN, width))


def chart(casting: Casting, scenes: Sequence[Scene], layout: Layout, title: str) -> Iterator[Page]:
    """Yield the pages of the chart: so many scenes side by side, so many roles one under the other."""
    tall = max((len(scene.name) for scene in scenes), default=1)
    across = (layout.action.width - _FIRST) // _SCENE
    down = max(1, layout.lines - _TOP - tall)
    number = 0
    for left in range(0, max(len(scenes), 1), across):
        for top in range(0, max(len(casting.roles), 1), down):
            number += 1
            part = scenes[left : left + across]
            cells = _cells(casting, casting.roles[top : top + down], part, tall)
            yield Page(number, tuple(_placed([(0, 0, title, Style.BOLD), *cells], layout)))


def stripe(line: Line) -> str | None:
    """Return the colour behind every other role, so that the eye keeps to its row."""
    return _STRIPE if line.kind is LineKind.ACTION else None


def _cells(casting: Casting, roles: Sequence[Role], scenes: Sequence[Scene], tall: int) -> Iterator[Cell]:
    last = _TOP + tall - 1
    yield last, 0, "Role", Style.UNDERLINE
    yield last, _NAME + 1, "Read by", Style.UNDERLINE
    for place, scene in enumerate(scenes):
        for row, digit in enumerate(scene.name.rjust(tall)):
            if digit != " ":
                yield _TOP + row, _FIRST + place * _SCENE, digit, Style.PLAIN
    for row, role in enumerate(roles, start=_TOP + tall):
        reader = casting.reader_of(role.name)
        if (row - last) % 2 == 0:
            yield row, 0, " " * (_FIRST + len(scenes) * _SCENE), Style.PLAIN
        yield row, 0, role.name[:_NAME], Style.PLAIN
        yield row, _NAME + 1, reader[:_READER], Style.PLAIN
        for place, scene in enumerate(scenes):
            if scene.place in role.scenes:
                yield row, _FIRST + place * _SCENE, "X", Style.BOLD


def _placed(cells: Sequence[Cell], layout: Layout) -> Iterator[Line]:
    for row, column, words, style in cells:
        kind = LineKind.TITLE if words.strip() else LineKind.ACTION
        yield Line(row, layout.action.left + column * layout.cell, (Run(words, style),), kind)
