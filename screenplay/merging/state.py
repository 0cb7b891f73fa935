"""What was generated last, kept whole in `.screenplay/generated/NAME` beside the draft.

The text itself is kept, not its digest: a merge needs it. It is not kept inside the draft, which
belongs to the person. Commit the folder with the draft where several people convert; else leave it
to .gitignore.
"""

from __future__ import annotations

import re
from pathlib import Path

from screenplay.errors import WriteError
from screenplay.records import keep_record, place_of, read_record

_GENERATED = "generated"
_EDITED = "edited"
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


def base_of(draft: Path) -> str | None:
    """Return what was last generated for the file at `draft`, None where nobody knows. Raises WriteError."""
    return _text(place_of(draft, _GENERATED), read_record(draft, _GENERATED))


def remember(draft: Path, generated: bytes) -> None:
    """Keep what was generated for the file at `draft`, after that file was written: see `settle`."""
    _keep(draft, _GENERATED, generated)


def keep_edited(draft: Path, edited: bytes) -> Path:
    """Keep a copy of an edited draft before a merge; return its place."""
    _keep(draft, _EDITED, edited)
    return place_of(draft, _EDITED)


def read_draft(path: Path) -> str | None:
    """Return the text of a draft with plain line ends, None where there is none that can be read."""
    try:
        return _text(path, path.read_bytes())
    except OSError:
        return None


def _text(path: Path, data: bytes | None) -> str | None:
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
    found = _CONFLICT.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise WriteError(f"{path}, line {line}: git left a conflict; settle it, then convert again")
    return text


def _keep(draft: Path, kind: str, data: bytes) -> None:
    if read_record(draft, kind) != data:
        keep_record(draft, kind, data)
