"""Plain text (.txt): the decoded file, character for character."""

from __future__ import annotations

from pathlib import Path

from screenplay.model.manuscript import Manuscript
from screenplay.readers.decoding import decode


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of `data` as a manuscript named after its file."""
    return Manuscript(decode(data, name, encoding), name=Path(name).stem)
