"""The table of prose formats, and the two ways in: by path and by bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from screenplay import extensions
from screenplay.errors import ReadError
from screenplay.extensions import Formats
from screenplay.model.manuscript import NAMELESS, Manuscript

Reader = Callable[[bytes, str, str | None], Manuscript]


def _reader(module: str) -> Reader:
    """Return the `read` of a module here, loaded when it is called: scripts need none."""

    def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
        manuscript: Manuscript = import_module(f"screenplay.readers.{module}").read(data, name, encoding)
        return manuscript

    return read


READERS: Mapping[str, Reader] = Formats(
    {
        ".txt": _reader("plain"),
        ".md": _reader("markdown"),
        ".markdown": _reader("markdown"),
        ".html": _reader("html"),
        ".htm": _reader("html"),
        ".xhtml": _reader("html"),
        ".epub": _reader("epub"),
        ".docx": _reader("docx"),
        ".odt": _reader("odt"),
        ".rtf": _reader("rtf"),
    },
    extensions.READERS,
    extensions.reader_of,
)

LARGEST_FILE = 64 * 1024 * 1024  # bytes: a book with its pictures
LONGEST_TEXT = (
    20_000_000  # characters; the longest novels have 13 million. Each takes 50 to 115 bytes of memory
)


def read(path: str | Path, encoding: str | None = None) -> Manuscript:
    """Return the manuscript in the file at `path`; its suffix names the format.

    `encoding` overrides what the file says of itself. Raises ReadError.
    """
    source = Path(path)
    return read_bytes(bytes_of(source), str(source), source.suffix, encoding)


def read_bytes(
    data: bytes, name: str = NAMELESS, suffix: str = ".txt", encoding: str | None = None
) -> Manuscript:
    """Return the manuscript in `data`, as `read` would; `name` is what errors and titles call it."""
    reader = READERS.get(suffix.lower())
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise ReadError(f"{name} has an unknown format {suffix or '(no suffix)'!r}; known are {known}")
    check_size(data, name)
    manuscript = reader(data, name, encoding)
    if not manuscript.text.strip():
        raise ReadError(f"{name} is empty: there is no prose in it")
    if len(manuscript.text) > LONGEST_TEXT:
        raise ReadError(
            f"{name} has {len(manuscript.text):,} characters, more than the {LONGEST_TEXT:,} that are "
            "converted at once; split it by volume or by chapter, and convert the folder of its parts"
        )
    return manuscript


def check_size(data: bytes, name: str) -> None:
    """Raise ReadError where `data` is more than is read of one file."""
    if len(data) > LARGEST_FILE:
        raise ReadError(
            f"{name} has more than {LARGEST_FILE:,} bytes; split it, and convert the folder of its parts"
        )


def bytes_from(stream: BinaryIO | None) -> bytes:
    """Return what standard input holds, and no more of it than is read. Raises ReadError."""
    if stream is None:
        raise ReadError(f"{NAMELESS} is closed; name a file, or send one through a pipe")
    try:
        data = stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise ReadError(f"{NAMELESS} cannot be read: {str(error).lower()}") from None
    check_size(data, NAMELESS)
    return data


def bytes_of(path: Path) -> bytes:
    """Return what the file at `path` holds: all of it. Raises ReadError."""
    try:
        if path.is_dir():
            raise ReadError(f"{path} is a folder; name a file in it")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise ReadError(f"{path} does not exist; check the name") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(f"{path} cannot be read: {reason}") from None
    except ValueError:  # a NUL character in the name
        raise ReadError(f"{str(path)!r} is not a file name") from None
    check_size(data, str(path))
    return data
