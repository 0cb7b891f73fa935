"""The built-in Courier: what it can print, and its strings as PDF writes them.

Setting a line through reportlab's text object costs 11 microseconds, writing its operator 1; a feature
has six thousand lines. Only strings of Windows-1252, which the built-in fonts are encoded in, go this way.
"""

from __future__ import annotations

from screenplay.model.script import Style

PLAIN = "Courier"
_NAMES = {
    Style.PLAIN: PLAIN,
    Style.BOLD: "Courier-Bold",
    Style.ITALIC: "Courier-Oblique",
    Style.BOLD | Style.ITALIC: "Courier-BoldOblique",
}


def _escapes() -> dict[int, str]:
    table: dict[int, str] = {}
    for byte in range(32, 256):
        character = bytes([byte]).decode("cp1252", errors="ignore")
        if character and byte != 127:
            escaped = f"\\{byte:03o}" if byte > 126 else character
            table[ord(character)] = f"\\{character}" if character in "\\()" else escaped
    return table


_ESCAPES = _escapes()
GLYPHS = frozenset(map(chr, _ESCAPES))
_PLAIN = frozenset(character for character in map(chr, range(32, 127)) if character not in "\\()")


def font_name(style: Style) -> str:
    """Return the name of the built-in font for bold and oblique."""
    return PLAIN if style is Style.PLAIN else _NAMES[style & (Style.BOLD | Style.ITALIC)]


def pdf_string(text: str) -> str | None:
    """Return `text` as the inside of a PDF string; None where Courier lacks one of its characters."""
    if _PLAIN.issuperset(text):
        return text
    return text.translate(_ESCAPES) if GLYPHS.issuperset(text) else None
