"""All papers of a table read, as PDF files by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import accumulate
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from screenplay.breakdown import Scene, Turn, scenes, turns
from screenplay.model.script import Action, Cue, Element, Lyric, Script, Speech, plain, text_of
from screenplay.paper import (
    STANDARD,
    About,
    Layout,
    Page,
    Prose,
    Sheet,
    Table,
    TableColumn,
    Treatment,
    about,
    draw,
    first_pages,
    header_line,
    in_eighths,
    in_time,
    paginate,
    table_pages,
)
from screenplay.paper.typeset.lengths import lengths
from screenplay.tableread.castpage import cast_page
from screenplay.tableread.chart import chart, chart_layout, stripe
from screenplay.tableread.copies import copy_for, cues_for, narrated, reading_layout, spoken_by
from screenplay.tableread.doubling import Casting, cast_readers
from screenplay.tableread.names import file_name
from screenplay.tableread.readers import Readers

# How long the reading takes, scene by scene: a minute a page.


_COLUMNS = (
    TableColumn("Scene", 5),
    TableColumn("Heading", 25),
    TableColumn("Page", 4, to_the_right=True),
    TableColumn("Pages", 6, to_the_right=True),
    TableColumn("Time", 5, to_the_right=True),
    TableColumn("So far", 7, to_the_right=True),
)


def running_time(scenes: Sequence[Scene], lengths: Sequence[float], first_pages: Mapping[int, int]) -> Sheet:
    """Return the table of scenes with their lengths in standard pages and in time."""
    totals = accumulate(lengths)
    rows = tuple(
        (
            scene.name,
            scene.title or "before the first heading",
            str(first_pages.get(scene.first, "")),
            in_eighths(length),
            in_time(length),
            in_time(total),
        )
        for scene, length, total in zip(scenes, lengths, totals, strict=True)
    )
    whole = in_time(sum(lengths))
    return (
        Table("Running time", _COLUMNS, rows),
        Prose(f"About {whole} in all, at a minute a standard page."),
    )


# Sides: only the scenes of one reader, his lines large and bold, the others' cut to the words before them.


_LEADING = 16.0  # points: room for 14-point type
_OWN_SIZE = 14.0
_CUE_WORDS = 12  # about two lines of dialogue


@dataclass(frozen=True, slots=True)
class Sides:
    """A script of its own: what is printed of the scenes, and how the reader's elements of it are set."""

    script: Script
    treatment: Treatment


def sides_layout(layout: Layout = STANDARD) -> Layout:
    """Return the layout of sides."""
    lines = int(layout.lines * layout.leading / _LEADING)
    return replace(layout, leading=_LEADING, lines=lines, title_page=False)


def sides(script: Script, own: frozenset[int]) -> Sides:
    """Return the sides of the reader who says the elements `own`."""
    spoken = turns(script)
    turn_of = {element: turn for turn in spoken for element in turn.elements}
    cues = cues_for(script, own)
    printed: list[Element] = []
    stressed: set[int] = set()
    for scene in scenes(script):
        if own.isdisjoint(range(scene.first, scene.last)):
            continue
        if scene.heading is not None:
            printed.append(scene.heading)
        for at in range(scene.first, scene.last):
            if at in own:
                stressed.add(len(printed))
                printed.append(script.elements[at])
            elif at in cues:
                printed += _lead_in(script, at, turn_of.get(at))
    return Sides(replace(script, elements=tuple(printed)), Treatment(stressed=stressed, size=_OWN_SIZE))


def _lead_in(script: Script, at: int, turn: Turn | None) -> Iterator[Element]:
    """Yield the words that a reader listens for, under the name of who says them."""
    if turn is not None:
        cue = script.elements[turn.elements[0]]
        if isinstance(cue, Cue):
            yield replace(cue, dual=False)
    element = script.elements[at]
    if isinstance(element, Speech | Lyric | Action):
        words = plain(element.text).split()
        shown = words if len(words) <= _CUE_WORDS else ["…", *words[-_CUE_WORDS:]]
        yield replace(element, text=text_of(" ".join(shown)))
    elif not isinstance(element, Cue):
        yield element


File = tuple[str, bytes]
Pages = tuple[Page, ...]
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
            slug = file_name(name)
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
