"""How a house sets its pages: paper, columns, spaces, what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from screenplay.errors import SettingsError

POINTS_PER_INCH = 72
_FEWEST_LINES, _MOST_LINES = 5, 200
_MORE_ON_A4 = 4  # lines
CELL = 0.6  # the width of a Courier character, in parts of the type size


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, in inches."""

    width: float
    height: float


LETTER = Paper(8.5, 11.0)
A4 = Paper(8.27, 11.69)


class SceneNumbers(StrEnum):
    """The margins that scene numbers stand in."""

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of type: its left edge in inches from the paper's edge, its width in characters.

    Lines after the first stand `hang` characters further in.
    """

    left: float
    width: int
    hang: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """A profile. The defaults (54 lines, 60 and 35 characters) come nearest to professional drafts."""

    paper: Paper = LETTER
    lines: int = 54  # lines of type between the margins
    size: float = 12.0  # points
    leading: float = 12.0  # points from line to line
    top: float = 1.0  # inches from the paper's upper edge to the first line
    right: float = 7.5  # inches: where transitions and page numbers end
    action: Column = Column(1.5, 60)
    dialogue: Column = Column(2.5, 35)
    parenthetical: Column = Column(2.9, 26, hang=1)
    cue: Column = Column(3.5, 38)
    dual_dialogue: tuple[Column, Column] = (Column(2.0, 26), Column(5.0, 25))
    dual_parenthetical: tuple[Column, Column] = (Column(2.25, 22, hang=1), Column(5.25, 22, hang=1))
    dual_cue: tuple[Column, Column] = (Column(2.75, 20), Column(5.75, 20))
    space_before_heading: int = 1  # blank lines
    bold_headings: bool = False
    underlined_headings: bool = False
    acts_begin_pages: bool = True  # "ACT TWO" in the middle of a line begins a page
    scene_numbers: SceneNumbers = SceneNumbers.BOTH
    number_scenes: bool = False  # give a number to scenes that have none
    notes: bool = False
    synopses: bool = False
    sections: bool = False
    title_page: bool = True
    date_on_left: bool = False  # the draft date above the contact instead of lower right
    page_numbers: bool = True
    line_numbers: bool = False
    header: str = ""  # {page} and {title} are filled in
    footer: str = ""
    watermark: str = ""
    more: str = "(MORE)"
    continued: str = "(CONT'D)"

    def __post_init__(self) -> None:
        """Refuse pages that hold nothing, or more than a paragraph is filled ahead for."""
        if not _FEWEST_LINES <= self.lines <= _MOST_LINES:
            raise SettingsError(f"a page has {_FEWEST_LINES} to {_MOST_LINES} lines, not {self.lines}")

    @property
    def cell(self) -> float:
        """The width of one character in inches."""
        return self.size * CELL / POINTS_PER_INCH

    def height_of(self, row: int) -> float:
        """Return the upper edge of a row in points from the foot of the paper."""
        return (self.paper.height - self.top) * POINTS_PER_INCH - row * self.leading


def check_on_paper(layout: Layout) -> None:
    """Raise SettingsError where lines or columns of `layout` go off its paper: their words would be gone."""
    paper = layout.paper
    foot = layout.top + layout.lines * layout.leading / POINTS_PER_INCH
    if foot > paper.height:
        raise SettingsError(
            f"{layout.lines} lines of {layout.leading:g} points below {layout.top:g} inches end {foot:.4g} "
            f"inches down a paper of {paper.height:g}; lower lines, leading or top"
        )
    for name, edge in _right_edges(layout):
        if edge > paper.width:
            raise SettingsError(
                f"{name} ends {edge:.4g} inches from the left edge of a paper {paper.width:g} wide; narrow it"
            )


def _right_edges(layout: Layout) -> Iterator[tuple[str, float]]:
    """Yield the columns with their right edges, in inches."""
    yield "right", layout.right
    for each in fields(layout):
        held = getattr(layout, each.name)
        for column in held if isinstance(held, tuple) else (held,):
            if isinstance(column, Column):
                yield each.name, column.left + column.width * layout.cell


STANDARD = Layout()


def on_paper(layout: Layout, paper: Paper) -> Layout:
    """Return `layout` on other paper: the same columns, four lines more on A4 than on Letter."""
    more = _MORE_ON_A4 * ((paper == A4) - (layout.paper == A4))
    return replace(layout, paper=paper, lines=layout.lines + more)


def enlarged(layout: Layout, size: float) -> Layout:
    """Return `layout` in type of `size` points: the same margins, fewer characters and lines."""
    ratio = layout.size / size

    def narrowed(column: Column) -> Column:
        return replace(column, width=max(8, int(column.width * ratio)))

    def both(pair: tuple[Column, Column]) -> tuple[Column, Column]:
        return narrowed(pair[0]), narrowed(pair[1])

    return replace(
        layout,
        size=size,
        leading=size,
        lines=max(6, int(layout.lines * ratio)),
        action=narrowed(layout.action),
        dialogue=narrowed(layout.dialogue),
        parenthetical=narrowed(layout.parenthetical),
        cue=narrowed(layout.cue),
        dual_dialogue=both(layout.dual_dialogue),
        dual_parenthetical=both(layout.dual_parenthetical),
        dual_cue=both(layout.dual_cue),
    )
