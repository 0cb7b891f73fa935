"""Files written whole or not at all, and never over what somebody else wrote.

What we wrote we know by its SHA-256, kept in `.screenplay/written/NAME` beside the output, a line a
version. The digest is not kept in the file itself, since a PDF cannot hold its own digest and a script
should hold nothing but the script; nor by time stamp, which a copy or a checkout changes. The last few
digests of a name are kept: a draft taken back from version control is still ours. What a folder shared
through version control holds is known by `.screenplay/generated/NAME.sha256`, which is committed with it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from screenplay.errors import WriteError
from screenplay.records import HOME, add_to_record, keep_record, read_record, replace_whole

WRITTEN = "written"
SHARED = "generated"
_OLD_LEDGER = "written.json"  # one file a folder, as versions before 0.2 kept it
_NOTHING: Mapping[Path, bytes] = MappingProxyType({})
_ELSEWHERE = "pass -o with a place that can"
_KEPT = 10  # digests a file name
_LONG = 1000  # lines after which a record is cut to those
_SMALL = 1_000_000  # bytes of a record of digests
_DIGEST = re.compile(rb"[0-9a-f]{64}")


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
    for path, data in outputs.items():
        if path not in edited and not _is_device(path):
            _record(path, data)  # before the file: whatever moment we are stopped at, we know our own
        if path in changed:
            _write(path, data)
        if path not in edited and not _is_device(path):
            _share(path, data)
    return backups


def fate(path: Path, data: bytes, *, force: bool, edited: Mapping[Path, bytes] = _NOTHING) -> str:
    """Return in words what `write_all` would do with one file."""
    if _holds(path, data):
        return "stays as it is"
    if not path.exists():
        return "would be written"
    if path in edited:
        return "would be merged with your edits"
    if is_ours(path) or _is_device(path):
        return "would be written anew"
    return "would be replaced, with a backup" if force else "would be refused: screenplay did not write it so"


def write_bytes(path: Path, data: bytes) -> None:
    """Put `data` in the file at `path`, whole or not at all, whoever wrote it. Raises WriteError."""
    _write(path, data, "free that place, or choose another")


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the file at `path`, or the one that a link there leads to, in one step."""
    replace_whole(Path(os.path.realpath(path)), data)


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
        digest = _digest(path.read_bytes())
    except OSError:
        return False
    return (
        digest in _digests(path)
        or digest.encode() == (read_record(_shared(path), SHARED, _SMALL) or b"").strip()
    )


def _record(path: Path, data: bytes) -> None:
    """Note that what is in `data` is ours, unless it is noted already."""
    digest, known = _digest(data), _digests(path)
    if known[-1:] == [digest]:
        return
    try:
        if len(known) > _LONG:
            keep_record(path, WRITTEN, "".join(f"{each}\n" for each in (*known[-_KEPT:], digest)).encode())
        else:
            add_to_record(path, WRITTEN, digest.encode())
    except OSError as error:
        raise _cannot_write(path, error) from None


def _share(path: Path, data: bytes) -> None:
    """Note for those who share the folder what was written last; a draft is kept there whole anyway."""
    if path.suffix.lower() == ".fountain":
        return
    note = f"{_digest(data)}\n".encode()
    if read_record(_shared(path), SHARED, _SMALL) == note:
        return
    try:
        keep_record(_shared(path), SHARED, note)
    except OSError as error:
        raise _cannot_write(path, error) from None


def _shared(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _digests(path: Path) -> list[str]:
    """Return the digests of what we wrote at `path`, the latest last."""
    noted = _DIGEST.findall(read_record(path, WRITTEN, _SMALL) or b"")
    return [*_noted_before(path), *(each.decode() for each in noted)]


def _noted_before(path: Path) -> list[str]:
    """Return the digests of an old ledger; one that is missing, broken or a link knows nothing of ours."""
    place = path.parent / HOME / _OLD_LEDGER
    try:
        if place.is_symlink() or place.parent.is_symlink() or place.stat().st_size > _SMALL:
            return []
        loaded = json.loads(place.read_bytes())
        known = loaded.get(path.name, []) if isinstance(loaded, dict) else []
        return [str(each) for each in reversed(known)] if isinstance(known, list) else []
    except (OSError, ValueError, RecursionError):
        return []


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
