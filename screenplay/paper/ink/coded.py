"""Strings of a TrueType face as PDF writes them: one byte a character, in the codes that reportlab gives out.

reportlab keeps the codes of ASCII as they are and gives further characters the next free ones; a face has 256
of them at hand, which is more than a script in one writing system needs. Source: reportlab.pdfbase.ttfonts.
"""

from __future__ import annotations

from typing import Any

from screenplay.paper.ink.courier import PLAIN_ASCII, escaped
from screenplay.paper.typeset.cells import cells_of
from screenplay.paper.typeset.layout import CELL

_SAME = 5  # thousandths of the type size: widths that count as equal
_ASCII = range(32, 127)


class _LackingError(Exception):
    """The face has no glyph for a character that fills its cell, or no code is left at hand."""


class Coded:
    """What one face writes in one document; `font` is a TTFont of reportlab, `document` its PDFDocument."""

    def __init__(self, font: Any, document: Any) -> None:
        self._codes = _Codes(font, document)
        self._has_ascii = all(self._codes.fills(code) for code in _ASCII)
        self.font_name: str = font.fontName
        self.name: str = font.getSubsetInternalName(0, document)  # as the page's code selects it

    def string(self, text: str) -> str | None:
        """Return `text` as the inside of a PDF string; None where the face lacks one of its characters."""
        if self._has_ascii and PLAIN_ASCII.issuperset(text):
            return text
        try:
            return text.translate(self._codes)
        except _LackingError:
            return None


class _Codes(dict[int, str]):
    """A character's code, written as a PDF string has it; found when it is first asked for."""

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self._font = font
        self._document = document

    def fills(self, code: int) -> bool:
        """Tell whether the face has a glyph for a character that is as wide as its cell."""
        face = self._font.face
        return code in face.charToGlyph and abs(face.getCharWidth(code) - 1000 * CELL) < _SAME

    def __missing__(self, code: int) -> str:
        if not self.fills(code) or cells_of(chr(code)) != 1:
            raise _LackingError
        ((subset, written),) = self._font.splitString(chr(code), self._document)
        if subset:
            raise _LackingError
        self[code] = escaped(written[0])
        return self[code]
