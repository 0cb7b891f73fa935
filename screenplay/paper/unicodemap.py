"""Say truly what each glyph stands for, so that words copy out of the PDF as they were written.

reportlab 5.1 writes code points beyond U+FFFF with five digits where PDF wants UTF-16 (ISO 32000-1, 9.10.3),
so that an emoji copies as another letter; and joined Arabic letters would copy as their shapes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unicodedata import normalize

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
