"""The built-in Courier: what it can print, and its strings as PDF writes them.

Setting a line through reportlab's text object costs 11 microseconds, writing its operator 1; a feature
has six thousand lines. Only strings of Windows-1252, which the built-in fonts are encoded in, go this way.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unicodedata import normalize

from screenplay.model.script import Style

# Say truly what each glyph stands for, so that words copy out of the PDF as they were written.


_ENTRY = re.compile(r"(<[0-9A-F]{2}>) <([0-9A-F]{4,6})>")
_SHAPES = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))  # Arabic letters as they join
_TTFONTS = "reportlab.pdfbase.ttfonts"


def corrected(cmap: str) -> str:
    """Return a ToUnicode map with every entry in UTF-16, shapes of letters as the letters."""
    return _ENTRY.sub(lambda entry: f"{entry[1]} <{_utf16(int(entry[2], 16))}>", cmap)


def _utf16(point: int) -> str:
    character = chr(point)
    if any(point in shapes for shapes in _SHAPES):
        character = normalize("NFKC", character)
    return character.encode("utf-16-be", errors="surrogatepass").hex().upper()


@contextmanager
def true_unicode() -> Iterator[None]:
    """Have reportlab write corrected maps; nothing is done where no TrueType font was used."""
    ttfonts: Any = sys.modules.get(_TTFONTS)
    if ttfonts is None:
        yield
        return
    original = ttfonts.makeToUnicodeCMap
    ttfonts.makeToUnicodeCMap = lambda name, subset: corrected(original(name, subset))
    try:
        yield
    finally:
        ttfonts.makeToUnicodeCMap = original


PLAIN = "Courier"
_NAMES = {
    Style.PLAIN: PLAIN,
    Style.BOLD: "Courier-Bold",
    Style.ITALIC: "Courier-Oblique",
    Style.BOLD | Style.ITALIC: "Courier-BoldOblique",
}


def escaped(byte: int) -> str:
    """Return a byte as it stands inside a PDF string."""
    if chr(byte) in "\\()":
        return f"\\{chr(byte)}"
    return chr(byte) if 32 <= byte <= 126 else f"\\{byte:03o}"


def _escapes() -> dict[int, str]:
    table: dict[int, str] = {}
    for byte in range(32, 256):
        character = bytes([byte]).decode("cp1252", errors="ignore")
        if character and byte != 127:
            table[ord(character)] = escaped(byte)
    return table


_ESCAPES = _escapes()
GLYPHS = frozenset(map(chr, _ESCAPES))
PLAIN_ASCII = frozenset(character for character in map(chr, range(32, 127)) if character not in "\\()")


def font_name(style: Style) -> str:
    """Return the name of the built-in font for bold and oblique."""
    return PLAIN if style is Style.PLAIN else _NAMES[style & (Style.BOLD | Style.ITALIC)]


def pdf_string(text: str) -> str | None:
    """Return `text` as the inside of a PDF string; None where Courier lacks one of its characters."""
    if PLAIN_ASCII.issuperset(text):
        return text
    return text.translate(_ESCAPES) if GLYPHS.issuperset(text) else None
