"""Read a font file as far as choosing needs: its family and style, the characters it has.

Tables and fields: the OpenType specification (learn.microsoft.com/typography/opentype/spec: otff, name,
cmap). reportlab parses a font wholly, which takes a tenth of a second each; this takes a fraction of that.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_CFF = b"OTTO"
_COLLECTION = b"ttcf"
_FAMILY, _STYLE, _TYPOGRAPHIC_FAMILY, _TYPOGRAPHIC_STYLE = 1, 2, 16, 17
_WINDOWS = 3  # a platform of the name and cmap tables; its strings are UTF-16
_UNICODE_SUBTABLES = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))  # the fullest first

_ORDINARY = {"regular", "book", "roman", "normal", "medium", "bold", "italic", "bolditalic"}

Tables = dict[bytes, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face of a font file; `index` counts the faces of a collection. CFF outlines cannot be embedded."""

    path: Path
    index: int
    family: str
    style: str  # "Regular", "Bold Italic", as the file says
    is_cff: bool

    @property
    def bold(self) -> bool:
        """Tell whether the face is the bold one of its family."""
        return "bold" in self.style.lower()

    @property
    def ordinary(self) -> bool:
        """Tell whether the face is of the usual weight and width: not light, not condensed."""
        return set(self.style.lower().replace("oblique", "italic").split()) <= _ORDINARY

    @property
    def slanted(self) -> bool:
        """Tell whether the face is italic or oblique."""
        return "italic" in self.style.lower() or "oblique" in self.style.lower()


def faces(path: Path) -> tuple[FontFile, ...]:
    """Return the faces in a file; none where it is no font that we can read."""
    try:
        data = path.read_bytes()
        return tuple(_face(path, data, index, start) for index, start in enumerate(_starts(data)))
    except (OSError, struct.error, IndexError):
        return ()


def _starts(data: bytes) -> tuple[int, ...]:
    if data[:4] == _COLLECTION:
        (count,) = struct.unpack_from(">L", data, 8)
        return struct.unpack_from(f">{min(count, 64)}L", data, 12)
    return (0,) if data[:4] in (*_TRUETYPE, _CFF) else ()


def _tables(data: bytes, start: int) -> Tables:
    (count,) = struct.unpack_from(">H", data, start + 4)
    records = (struct.unpack_from(">4sLLL", data, start + 12 + 16 * at) for at in range(count))
    return {tag: (offset, length) for tag, _, offset, length in records}


def _face(path: Path, data: bytes, index: int, start: int) -> FontFile:
    tables = _tables(data, start)
    names = _names(data, tables[b"name"][0]) if b"name" in tables else {}
    family = names.get(_TYPOGRAPHIC_FAMILY) or names.get(_FAMILY) or path.stem
    style = names.get(_TYPOGRAPHIC_STYLE) or names.get(_STYLE) or "Regular"
    return FontFile(path, index, family, style, b"glyf" not in tables)


def _names(data: bytes, table: int) -> dict[int, str]:
    count, strings = struct.unpack_from(">HH", data, table + 2)
    found: dict[int, str] = {}
    for at in range(count):
        platform, _, language, name, length, offset = struct.unpack_from(">6H", data, table + 6 + 12 * at)
        if name > _TYPOGRAPHIC_STYLE or (platform == _WINDOWS and name in found and language != 0x409):
            continue
        raw = data[table + strings + offset : table + strings + offset + length]
        coding = "utf-16-be" if platform in (0, _WINDOWS) else "mac-roman"
        if platform == _WINDOWS or name not in found:
            found[name] = raw.decode(coding, errors="replace")
    return found


@cache
def coverage(path: Path, index: int) -> frozenset[int]:
    """Return the code points that a face has a glyph for."""
    data = path.read_bytes()
    try:
        table = _tables(data, _starts(data)[index])[b"cmap"][0]
        return frozenset(_code_points(data, _subtable(data, table)))
    except (struct.error, KeyError, IndexError):
        return frozenset()


def _subtable(data: bytes, table: int) -> int:
    (count,) = struct.unpack_from(">H", data, table + 2)
    offsets: dict[tuple[int, int], int] = {}
    for at in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", data, table + 4 + 8 * at)
        offsets[platform, encoding] = offset
    return table + next(offsets[key] for key in _UNICODE_SUBTABLES if key in offsets)


def _code_points(data: bytes, at: int) -> set[int]:
    (form,) = struct.unpack_from(">H", data, at)
    points: set[int] = set()
    if form == 12:  # groups of 32-bit ranges
        (count,) = struct.unpack_from(">L", data, at + 12)
        for group in range(count):
            first, last, _ = struct.unpack_from(">LLL", data, at + 16 + 12 * group)
            points.update(range(first, last + 1))
    elif form == 4:  # 16-bit segments
        (twice,) = struct.unpack_from(">H", data, at + 6)
        ends = struct.unpack_from(f">{twice // 2}H", data, at + 14)
        starts = struct.unpack_from(f">{twice // 2}H", data, at + 16 + twice)
        for first, last in zip(starts, ends, strict=True):
            points.update(range(first, last + 1))
    points.discard(0xFFFF)
    return points
