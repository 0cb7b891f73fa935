"""A font file that lies is refused in a line, and at no cost."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from screenplay.errors import FontError
from screenplay.model.script import Style
from screenplay.paper.ink.fontfile import coverage, faces
from screenplay.paper.ink.fontsearch import family
from screenplay.paper.ink.glyphs import registered


def font(groups: list[tuple[int, int, int]], *, named: bool = False) -> bytes:
    """Return a font that has nothing but ranges of characters, and an empty table of names."""
    body = b"".join(struct.pack(">LLL", *group) for group in groups)
    subtable = struct.pack(">HHLLL", 12, 0, 16 + len(body), 0, len(groups)) + body
    cmap = struct.pack(">HHHHL", 0, 1, 3, 10, 12) + subtable
    tables = {b"cmap": cmap, b"glyf": b"\0" * 4, **({b"name": struct.pack(">HHH", 0, 0, 6)} if named else {})}
    head, place, parts = b"\0\1\0\0" + struct.pack(">HHHH", len(tables), 0, 0, 0), 12 + 16 * len(tables), []
    for tag, data in tables.items():
        head += struct.pack(">4sLLL", tag, 0, place, len(data))
        place += len(data)
        parts.append(data)
    return head + b"".join(parts)


def test_a_range_of_all_numbers_ends_where_unicode_does(tmp_path: Path) -> None:
    file = tmp_path / "wide.ttf"
    file.write_bytes(font([(0, 0xFFFFFFFF, 1)]))
    assert len(coverage(file, 0)) <= 0x110000


def test_ranges_over_one_another_are_no_coverage(tmp_path: Path) -> None:
    file = tmp_path / "many.ttf"
    file.write_bytes(font([(0, 0x10FFFF, 1)] * 2_000))
    assert coverage(file, 0) == frozenset()


@pytest.mark.parametrize("named", [False, True])
def test_a_font_of_which_tables_are_missing_is_refused_in_a_line(tmp_path: Path, named: bool) -> None:
    file = tmp_path / "bare.ttf"
    file.write_bytes(font([(32, 126, 1)], named=named))
    (face,) = faces(file)
    with pytest.raises(FontError, match=r"^[^\n]+$"):
        registered(face)


def test_a_file_that_is_no_font_is_refused_in_a_line(tmp_path: Path) -> None:
    file = tmp_path / "no.ttf"
    file.write_bytes(b"\0\1\0\0" + b"\xff" * 3_000)
    with pytest.raises(FontError, match=r"^[^\n]+$"):
        registered(family(str(file))[Style.PLAIN])
