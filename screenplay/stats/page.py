"""The charts on paper."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from screenplay.model.script import Run, Style
from screenplay.paper import STANDARD, Layout
from screenplay.paper.direction import as_it_stands
from screenplay.paper.ink.courier import true_unicode
from screenplay.paper.ink.glyphs import BUILT_IN, FontSet, registered
from screenplay.stats.charts import charts
from screenplay.stats.figures import Stats
from screenplay.stats.rows import headline
from screenplay.stats.shapes import INK, PALE, Box, Chart, Stroke, Words, shortened

_MARGIN = 54.0  # points
_TITLE, _BETWEEN = 14.0, 22.0  # points of the title of a chart, and from chart to chart
_HEAD = 46.0
# Distinct in print without colour as well: each is darker than the next (Okabe and Ito's palette, 2008).
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#e69f00", "#56b4e9", "#999999")
_INKS = {INK: HexColor("#22262b"), PALE: HexColor("#d7dde3"), **dict(enumerate(map(HexColor, _COLOURS)))}
_PLAIN, _BOLD = "Helvetica", "Helvetica-Bold"


def stats_page(stats: Stats, layout: Layout = STANDARD) -> bytes:
    """Return a PDF of the charts; the same bytes for the same figures. Raises FontError."""
    width, height = layout.paper.width * 72, layout.paper.height * 72
    target = BytesIO()
    canvas = Canvas(target, pagesize=(width, height), pageCompression=1, invariant=1)
    canvas.setTitle(f"{stats.title or 'Untitled'}: figures")
    canvas.setSubject("Screenplay statistics")
    canvas.setCreator("screenplay")
    pen = _Pen(canvas)
    top = height - _MARGIN
    pen.words(_MARGIN, top - 14, shortened(stats.title or "Untitled", 50), 16, bold=True)
    pen.words(_MARGIN, top - 32, headline(stats), 9)
    top -= _HEAD
    for chart in charts(stats, width - 2 * _MARGIN):
        if top - _TITLE - chart.height < _MARGIN:
            canvas.showPage()
            top = height - _MARGIN
        _draw(pen, chart, top)
        top -= _TITLE + chart.height + _BETWEEN
    canvas.showPage()
    with true_unicode():
        canvas.save()
    return target.getvalue()


def _draw(pen: _Pen, chart: Chart, top: float) -> None:
    """Draw a chart with its title, from `top` down."""
    pen.words(_MARGIN, top - 10, chart.title, 10, bold=True)
    foot = top - _TITLE
    for shape in chart.shapes:
        match shape:
            case Box():
                pen.box(_MARGIN + shape.x, foot - shape.y - shape.height, shape)
            case Stroke():
                pen.line(_MARGIN + shape.x, foot - shape.y, _MARGIN + shape.to_x, foot - shape.to_y)
            case Words():
                pen.words(_MARGIN + shape.x, foot - shape.y, shape.text, shape.size, end=shape.end)


class _Pen:
    """Draws on a canvas, words in any script; what Helvetica lacks is taken from installed fonts."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._fonts = FontSet(BUILT_IN)

    def box(self, x: float, y: float, box: Box) -> None:
        """Draw a filled rectangle."""
        self._canvas.setFillColor(_INKS[box.colour])
        self._canvas.rect(x, y, box.width, box.height, stroke=0, fill=1)

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Draw a thin line."""
        self._canvas.setStrokeColor(_INKS[PALE])
        self._canvas.setLineWidth(0.5)
        self._canvas.line(x, y, to_x, to_y)

    def words(
        self, x: float, y: float, words: str, size: float, *, bold: bool = False, end: bool = False
    ) -> None:
        """Set words that start at `x`, or end there. Raises FontError."""
        pieces = list(self._pieces(words, bold))
        if end:
            x -= sum(stringWidth(text, font, size) for text, font in pieces)
        self._canvas.setFillColor(_INKS[INK])
        for text, font in pieces:
            self._canvas.setFont(font, size)
            self._canvas.drawString(x, y, text)
            x += stringWidth(text, font, size)

    def _pieces(self, words: str, bold: bool) -> Iterator[tuple[str, str]]:
        style = Style.BOLD if bold else Style.PLAIN
        for run in as_it_stands((Run(words, style),)):
            for piece in self._fonts.pieces(run.text, style):
                yield (
                    piece.text,
                    (_BOLD if bold else _PLAIN) if piece.face is None else registered(piece.face),
                )
