"""Put the lines of a page on the canvas: shades under, text over, as few canvas calls as can be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from screenplay.model.script import Style
from screenplay.paper.cells import cells
from screenplay.paper.courier import can_print, font_name, pdf_string
from screenplay.paper.layout import POINTS_PER_INCH, Layout
from screenplay.paper.page import Line, Page

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_BASELINE = 0.78  # of a line's height, from its top
_UNDERLINE = 0.15  # of the type size, below the baseline
_WATERMARK_GREY = 0.88


class Ink:
    """Writes pages in one layout on one canvas."""

    def __init__(self, canvas: Canvas, layout: Layout, font: str | None, shades: Mapping[int, str]) -> None:
        self._canvas = canvas
        self._layout = layout
        self._shades = shades
        self._selected: dict[str, str] = {}

    def top_of(self, row: int) -> float:
        """Return the height of a row's upper edge in points from the foot of the paper."""
        return (self._layout.paper.height - self._layout.top) * POINTS_PER_INCH - row * self._layout.size

    def write(self, page: Page) -> None:
        """Draw one page."""
        if self._shades:
            self._shade(page)
        code: list[str] = ["BT"]
        rules: list[str] = []
        size = self._layout.size
        selected = ""
        for line in page.lines:
            x = line.x * POINTS_PER_INCH
            y = self.top_of(line.row) - _BASELINE * size
            for run in line.runs:
                name = font_name(run.style)
                if name != selected:
                    code.append(self._select(name))
                    selected = name
                code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm ({pdf_string(run.text)}) Tj")
                width = cells(run.text) * self._layout.cell * POINTS_PER_INCH
                if Style.UNDERLINE in run.style:
                    rules.append(f"{x:.2f} {y - _UNDERLINE * size:.2f} {width:.2f} 0.6 re")
                x += width
        code.append("ET")
        if rules:
            code += [*rules, "f"]
        self._canvas.addLiteral("\n".join(code))

    def _select(self, name: str) -> str:
        """Return the operator that selects a font, under the name that the canvas gives it."""
        if name not in self._selected:
            text = self._canvas.beginText()
            text.setFont(name, self._layout.size)
            found = re.search(r"/\S+ \S+ Tf", text.getCode())
            self._selected[name] = found[0] if found else ""
        return self._selected[name]

    def _shade(self, page: Page) -> None: ...
