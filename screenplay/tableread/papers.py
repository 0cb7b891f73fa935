"""All papers of a table read, as PDF files by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from screenplay.breakdown import Scene, scenes
from screenplay.model.script import Script
from screenplay.paper import (
    STANDARD,
    About,
    Layout,
    Page,
    Sheet,
    about,
    draw,
    first_pages,
    header_line,
    lengths,
    paginate,
    table_pages,
)
from screenplay.tableread.castpage import cast_page
from screenplay.tableread.chart import chart, chart_layout, stripe
from screenplay.tableread.copies import copy_for, narrated, reading_layout, spoken_by
from screenplay.tableread.doubling import Casting, cast_readers
from screenplay.tableread.readers import Readers
from screenplay.tableread.sides import sides, sides_layout
from screenplay.tableread.timing import running_time

File = tuple[str, bytes]
Pages = tuple[Page, ...]
_SEPARATORS = re.compile(r"[\W_]+")
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip can hold: the same files, the same bytes


@dataclass(frozen=True, slots=True)
class TableRead:
    """What a table read is made from; `papers` prints it."""

    script: Script
    casting: Casting
    layout: Layout
    font: str | None = None


def table_read(
    script: Script, readers: Readers, layout: Layout = STANDARD, font: str | None = None
) -> TableRead:
    """Return the plan of a reading. Raises SettingsError where the readers' file does not fit the script."""
    return TableRead(script, cast_readers(script, readers), layout, font)


def count(reading: TableRead) -> int:
    """Return how many papers there will be."""
    return 5 + 2 * len(_with_parts(reading.casting))


def papers(reading: TableRead) -> Iterator[File]:
    """Yield name and bytes of each paper: cast page, chart, running time, master, then a reader at a time."""
    script, casting = reading.script, reading.casting
    layout = reading_layout(reading.layout)
    master = paginate(script, layout)
    parts = scenes(script)
    title = about(script).title or "Untitled"
    yield "cast.pdf", _table(reading, cast_page(casting, first_pages(master), parts), f"{title}: cast")
    yield "chart.pdf", _chart(reading, parts, title)
    yield "running-time.pdf", _running_time(reading, parts, master, title)
    yield "master.pdf", draw(master, _named(layout), about(script, "Master copy"), font=reading.font)
    narrator = narrated(script)
    yield "narrator.pdf", _copy(reading, master, layout, narrator, casting.narrator or "Narrator")
    for name, slug in _with_parts(casting):
        own = spoken_by(turn for role in casting.parts[name] for turn in role.turns)
        yield f"reader-{slug}.pdf", _copy(reading, master, layout, own, name)
        yield f"sides-{slug}.pdf", _sides(reading, own, name)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return the files in one zip, the same bytes for the same files."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name, _ZIP_EPOCH), data, ZIP_DEFLATED)
    return target.getvalue()


def _with_parts(casting: Casting) -> tuple[tuple[str, str], ...]:
    """Return each reader who has a role with the name of his files."""
    found: list[tuple[str, str]] = []
    for name, roles in casting.parts.items():
        if roles:
            slug = _SEPARATORS.sub("-", name.lower()).strip("-") or "reader"
            taken = sum(other.split("~")[0] == slug for _, other in found)
            found.append((name, f"{slug}~{taken + 1}" if taken else slug))
    return tuple(found)


def _table(reading: TableRead, sheet: Sheet, title: str) -> bytes:
    pages = table_pages(title, sheet, reading.layout)
    return draw(pages, _named(reading.layout), About(title, subject="Table read"), font=reading.font)


def _chart(reading: TableRead, parts: Sequence[Scene], title: str) -> bytes:
    layout = chart_layout(reading.layout)
    pages = chart(reading.casting, parts, layout, f"{title}: who is in which scene")
    subject = About(f"{title}: chart", subject="Table read")
    return draw(pages, _named(layout), subject, font=reading.font, shade=stripe)


def _running_time(reading: TableRead, parts: Sequence[Scene], master: Pages, title: str) -> bytes:
    standard = paginate(reading.script, reading.layout)
    measured = lengths(standard, [scene.first for scene in parts], reading.layout)
    sheet = running_time(parts, measured, first_pages(master))
    return _table(reading, sheet, f"{title}: running time")


def _copy(reading: TableRead, master: Pages, layout: Layout, own: frozenset[int], name: str) -> bytes:
    copy = copy_for(reading.script, master, own, header_line(name, layout))
    named = about(reading.script, f"Reading copy: {name}")
    return draw(copy.pages, _named(layout, name), named, font=reading.font, shade=copy.shade)


def _sides(reading: TableRead, own: frozenset[int], name: str) -> bytes:
    part = sides(reading.script, own)
    layout = replace(sides_layout(reading.layout), header=name)
    pages = paginate(part.script, layout, part.treatment)
    return draw(pages, _named(layout, name), about(reading.script, f"Sides: {name}"), font=reading.font)


def _named(layout: Layout, reader: str = "") -> Layout:
    """Return the layout of one paper, `{reader}` in its watermark filled in with whose it is."""
    return replace(layout, watermark=layout.watermark.replace("{reader}", reader).strip())
