"""What was generated last, kept whole in `.screenplay/generated/NAME` beside the draft.

The text itself is kept, not its digest: a merge needs it. It is not kept inside the draft, which
belongs to the person. Commit the folder with the draft where several people convert; else leave it
to .gitignore.
"""

from __future__ import annotations

import re
from pathlib import Path

from screenplay.errors import WriteError
from screenplay.output import write_bytes

GENERATED = Path(".screenplay", "generated")
EDITED = Path(".screenplay", "edited")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


def base_of(draft: Path) -> str | None:
    """Return what was last generated for the file at `draft`, None where nobody knows. Raises WriteError."""
    return read_draft(draft.parent / GENERATED / draft.name)


def remember(draft: Path, generated: bytes) -> None:
    """Keep what was generated for the file at `draft`, after that file was written: see `settle`."""
    _keep(draft.parent / GENERATED / draft.name, generated)


def keep_edited(draft: Path, edited: bytes) -> Path:
    """Keep a copy of an edited draft before a merge; return its place."""
    place = draft.parent / EDITED / draft.name
    _keep(place, edited)
    return place


def read_draft(path: Path) -> str | None:
    """Return the text of a draft with plain line ends, None where there is none that can be read."""
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        return None
    found = _CONFLICT.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise WriteError(f"{path}, line {line}: git left a conflict; settle it, then convert again")
    return text


def _keep(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.is_file() or place.read_bytes() != data:
        write_bytes(place, data)
