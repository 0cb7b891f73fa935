"""Put the lines of a page on the canvas: shades under, text over, in as few canvas calls as can be."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from screenplay.errors import FontError
from screenplay.model.script import Run, Style
from screenplay.paper.direction import as_it_stands
from screenplay.paper.ink.coded import Coded
from screenplay.paper.ink.courier import PLAIN_ASCII, font_name, pdf_string
from screenplay.paper.ink.glyphs import FontSet, advances, registered
from screenplay.paper.ink.shaping import needs_shaping, set_shaped
from screenplay.paper.typeset.cells import cells, cells_of
from screenplay.paper.typeset.layout import CELL, POINTS_PER_INCH, Layout
from screenplay.paper.typeset.page import Line, Page

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_BASELINE = 0.78  # of a line's height, from its top
_UNDERLINE = 0.15  # of the type size, below the baseline
_RULE = 0.6  # points: how thick an underline is
_ASCII = "".join(map(chr, range(32, 127)))
_SAME = 0.005  # of the type size: widths that count as equal

Place = Callable[[Page, Line], str]


class Ink:
    """Writes pages in one layout on one canvas; `place` tells where a line stands, for errors."""

    def __init__(self, canvas: Canvas, layout: Layout, fonts: FontSet, place: Place) -> None:
        self._canvas = canvas
        self._layout = layout
        self._fonts = fonts
        self._built_in = fonts.is_built_in
        self._place = place
        self._first = layout.height_of(0) - _BASELINE * layout.leading  # the baseline of row 0
        self._plain: dict[float, str] = {}
        self._places: dict[tuple[int, float], str] = {}
        self._faces: dict[Style, Coded] = {}
        self._operators: dict[tuple[str, float], str] = {}
        self._code: list[str] = []
        self._rules: list[str] = []
        self._selected = ""

    def write(self, page: Page) -> None:
        """Set the lines of one page. Raises FontError for a character that no font has."""
        self._open()
        for line in page.lines:
            try:
                self._set(line)
            except FontError as error:
                raise FontError(f"{self._place(page, line)}: {error}") from error
        self._close()
        if self._rules:
            self._canvas.addLiteral("\n".join((*self._rules, "f")))
            self._rules = []

    def _open(self) -> None:
        self._code = ["BT"]
        self._selected = ""

    def _close(self) -> None:
        if len(self._code) > 1:
            self._canvas.addLiteral("\n".join((*self._code, "ET")))

    def _set(self, line: Line) -> None:
        size = line.size or self._layout.size
        if (
            len(line.runs) == 1
            and line.runs[0].style is Style.PLAIN
            and PLAIN_ASCII.issuperset(line.runs[0].text)
        ):
            operator = self._plain.get(size) or self._plain_operator(size)
            if operator:  # nearly always
                place = self._places.get(line[:2]) or self._place_of(line)
                self._set_string(place, line.runs[0].text, operator)
                return
        x, y = self._point(line)
        for run in as_it_stands(line.runs):
            x = self._set_run(x, y, run, size)

    def _point(self, line: Line) -> tuple[float, float]:
        """Return where a line begins on its baseline, in points."""
        return line.x * POINTS_PER_INCH, self._first - line.row * self._layout.leading

    def _place_of(self, line: Line) -> str:
        """Return where a line begins as the page's code says it, and remember it for the pages to come."""
        self._places[line[:2]] = _matrix(*self._point(line))
        return self._places[line[:2]]

    def _plain_operator(self, size: float) -> str:
        """Return what selects the face of plain words; nothing where it lacks a letter of ASCII."""
        operator, words = self._written(Run(_ASCII), size)
        self._plain[size] = operator if words is not None else ""
        return self._plain[size]

    def _set_run(self, x: float, y: float, run: Run, size: float) -> float:
        """Set words in one style; return where they end."""
        operator, words = self._written(run, size)
        if words is not None:
            self._set_string(_matrix(x, y), words, operator)
            end = x + len(run.text) * CELL * size
        else:
            end = self._set_pieces(x, y, run, size)
        if run.style is not Style.PLAIN and Style.UNDERLINE in run.style:
            self._rules.append(f"{x:.2f} {y - _UNDERLINE * size:.2f} {end - x:.2f} {_RULE} re")
        return end

    def _written(self, run: Run, size: float) -> tuple[str, str | None]:
        """Return what selects the face of a run, and its PDF string; None where it lacks a character."""
        if self._built_in:
            return self._operator(font_name(run.style), size), pdf_string(run.text)
        coded = self._faces.get(run.style) or self._face(run.style)
        return f"{coded.name} {size:g} Tf", coded.string(run.text)

    def _face(self, style: Style) -> Coded:
        """Return what writes in the face of a style, embedding it where it is new."""
        from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415  (slow)

        face = self._fonts.face(style)
        if face is None:
            raise FontError("the built-in Courier is no TrueType face")
        name = registered(face)
        same = next((one for one in self._faces.values() if one.font_name == name), None)
        self._faces[style] = same or Coded(pdfmetrics.getFont(name), self._canvas._doc)
        return self._faces[style]

    def _set_string(self, place: str, words: str, operator: str) -> None:
        """Set the inside of a PDF string in the face that `operator` selects."""
        if operator != self._selected:
            self._code.append(operator)
            self._selected = operator
        self._code.append(f"{place} ({words}) Tj")

    def _operator(self, name: str, size: float) -> str:
        """Return what selects a built-in font, under the name that the canvas gives it."""
        if (name, size) in self._operators:
            return self._operators[name, size]
        text = self._canvas.beginText()
        text.setFont(name, size)
        found = re.search(r"/\S+ \S+ Tf", text.getCode())
        self._operators[name, size] = found[0] if found else ""
        return self._operators[name, size]

    def _set_pieces(self, x: float, y: float, run: Run, size: float) -> float:
        """Set words that need more than the built-in Courier; return where they end."""
        for piece in self._fonts.pieces(run.text, run.style):
            if piece.face is None:
                operator = self._operator(font_name(run.style), size)
                self._set_string(_matrix(x, y), pdf_string(piece.text) or "", operator)
            else:
                self._close()
                name, room = registered(piece.face), cells(piece.text) * CELL * size
                if needs_shaping(piece.text):
                    set_shaped(self._canvas, x, y, piece.text, name, size, room)
                else:
                    self._set_face(x, y, piece.text, name, size)
                self._open()
            x += cells(piece.text) * CELL * size
        return x

    def _set_face(self, x: float, y: float, words: str, name: str, size: float) -> None:
        """Set words of a TrueType face; glyphs that do not fill their cells stand in the middle of them."""
        text = self._canvas.beginText()
        text.setFont(name, size)
        widths = advances(name, words)
        rooms = [CELL * cells_of(character) for character in words]
        if all(abs(width - room) < _SAME for width, room in zip(widths, rooms, strict=True)):
            text.setTextOrigin(x, y)
            text.textOut(words)
        else:
            for character, width, room in zip(words, widths, rooms, strict=True):
                scale = min(1.0, room / width) if room and width else 1.0
                back = width if not room else 0.0  # a mark with a cell of its own goes back to its letter
                text.setHorizScale(100 * scale)
                text.setTextOrigin(x + ((room - width * scale) / 2 if room else -back) * size, y)
                text.textOut(character)
                x += room * size
            text.setHorizScale(100)
        self._canvas.drawText(text)


def _matrix(x: float, y: float) -> str:
    return f"1 0 0 1 {x:.2f} {y:.2f} Tm"
