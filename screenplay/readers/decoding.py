"""Bytes → text, without ever guessing in silence.

A byte order mark names the encoding and is no part of the text (Unicode 15, section 23.8), so offsets count
from the first character after it. Without a mark, text is UTF-8 or the reader says what to pass.
Line ends stay as they are.
"""

from __future__ import annotations

import codecs

from screenplay.errors import ReadError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark starts with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = "cp1252"  # what Windows word processors wrote before UTF-8
_SAMPLE = 4096  # bytes that show whether a file is text


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """Return the text in `data`; a byte order mark beats UTF-8, `encoding` beats both.

    Raises ReadError, with the byte and its offset, where the bytes are no such text.
    """
    mark, marked = _byte_order_mark(data)
    chosen = encoding or marked or "utf-8"
    if encoding is None and marked is None and b"\0" in data[:_SAMPLE]:
        raise ReadError(_binary(data, name))
    body = data[len(mark) :] if _same_codec(chosen, marked) else data
    try:
        text = body.decode(chosen)
    except UnicodeDecodeError as error:
        offset = error.start + len(data) - len(body)
        raise ReadError(_undecodable(data, name, chosen, offset)) from None
    except (LookupError, UnicodeError):
        raise ReadError(f"{name}: {chosen!r} is no encoding; try utf-8 or {_LEGACY}") from None
    return text.removeprefix("\ufeff")


def _byte_order_mark(data: bytes) -> tuple[bytes, str | None]:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return mark, name
    return b"", None


def _same_codec(chosen: str, marked: str | None) -> bool:
    return marked is not None and chosen.lower().replace("_", "-") == marked


def _binary(data: bytes, name: str) -> str:
    sample = data[:_SAMPLE]
    odd, even = (half.count(0) > len(sample) // 3 for half in (sample[1::2], sample[::2]))
    if odd != even:  # where both halves are zeros it is no text of any kind
        return f"{name} looks like UTF-16 without a byte order mark; pass --encoding utf-16-le or utf-16-be"
    return f"{name} is a binary file, not text (a zero byte at offset {sample.index(0)})"


def _undecodable(data: bytes, name: str, encoding: str, offset: int) -> str:
    if sum(byte < 32 and byte not in b"\t\n\r\f\x1a\x1b" for byte in data[:_SAMPLE]) > _SAMPLE // 100:
        return f"{name} is a binary file, not text"
    called = "UTF-8" if encoding == "utf-8" else encoding
    fault = f"{name} is not {called} (byte 0x{data[offset]:02x} at offset {offset})"
    if encoding == "utf-8":
        return f"{fault}; pass --encoding {_LEGACY}"
    return f"{fault}; pass another --encoding"
