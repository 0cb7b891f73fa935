"""Scripts whose letters change and change places as they join: Devanagari, Tamil, Thai, Khmer and their kin.

HarfBuzz (by uharfbuzz) chooses and places the glyphs, reportlab draws them. What they stand for is written
beside them (ActualText, ISO 32000-1, 14.9.4), since no glyph does so any more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from screenplay.errors import SCRIPTS_MISSING, FontError

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_JOINING = re.compile("[\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]")


def needs_shaping(words: str) -> bool:
    """Tell whether `words` are in a script that has to be shaped."""
    return not words.isascii() and _JOINING.search(words) is not None


def set_shaped(canvas: Canvas, x: float, y: float, words: str, name: str, size: float, room: float) -> None:
    """Draw `words` in the registered font `name`, pressed together where `room` (points) is too narrow.

    Raises FontError where HarfBuzz is not installed.
    """
    from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: PLC0415  (slow, and only for the scripts that need it)

    if ttfonts.uharfbuzz is None:
        raise FontError(f"the letters of {words!r} have to be joined; {SCRIPTS_MISSING}")
    shaped = ttfonts.shapeStr(words, name, size)
    width = pdfmetrics.stringWidth(shaped, name, size)
    text = canvas.beginText()
    text.setFont(name, size)
    text.setHorizScale(100 * min(1.0, room / width) if width else 100)
    text.setTextOrigin(x, y)
    text.textOut(shaped)
    text.setHorizScale(100)
    actual = words.encode("utf-16-be").hex().upper()
    canvas.addLiteral(f"/Span << /ActualText <FEFF{actual}> >> BDC")
    canvas.drawText(text)
    canvas.addLiteral("EMC")
