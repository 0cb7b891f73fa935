"""Read a font file as far as choosing needs: its family and style, the characters it has.

Tables and fields: the OpenType specification (learn.microsoft.com/typography/opentype/spec: otff, name,
cmap). reportlab parses a font wholly, which takes a tenth of a second each; this takes a fraction of that.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from mmap import ACCESS_READ, mmap
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
        with _mapped(path) as data:
            return tuple(_face(path, data, index, start) for index, start in enumerate(_starts(data)))
    except (OSError, ValueError, struct.error, IndexError):
        return ()


@contextmanager
def _mapped(path: Path) -> Iterator[mmap]:
    """Open a file of which little is read: a collection of East Asian fonts has a hundred megabytes."""
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        yield data


def _starts(data: mmap) -> tuple[int, ...]:
    if data[:4] == _COLLECTION:
        (count,) = struct.unpack_from(">L", data, 8)
        return struct.unpack_from(f">{min(count, 64)}L", data, 12)
    return (0,) if data[:4] in (*_TRUETYPE, _CFF) else ()


def _tables(data: mmap, start: int) -> Tables:
    (count,) = struct.unpack_from(">H", data, start + 4)
    records = (struct.unpack_from(">4sLLL", data, start + 12 + 16 * at) for at in range(count))
    return {tag: (offset, length) for tag, _, offset, length in records}


def _face(path: Path, data: mmap, index: int, start: int) -> FontFile:
    tables = _tables(data, start)
    names = _names(data, tables[b"name"][0]) if b"name" in tables else {}
    family = names.get(_TYPOGRAPHIC_FAMILY) or names.get(_FAMILY) or path.stem
    style = names.get(_TYPOGRAPHIC_STYLE) or names.get(_STYLE) or "Regular"
    return FontFile(path, index, family, style, b"glyf" not in tables)


def _names(data: mmap, table: int) -> dict[int, str]:
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
    try:
        with _mapped(path) as data:
            table = _tables(data, _starts(data)[index])[b"cmap"][0]
            return frozenset(_code_points(data, _subtable(data, table)))
    except (OSError, ValueError, StopIteration, struct.error, KeyError, IndexError):
        return frozenset()


def _subtable(data: mmap, table: int) -> int:
    (count,) = struct.unpack_from(">H", data, table + 2)
    offsets: dict[tuple[int, int], int] = {}
    for at in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", data, table + 4 + 8 * at)
        offsets[platform, encoding] = offset
    return table + next(offsets[key] for key in _UNICODE_SUBTABLES if key in offsets)


def _code_points(data: mmap, at: int) -> set[int]:
    (form,) = struct.unpack_from(">H", data, at)
    if form == 12:
        return _from_groups(data, at)
    return _from_segments(data, at) if form == 4 else set()


def _from_groups(data: mmap, at: int) -> set[int]:
    """Read format 12: ranges of 32-bit code points."""
    (count,) = struct.unpack_from(">L", data, at + 12)
    points: set[int] = set()
    read = 0
    for group in range(count):
        first, last, glyph = struct.unpack_from(">LLL", data, at + 16 + 12 * group)
        held = range(first if glyph else first + 1, min(last, sys.maxunicode) + 1)
        read += len(held)
        if read > sys.maxunicode:
            raise ValueError("the ranges of a font lie over one another")
        points.update(held)
    return points


def _from_segments(data: mmap, at: int) -> set[int]:
    """Read format 4: ranges of 16-bit code points, some of them with holes where the glyph is 0."""
    (twice,) = struct.unpack_from(">H", data, at + 6)
    count = twice // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", data, at + 14 + twice * row + (2 if row else 0)) for row in range(4)
    )
    points: set[int] = set()
    for segment in range(count):
        first, last = starts[segment], ends[segment]
        if not offsets[segment]:
            points.update(code for code in range(first, last + 1) if (code + deltas[segment]) & 0xFFFF)
            continue
        glyphs = at + 16 + twice * 3 + 2 * segment + offsets[segment]
        for place in range(last - first + 1):
            if data[glyphs + 2 * place : glyphs + 2 * place + 2] not in {b"\0\0", b""}:
                points.add(first + place)
    points.discard(0xFFFF)
    return points
