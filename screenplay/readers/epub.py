"""EPUB (.epub): the chapters of an e-book in the order of its spine (EPUB 3.3, section 5.7)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from screenplay.errors import ReadError
from screenplay.model.manuscript import Manuscript, Part
from screenplay.model.span import Span
from screenplay.readers.archive import Archive, open_archive
from screenplay.readers.decoding import decode
from screenplay.readers.extraction import Extraction
from screenplay.readers.markup import read_markup

_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/rights.xml"  # stands where a shop has locked the book
_PAGES = ("application/xhtml+xml", "text/html")


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of the e-book in `data`, a part for each of its chapters."""
    extraction = Extraction()
    origin = []
    with open_archive(data, name) as archive:
        if _RIGHTS in archive:
            raise ReadError(f"{name} is protected against copying (DRM); it cannot be read")
        package = _package_path(archive, name)
        root = archive.xml(package)
        for part in _spine(root, package):
            if part not in archive:
                continue
            start = len(extraction)
            read_markup(decode(archive.read(part), f"{name}: {part}", encoding), extraction)
            if len(extraction) > start:
                origin.append(Part(Span(start and start + 2, len(extraction)), part))
    return Manuscript(
        extraction.text,
        name=Path(name).stem,
        title=_metadata(root, "title"),
        author=_metadata(root, "creator"),
        marks=extraction.ordered_marks(),
        origin=tuple(origin),
    )


def _package_path(archive: Archive, name: str) -> str:
    for element in archive.xml(_CONTAINER).iter():
        if _local(element) == "rootfile" and element.get("full-path"):
            return element.get("full-path", "")
    raise ReadError(f"{name} is damaged: {_CONTAINER!r} names no package")


def _spine(root: Element, package: str) -> Iterator[str]:
    """Yield the paths of the pages in reading order, the table of contents left out."""
    pages = {}
    for item in root.iter():
        is_contents = "nav" in (item.get("properties") or "").split()
        if _local(item) == "item" and item.get("media-type") in _PAGES and not is_contents:
            pages[item.get("id")] = normpath(join(dirname(package), unquote(item.get("href") or "")))
    for reference in root.iter():
        if _local(reference) == "itemref" and reference.get("idref") in pages:
            yield pages[reference.get("idref")]


def _metadata(root: Element, key: str) -> str | None:
    for element in root.iter():
        if _local(element) == key and element.text and element.text.strip():
            return " ".join(element.text.split())
    return None


def _local(element: Element) -> str:
    """Return the name of `element` without its namespace."""
    return str(element.tag).rpartition("}")[2]
