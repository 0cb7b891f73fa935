"""Several files that are one book: the chapters in their order, and what the book is called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from screenplay.cli.files import STANDARD_INPUT, Source, sources
from screenplay.errors import ReadError
from screenplay.output import is_ours
from screenplay.readers import READERS

_DEEPEST = 6  # folders in folders
_NUMBER = re.compile(r"(\d{1,18})")


def book_of(inputs: Sequence[str], outputs: Sequence[str] = ()) -> Source:
    """Return the book that `inputs` make, files and folders. Raises ReadError where there is nothing to join.

    The book of one folder is called after it, and its corrections and settings stand in it; the folders in it
    are its parts. A book of files is called after its first output, and what belongs to it stands beside
    the first file.
    """
    if STANDARD_INPUT in inputs:
        raise ReadError("standard input is no chapter of a book; name files, or a folder of them")
    chapters = tuple(chapter for given in inputs for chapter in _chapters(Path(given)))
    if not chapters:
        raise ReadError(f"{', '.join(inputs)} has no prose to join; name its chapters")
    only = Path(inputs[0])
    if len(inputs) == 1 and only.is_dir():
        called = only.absolute().name or "book"
        return Source(b"", str(only), "", only / called, chapters)
    first = chapters[0].path
    place = first.parent if first is not None else Path()
    return Source(b"", " ".join(inputs[:1]) + " ...", "", place / _called(outputs), chapters)


def _called(outputs: Sequence[str]) -> str:
    for output in outputs:
        name = Path(output).name if output.endswith(("/", "\\")) else Path(output).stem
        if name and output != STANDARD_INPUT:
            return name
    return "book"


def _chapters(given: Path, depth: int = 0) -> Iterator[Source]:
    """Yield the chapters of a file or a folder; the first of a folder within a folder opens a part."""
    if not given.is_dir():
        yield from sources([str(given)])
        return
    for entry in sorted(given.iterdir(), key=lambda entry: (entry.is_dir(), _in_order(entry))):
        if not entry.is_dir():
            yield from _prose(entry)
        elif not entry.name.startswith(".") and not entry.is_symlink() and depth < _DEEPEST:
            part = _chapters(entry, depth + 1)
            first = next(part, None)
            if first is not None:
                yield replace(first, parts=(entry.name, *first.parts), depth=depth)
                yield from part


def _prose(file: Path) -> Iterator[Source]:
    """Yield the file where it is prose, and not what we made of some."""
    if file.suffix.lower() in READERS and file.is_file() and not is_ours(file):
        yield from sources([str(file)])


def _in_order(path: Path) -> list[tuple[int, int, str]]:
    """Return what a person sorts by: the numbers in a name count as numbers."""
    pieces = _NUMBER.split(path.name.casefold())
    return [(0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces if piece]
