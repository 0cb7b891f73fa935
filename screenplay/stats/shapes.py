"""The parts that the charts are drawn from: words in any script, bars, axes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.shapes import Line, Rect, Shape, String
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from screenplay.model.script import Run, Style
from screenplay.paper.ink.direction import as_it_stands
from screenplay.paper.ink.glyphs import BUILT_IN, FontSet, registered

INK = HexColor("#22262b")
PALE = HexColor("#d7dde3")
# Distinct in print without colour as well: each is darker than the next (Okabe and Ito's palette, 2008).
COLOURS = tuple(map(HexColor, ("#0072b2", "#d55e00", "#009e73", "#e69f00", "#56b4e9", "#999999")))
_PLAIN, _BOLD = "Helvetica", "Helvetica-Bold"
_LONGEST = 22  # characters of a label


class Labels:
    """Words for charts; what Helvetica lacks is taken from installed fonts. Raises FontError."""

    def __init__(self) -> None:
        self._fonts = FontSet(BUILT_IN)

    def __call__(
        self, x: float, y: float, words: str, size: float = 8, *, bold: bool = False, end: bool = False
    ) -> Iterator[Shape]:
        """Yield the words as shapes that start at `x`, or end there."""
        style = Style.BOLD if bold else Style.PLAIN
        pieces = [
            (piece.text, (_BOLD if bold else _PLAIN) if piece.face is None else registered(piece.face))
            for run in as_it_stands((Run(words, style),))
            for piece in self._fonts.pieces(run.text, style)
        ]
        if end:
            x -= sum(stringWidth(text, font, size) for text, font in pieces)
        for text, font in pieces:
            yield String(x, y, text, fontName=font, fontSize=size, fillColor=INK)
            x += stringWidth(text, font, size)


def shortened(words: str, longest: int = _LONGEST) -> str:
    """Return `words`, cut where they are too long for a label."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def block(x: float, y: float, width: float, height: float, colour: Any) -> Rect:
    """Return a filled rectangle without an edge."""
    return Rect(x, y, width, height, fillColor=colour, strokeColor=None, strokeWidth=0)


def rule(x: float, y: float, width: float, height: float = 0) -> Line:
    """Return a thin line."""
    return Line(x, y, x + width, y + height, strokeColor=PALE, strokeWidth=0.5)


def bars_across(
    x: float, y: float, width: float, height: float, values: Sequence[float]
) -> HorizontalBarChart:
    """Return a chart of bars from left to right, the first on top; its labels are set by the caller."""
    chart = HorizontalBarChart()
    chart.data = [tuple(reversed(values)) or (0,)]
    chart.categoryAxis.visibleLabels = 0
    chart.categoryAxis.visibleTicks = 0
    chart.barWidth = 7
    chart.groupSpacing = 3
    return _placed(chart, x, y, width, height)


def bars_up(x: float, y: float, width: float, height: float, values: Sequence[float]) -> VerticalBarChart:
    """Return a chart of upright bars in order."""
    chart = VerticalBarChart()
    chart.data = [tuple(values) or (0,)]
    chart.categoryAxis.visibleLabels = 0
    chart.categoryAxis.visibleTicks = 0
    chart.groupSpacing = 1 if len(values) < 100 else 0
    return _placed(chart, x, y, width, height)


def _placed(chart: Any, x: float, y: float, width: float, height: float) -> Any:
    chart.x, chart.y, chart.width, chart.height = x, y, width, height
    chart.bars[0].fillColor = COLOURS[0]
    chart.bars[0].strokeColor = None
    chart.valueAxis.valueMin = 0
    chart.valueAxis.labels.fontName = _PLAIN
    chart.valueAxis.labels.fontSize = 7
    chart.valueAxis.strokeColor = chart.categoryAxis.strokeColor = PALE
    chart.valueAxis.visibleTicks = 0
    return chart
