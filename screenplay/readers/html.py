"""HTML (.html, .htm): the text that a browser would show."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from pathlib import Path

from screenplay.model.manuscript import Manuscript, Part
from screenplay.model.span import Span
from screenplay.readers.decoding import decode
from screenplay.readers.extraction import Extraction
from screenplay.readers.markup import read_markup

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page must declare its encoding (HTML standard: 1024; pages are sloppier)


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of the page in `data`; its own charset counts unless `encoding` is given."""
    source = decode(data, name, encoding or _declared(data))
    extraction = Extraction()
    page = read_markup(source, extraction)
    return Manuscript(
        extraction.text,
        name=Path(name).stem,
        title=page.title,
        author=page.author,
        marks=extraction.ordered_marks(),
        origin=(Part(Span(0, len(extraction)), Path(name).name),),
    )


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEAD])
    if found is None or data.startswith(BOM_UTF8):
        return None
    name = found[1].decode("ascii").lower()
    # "iso-8859-1" means Windows-1252 on the web, and "utf-16" in bytes that show ASCII cannot be true
    return {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(name) or (
        None if name.startswith(("utf-8", "utf8", "utf-16", "utf-32")) else name
    )
