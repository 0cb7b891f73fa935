"""EPUB (.epub): the chapters of an e-book in the order of its spine (EPUB 3.3, section 5.7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from selectolax.lexbor import LexborNode

from screenplay.errors import ReadError
from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Manuscript, Part
from screenplay.model.span import Span
from screenplay.readers.archive import Archive, local_name, open_archive
from screenplay.readers.decoding import decode
from screenplay.readers.extraction import Extraction
from screenplay.readers.front import Front, byline, facts_in, named_together, plain
from screenplay.readers.limits import check_marks
from screenplay.readers.pages.notes import Notes
from screenplay.readers.pages.page import Page, has_story, looks_in
from screenplay.readers.pages.stylesheet import looks_of
from screenplay.readers.pages.tree import parse, words_of
from screenplay.readers.sorting import Sorting
from screenplay.resources import lexicon_table

_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/rights.xml"  # stands where a shop has locked the book
_PAGES = ("application/xhtml+xml", "text/html")
_LONGEST_FACTS = 8000  # characters of a page about the work, with its summary
_FACTS = 3  # from which on a page is about the work, where they are this share of its lines
_SHARE = 1 / 3
_ROLE = "{http://www.idpf.org/2007/opf}role"
_TITLE_PAGE = 300  # characters of a page that says no more than title, author and publisher


@dataclass(frozen=True, slots=True)
class _Book:
    """What the package of a book says: its pages in reading order, and what some of them are."""

    title: str | None
    author: str | None
    pages: tuple[str, ...]
    kinds: Mapping[str, str]  # page → type in the guide, or "other" where it is not in the line of reading
    sheets: tuple[str, ...]


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of the e-book in `data`, a part for each of its chapters."""
    extraction = Extraction()
    origin: list[Part] = []
    with open_archive(data, name) as archive:
        if _RIGHTS in archive:
            raise ReadError(f"{name} is protected against copying (DRM); it cannot be read")
        book = _book(archive, name)
        looks = looks_of(decode(archive.read(sheet), name, "latin-1") for sheet in book.sheets)
        notes, sorting = Notes(), Sorting(extraction, Front(book.title))
        for part in book.pages:
            if part not in archive:
                continue
            start = len(extraction)
            source = decode(archive.read(part), f"{name}: {part}", encoding)
            check_marks(source.count("<"), f"{name}: {part}")
            root = parse(source)
            if root is not None:
                notes.look_through(root, part)
                page = Page(sorting, notes, {**looks, **looks_in(root)})
                page.read(root, matter=_matter(root, book, part, begun=len(origin) > 2))
            if len(extraction) > start:
                origin.append(Part(Span(start and start + 2, len(extraction)), part))
    return extraction.manuscript(name, book.title, book.author, origin)


def _matter(root: LexborNode, book: _Book, part: str, *, begun: bool) -> MatterKind | None:
    """Return what kind of matter a whole page is, None for a page of the story."""
    kind = lexicon_table("html_roles").get(f"type:{book.kinds.get(part, '')}")
    if kind is not None:
        return MatterKind(kind)
    if has_story(root):
        return MatterKind.OTHER
    return MatterKind.OTHER if not begun and _is_about(root, book) else None


def _is_about(root: LexborNode, book: _Book) -> bool:
    """Tell whether a page is about the work: its title and author alone, or mostly facts behind labels."""
    whole = words_of(root)
    words, title = plain(whole), plain(book.title or "")
    if title and len(words) <= _TITLE_PAGE and words.startswith(title) and plain(book.author or "") in words:
        return True
    if len(whole) > _LONGEST_FACTS:
        return False
    lines = [words_of(each) for each in root.css("h1, h2, h3, p, li, tr")]
    found = len(facts_in(whole))
    found += any(plain(line) == title for line in lines) + any(byline(line) is not None for line in lines)
    return found >= max(_FACTS, len(lines) * _SHARE)


def _book(archive: Archive, name: str) -> _Book:
    package = _package_path(archive, name)
    root = archive.xml(package)
    items: dict[str | None, str] = {}
    sheets: list[str] = []
    for item in root.iter():
        if local_name(item) != "item":
            continue
        path = _path(package, item.get("href"))
        is_contents = "nav" in (item.get("properties") or "").split()
        if item.get("media-type") in _PAGES and not is_contents:
            items[item.get("id")] = path
        elif item.get("media-type") == "text/css" and path in archive:
            sheets.append(path)
    pages = tuple(dict.fromkeys(_spine(root, items)))
    return _Book(
        _metadata(root, "title"),
        _authors(root),
        pages,
        dict(_kinds(root, package, items)),
        tuple(sheets),
    )


def _spine(root: Element, items: Mapping[str | None, str]) -> Iterator[str]:
    """Yield the paths of the pages in reading order; a page may be named more than once."""
    for reference in root.iter():
        if local_name(reference) == "itemref" and reference.get("idref") in items:
            yield items[reference.get("idref")]


def _kinds(root: Element, package: str, items: Mapping[str | None, str]) -> Iterator[tuple[str, str]]:
    """Yield pages with what the guide calls them (OPF 2.0.1, section 2.6), and those apart from it."""
    for element in root.iter():
        if local_name(element) == "itemref" and element.get("linear") == "no":
            yield items.get(element.get("idref"), ""), "landmarks"
    for element in root.iter():
        if local_name(element) == "reference":
            kind = (element.get("type") or "").lower().replace("title-page", "titlepage")
            yield _path(package, (element.get("href") or "").partition("#")[0]), kind


def _path(package: str, href: str | None) -> str:
    return normpath(join(dirname(package), unquote(href or "")))


def _package_path(archive: Archive, name: str) -> str:
    for element in archive.xml(_CONTAINER).iter():
        if local_name(element) == "rootfile" and element.get("full-path"):
            return element.get("full-path", "")
    raise ReadError(f"{name} is damaged: {_CONTAINER!r} names no package")


def _authors(root: Element) -> str | None:
    """Return who wrote the book, and nobody who did something else for it (OPF 2.0.1, section 2.2.6)."""
    roles = {
        (element.get("refines") or "").lstrip("#"): (element.text or "").strip()
        for element in root.iter()
        if local_name(element) == "meta" and element.get("property") == "role"
    }
    names = [
        " ".join((element.text or "").split())
        for element in root.iter()
        if local_name(element) == "creator"
        and (element.get(_ROLE) or roles.get(element.get("id") or "") or "aut") == "aut"
    ]
    return named_together(names)


def _metadata(root: Element, key: str) -> str | None:
    for element in root.iter():
        if local_name(element) == key and element.text and element.text.strip():
            return " ".join(element.text.split())
    return None
