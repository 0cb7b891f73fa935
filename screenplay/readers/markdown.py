"""Markdown (.md): the decoded file as well; `prose` reads its headings, rules and emphasis."""

from __future__ import annotations

from pathlib import Path

from screenplay.model.manuscript import Manuscript
from screenplay.readers.decoding import decode


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of `data` as a manuscript whose markup is Markdown's."""
    return Manuscript(decode(data, name, encoding), name=Path(name).stem, markdown=True)
