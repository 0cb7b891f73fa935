"""Files written whole or not at all, and never over what somebody else wrote.

What we wrote we know by its SHA-256, kept in `.screenplay/written.json` beside the output. The digest is
not kept in the file itself, since a PDF cannot hold its own digest and a script should hold nothing but the
script; nor by time stamp, which a copy or a checkout changes. The last few digests of a name are
kept: a draft taken back from version control is still ours.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from glob import escape
from pathlib import Path
from types import MappingProxyType

from screenplay.errors import WriteError

LEDGER = Path(".screenplay", "written.json")
_NOTHING: Mapping[Path, bytes] = MappingProxyType({})
_ELSEWHERE = "pass -o with a place that can"
_KEPT = 10  # digests a file name
_ABANDONED = 3600  # seconds; no file takes that long to write


def write_all(
    outputs: Mapping[Path, bytes], *, force: bool = False, edited: Mapping[Path, bytes] = _NOTHING
) -> list[Path]:
    """Write every file of `outputs`, or none; return the backups that `force` made.

    Raises WriteError, before anything is written, where a file is in the way that we did not write or that
    was changed since. `force` writes all the same and keeps that file as NAME.bak. `edited` are files whose
    words are in what is written now: they are replaced if they still hold what was read, and are not ours.
    """
    changed = {path: data for path, data in outputs.items() if not _holds(path, data)}
    in_the_way = [
        path
        for path in changed
        if path.is_file() and not is_ours(path) and not _holds(path, edited.get(path))
    ]
    if in_the_way and not force:
        raise WriteError(
            f"{in_the_way[0]} is not as screenplay left it, so it stays; "
            "pass --force to replace it (a backup is kept) or -o to write elsewhere"
        )
    for path in changed:
        _make_folder(path)
    backups = [_back_up(path) for path in in_the_way]
    for path, data in changed.items():
        if not _is_device(path) and path not in edited:
            _record(path, data)  # before the file: whatever moment we are stopped at, we know our own
        _write(path, data)
    return backups


def write_bytes(path: Path, data: bytes) -> None:
    """Put `data` in the file at `path`, whole or not at all, whoever wrote it. Raises WriteError."""
    _write(path, data, "free that place, or choose another")


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the file at `path` in one step: readers see the old file or the new one."""
    target = path.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
        _sweep(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _sweep(target: Path) -> None:
    """Remove what processes left beside `target` that were killed while they wrote it."""
    for left in target.parent.glob(f".{escape(target.name)}.*.part"):
        with suppress(OSError):  # somebody else may have swept it
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink()


def _write(path: Path, data: bytes, remedy: str = _ELSEWHERE) -> None:
    try:
        if _is_device(path):
            path.write_bytes(data)
        else:
            write_whole(path, data)
    except OSError as error:
        raise _cannot_write(path, error, remedy) from None


def _is_device(path: Path) -> bool:
    """Tell whether `path` is a pipe or a device, which is written into and never replaced."""
    return path.exists() and not path.is_file()


def _make_folder(path: Path) -> None:
    if path.is_dir():
        raise WriteError(f"{path} is a folder; end the path in / to write into it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(path, error) from None
    if not _is_device(path) and not os.access(path.parent, os.W_OK):
        raise WriteError(f"{path} cannot be written: the folder {path.parent} takes no files from you")


def _cannot_write(path: Path, error: OSError, remedy: str = _ELSEWHERE) -> WriteError:
    reason = (error.strerror or str(error)).lower()
    return WriteError(f"{path} cannot be written: {reason}; {remedy}")


def _back_up(path: Path) -> Path:
    number = 1
    backup = path.with_name(f"{path.name}.bak")
    while backup.exists():
        number += 1
        backup = path.with_name(f"{path.name}.bak{number}")
    try:
        write_whole(backup, path.read_bytes())
    except OSError as error:
        raise _cannot_write(backup, error) from None
    return backup


def _holds(path: Path, data: bytes | None) -> bool:
    if data is None:
        return False
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def is_ours(path: Path) -> bool:
    """Tell whether the file at `path` is, to the byte, one that we wrote under that name."""
    try:
        return _digest(path.read_bytes()) in _ledger(path).get(path.name, [])
    except OSError:
        return False


def _record(path: Path, data: bytes) -> None:
    ledger = _ledger(path)
    digest = _digest(data)
    known = [each for each in ledger.get(path.name, []) if each != digest]
    ledger[path.name] = [digest, *known][:_KEPT]
    place = path.parent / LEDGER
    try:
        place.parent.mkdir(exist_ok=True)
        write_whole(place, (json.dumps(ledger, indent=1, sort_keys=True) + "\n").encode())
    except OSError as error:
        raise _cannot_write(path, error) from None


def _ledger(path: Path) -> dict[str, list[str]]:
    """Return the digests by file name; a ledger that is missing or broken knows nothing of ours."""
    try:
        loaded = json.loads((path.parent / LEDGER).read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(loaded, dict):
        return {}
    return {
        str(name): [str(each) for each in known] for name, known in loaded.items() if isinstance(known, list)
    }


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
