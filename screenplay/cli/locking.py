"""Where the lock of a script is kept, and how it is found."""

from __future__ import annotations

from pathlib import Path

from screenplay.readers import bytes_of, decode
from screenplay.revisions.pages.lock import SUFFIX, Lock, read_lock


def lock_path(script: Path) -> Path:
    """Return the file that keeps the lock of the script at `script`."""
    return script.with_name(f"{script.stem}{SUFFIX}")


def lock_beside(script: Path | None) -> Lock | None:
    """Return the lock of the script at `script`, None where it is not locked. Raises SettingsError."""
    if script is None or not lock_path(script).is_file():
        return None
    path = lock_path(script)
    return read_lock(decode(bytes_of(path), str(path), None), str(path))
