"""Scripts of Highland: a ZIP container that holds a folder with the script as Fountain.

Source: textbundle.org, and files that Highland 2 writes.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from screenplay.errors import ReadError
from screenplay.readers.archive import open_archive

_SCRIPTS = (".fountain", ".spmd", ".md", ".markdown", ".txt")  # the likeliest first


def script_in(data: bytes, name: str) -> bytes:
    """Return the Fountain in a .highland file. Raises ReadError where there is none."""
    with open_archive(data, name) as archive:
        found = [part for part in archive.names() if _rank(part) and "__macosx" not in part.lower()]
        if not found:
            raise ReadError(f"{name} holds no script (text.fountain); export it from Highland as Fountain")
        return archive.read(min(found, key=_rank))


def _rank(part: str) -> tuple[bool, int] | tuple[()]:
    """Return how unlikely a part is the script; nothing for one that is none."""
    path = PurePosixPath(part.lower())
    return (path.stem != "text", _SCRIPTS.index(path.suffix)) if path.suffix in _SCRIPTS else ()
