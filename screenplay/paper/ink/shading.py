"""What lies under the type: colours behind lines, a watermark across the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from screenplay.model.script import Style
from screenplay.paper.ink.courier import font_name
from screenplay.paper.ink.glyphs import FontSet, registered
from screenplay.paper.typeset.cells import cells
from screenplay.paper.typeset.layout import CELL, POINTS_PER_INCH, Layout
from screenplay.paper.typeset.page import Line, Page

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Shade = Callable[[Line], str | None]  # the colour of a line, such as "#fff3a0"
Tint = Callable[[Page], str | None]  # the colour of a whole sheet

_AROUND = 2.0  # points of colour to the left and right of the words
_GREY = 0.88  # light enough to read through, dark enough to survive a copier
_LARGEST_MARK = 72.0  # points
# ISO 32000-1, 14.8.2.2 and 14.9.4: no part of the page's text, and nothing at all where it is copied out.
_NOT_TEXT = "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC /Span <</ActualText ()>> BDC"


def lay_tint(canvas: Canvas, layout: Layout, page: Page, tint: Tint) -> None:
    """Colour the whole sheet."""
    colour = tint(page)
    if colour is not None:
        width, height = layout.paper.width * POINTS_PER_INCH, layout.paper.height * POINTS_PER_INCH
        canvas.addLiteral(f"q {_rgb(colour)} rg 0 0 {width:.2f} {height:.2f} re f Q")


def lay_shades(canvas: Canvas, layout: Layout, page: Page, shade: Shade) -> None:
    """Lay each line's colour behind it."""
    code: list[str] = []
    for line in page.lines:
        colour = shade(line)
        if colour is not None:
            size = line.size or layout.size
            left = line.x * POINTS_PER_INCH - _AROUND
            width = cells(line.text) * CELL * size + 2 * _AROUND
            foot = layout.height_of(line.row + 1)
            code.append(f"{_rgb(colour)} rg {left:.2f} {foot:.2f} {width:.2f} {layout.leading:.2f} re f")
    if code:
        canvas.addLiteral("\n".join(("q", *code, "Q")))


def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))


def watermark(canvas: Canvas, layout: Layout, fonts: FontSet) -> None:
    """Set the layout's watermark from corner to corner, in grey, as no part of the text."""
    width, height = layout.paper.width * POINTS_PER_INCH, layout.paper.height * POINTS_PER_INCH
    words = layout.watermark
    diagonal = (width**2 + height**2) ** 0.5
    size = min(_LARGEST_MARK, 0.8 * diagonal / (CELL * max(1, cells(words))))
    canvas.addLiteral(_NOT_TEXT)
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(52)
    canvas.setFillGray(_GREY)
    x = -cells(words) * CELL * size / 2
    for piece in fonts.pieces(words, Style.BOLD):
        canvas.setFont(font_name(Style.BOLD) if piece.face is None else registered(piece.face), size)
        canvas.drawString(x, -size / 3, piece.text)
        x += cells(piece.text) * CELL * size
    canvas.restoreState()
    canvas.addLiteral("EMC EMC")
