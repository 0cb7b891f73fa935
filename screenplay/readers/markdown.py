"""Markdown (.md): the decoded file as well; `prose` reads its headings, rules and emphasis."""

from __future__ import annotations

import re
from pathlib import Path

from screenplay.model.manuscript import Manuscript
from screenplay.readers.decoding import decode

_TOP = re.compile(r"^ {0,3}#[ \t]+(\S.*?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)  # CommonMark, ATX headings
_MARKS = re.compile(r"[*_`]+")


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of `data` as a manuscript whose markup is Markdown's."""
    text = decode(data, name, encoding)
    return Manuscript(text, name=Path(name).stem, title=_title(text), markdown=True)


def _title(text: str) -> str | None:
    """Return the heading that opens the file, where no other of its level follows: that would be chapters."""
    found = list(_TOP.finditer(text))
    if len(found) != 1 or text[: found[0].start()].strip():
        return None
    return _MARKS.sub("", found[0][1]) or None
