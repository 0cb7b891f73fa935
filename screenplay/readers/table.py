"""The table of prose formats, and the two ways in: by path and by bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from screenplay.errors import ReadError
from screenplay.model.manuscript import NAMELESS, Manuscript

Reader = Callable[[bytes, str, str | None], Manuscript]


def _reader(module: str) -> Reader:
    """Return the `read` of a module here, loaded when it is called: scripts need none."""

    def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
        manuscript: Manuscript = import_module(f"screenplay.readers.{module}").read(data, name, encoding)
        return manuscript

    return read


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": _reader("plain"),
        ".md": _reader("markdown"),
        ".markdown": _reader("markdown"),
        ".html": _reader("html"),
        ".htm": _reader("html"),
        ".xhtml": _reader("html"),
        ".epub": _reader("epub"),
        ".docx": _reader("docx"),
    }
)

LARGEST_FILE = 64 * 1024 * 1024  # bytes; the longest novels are under 20 million


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
    if len(data) > LARGEST_FILE:
        raise ReadError(f"{name} is {len(data):,} bytes long; files up to {LARGEST_FILE:,} can be read")
    manuscript = reader(data, name, encoding)
    if not manuscript.text.strip():
        raise ReadError(f"{name} is empty: there is no prose in it")
    return manuscript


def bytes_of(path: Path) -> bytes:
    """Return what the file at `path` holds. Raises ReadError."""
    try:
        if path.is_dir():
            raise ReadError(f"{path} is a folder; name a file in it")
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise ReadError(f"{path} does not exist; check the name") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(f"{path} cannot be read: {reason}") from None
    except ValueError:  # a NUL character in the name
        raise ReadError(f"{str(path)!r} is not a file name") from None
