"""What stands on the pages of a PDF: their drawing code, and the words in it."""

from __future__ import annotations

import re
import zlib

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_WORDS = re.compile(r"\((.*?)(?<!\\)\) Tj")


def unpacked(data: bytes) -> list[str]:
    """Return every stream of a PDF."""
    return [zlib.decompress(one).decode("latin-1") for one in _STREAM.findall(data)]


def page_code(data: bytes) -> list[str]:
    """Return the drawing code of each page."""
    return [code for code in unpacked(data) if " Tf" in code and " Tj" in code]


def printed_words(data: bytes) -> str:
    """Return the strings that are drawn, a line each."""
    return "\n".join(words for code in page_code(data) for words in _WORDS.findall(code))
