"""ZIP containers (EPUB, DOCX) opened with care: bounded in size, never written to disk."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from screenplay.errors import ReadError
from screenplay.readers.limits import check_marks

_LARGEST_PART = 48 * 1024 * 1024  # bytes unpacked; the text of a long novel is under 10 million
_LARGEST_TOTAL = 128 * 1024 * 1024
_MOST_PARTS = 20_000
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
)


class Archive:
    """The parts of one container; every failure is a ReadError that names the file."""

    def __init__(self, container: zipfile.ZipFile, name: str) -> None:
        self._container = container
        self._name = name
        self._unpacked = 0

    def __contains__(self, part: str) -> bool:
        return part in self._container.NameToInfo

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts, in their order."""
        return tuple(self._container.NameToInfo)

    def read(self, part: str) -> bytes:
        """Return the bytes of `part`."""
        try:
            with self._container.open(part) as stream:
                data = stream.read(_LARGEST_PART + 1)
        except KeyError:
            raise ReadError(f"{self._name} is damaged: it has no part {part!r}") from None
        except _DAMAGES:
            raise ReadError(
                f"{self._name} is damaged or protected: part {part!r} cannot be unpacked"
            ) from None
        self._unpacked += len(data)
        if len(data) > _LARGEST_PART or self._unpacked > _LARGEST_TOTAL:
            raise ReadError(f"{self._name} unpacks to far more text than a book has; it is not read")
        return data

    def xml(self, part: str) -> Element:
        """Return the root element of the XML in `part`."""
        data = self.read(part)
        check_marks(data.count(b"<"), f"{self._name}: {part}")
        try:
            root: Element = fromstring(data)
        except DefusedXmlException:
            raise ReadError(f"{self._name} declares XML entities in {part!r}; it is not read") from None
        except (ParseError, ValueError, LookupError):
            raise ReadError(f"{self._name} is damaged: {part!r} is not XML") from None
        return root


@contextmanager
def open_archive(data: bytes, name: str) -> Iterator[Archive]:
    """Open the container in `data`; raises ReadError where it is none."""
    try:
        container = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise ReadError(f"{name} is damaged: it is no ZIP container as its format asks") from None
    with container:
        if len(container.NameToInfo) > _MOST_PARTS:
            raise ReadError(
                f"{name} has {len(container.NameToInfo):,} parts, far more than a book; it is not read"
            )
        yield Archive(container, name)


def local_name(element: Element) -> str:
    """Return the name of `element` without its namespace."""
    return str(element.tag).rpartition("}")[2]
