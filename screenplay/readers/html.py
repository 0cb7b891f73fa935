"""HTML (.html, .htm, .xhtml): the text that a browser would show, and what its structure says of it."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, register_error
from pathlib import Path

from selectolax.lexbor import LexborNode

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Manuscript, Part, shown_name
from screenplay.model.span import Span
from screenplay.readers.decoding import decode
from screenplay.readers.extraction import Extraction
from screenplay.readers.front import Front
from screenplay.readers.limits import check_marks
from screenplay.readers.pages.notes import Notes
from screenplay.readers.pages.page import Page, has_story, looks_in
from screenplay.readers.pages.tree import parse, words_of
from screenplay.readers.sorting import Sorting

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_ON_THE_WEB = "screenplay-on-the-web"
_SITE = (" | ", " :: ", " [")  # behind these a page names its site
_HEAD = 4096  # bytes in which a page must declare its encoding (HTML standard: 1024; pages are sloppier)


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of the page in `data`; its own charset counts unless `encoding` is given."""
    source = _decoded(data, name, encoding)
    check_marks(source.count("<"), name)
    extraction = Extraction()
    root = parse(source)
    title = author = None
    if root is not None:
        title, author = _title(root), _author(root)
        notes = Notes()
        notes.look_through(root)
        page = Page(Sorting(extraction, Front(title, len(root.css("h1")) == 1)), notes, looks_in(root))
        page.read(root, matter=MatterKind.OTHER if has_story(root) else None)
    part = Part(Span(0, len(extraction)), Path(shown_name(name)).name)
    return extraction.manuscript(name, title, author, (part,))


def _title(root: LexborNode) -> str | None:
    found = root.css_first("title")
    if found is None:
        return None
    words = words_of(found)
    for mark in _SITE:
        words = words.partition(mark)[0]
    return words.strip() or None


def _author(root: LexborNode) -> str | None:
    for each in root.css("meta[name]"):
        if (each.attributes.get("name") or "").lower() in ("author", "dc.creator", "dcterms.creator"):
            return " ".join((each.attributes.get("content") or "").split()) or None
    return None


def _decoded(data: bytes, name: str, encoding: str | None) -> str:
    """Return the source of a page; bytes that Windows-1252 leaves open are what they are on the web.

    A page that says so and is UTF-8 throughout was saved as that since: no other text is by chance.
    """
    declared = encoding or _declared(data)
    if encoding is None and declared == "cp1252":
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode(declared, _ON_THE_WEB)
    return decode(data, name, declared)


def _as_latin(error: UnicodeError) -> tuple[str, int]:
    """Stand in for bytes that an encoding leaves open (WHATWG Encoding Standard, index windows-1252)."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


register_error(_ON_THE_WEB, _as_latin)


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEAD])
    if found is None or data.startswith(BOM_UTF8):
        return None
    name = found[1].decode("ascii").lower()
    # "iso-8859-1" means Windows-1252 on the web, and "utf-16" in bytes that show ASCII cannot be true
    return {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(name) or (
        None if name.startswith(("utf-8", "utf8", "utf-16", "utf-32")) else name
    )
