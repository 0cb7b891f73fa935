"""What the program keeps for itself beside an output, in `.screenplay/KIND/NAME`.

No link is followed here: a folder that somebody else prepared must not make us write, or believe, a file that
stands elsewhere. Each output has records of its own, so that any number of processes may write side by side.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from screenplay.errors import ReadError, WriteError

HOME = ".screenplay"
MOST = 64_000_000  # bytes of a record; nothing that we keep is larger than the largest script
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_PATIENCE = 30  # seconds to wait for another process that changes the same file


def place_of(output: Path, kind: str) -> Path:
    """Return where the record of a kind stands for the file at `output`."""
    return output.parent / HOME / kind / output.name


def read_record(output: Path, kind: str, most: int = MOST) -> bytes | None:
    """Return a record, None where there is none, where it is a link, or where a link leads to it.

    Raises ReadError for a record of more than `most` bytes.
    """
    place = place_of(output, kind)
    if _link_in(place) is not None:
        return None
    try:
        handle = os.open(place, os.O_RDONLY | _NO_LINK)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return None
        data = file.read(most + 1)
    if len(data) > most:
        raise ReadError(f"{place} is larger than anything screenplay keeps there; delete it")
    return data


def keep_record(output: Path, kind: str, data: bytes) -> Path:
    """Keep a record of the file at `output`, whole or not at all; return its place. Raises WriteError."""
    place = _home(output, kind)
    replace_whole(place, data)
    return place


def add_to_record(output: Path, kind: str, line: bytes) -> None:
    """Put a line at the end of a record in one step, whoever else does the same.

    Raises WriteError, OSError.
    """
    place = _home(output, kind)
    if place.is_symlink():
        place.unlink()
    handle = os.open(place, os.O_WRONLY | os.O_APPEND | os.O_CREAT | _NO_LINK, 0o666)
    try:
        os.write(handle, line + b"\n")
    finally:
        os.close(handle)


def replace_whole(target: Path, data: bytes) -> None:
    """Put `data` at `target` in one step: readers see the old file or the new one.

    A link that stands there is replaced itself, never followed.
    """
    beside = part_of(target, token_hex(4))
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK, 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):
            beside.chmod(target.lstat().st_mode & 0o777 if not target.is_symlink() else 0o644)
        beside.replace(target)
        _sweep(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


@contextmanager
def one_at_a_time(output: Path) -> Iterator[None]:
    """Keep other processes from changing the file at `output` until the block ends. Raises WriteError.

    The lock is the operating system's: it goes when the process ends, however it ends.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415  (only who changes a file pays for it)

    place = _home(output, "locks")
    if place.is_symlink():
        place.unlink()
    lock = FileLock(place, timeout=_PATIENCE)
    try:
        lock.acquire()
    except Timeout:
        raise WriteError(
            f"{output} is being changed by another screenplay; try again when it is done"
        ) from None
    try:
        yield
    finally:
        lock.release()


def _home(output: Path, kind: str) -> Path:
    """Return the place of a record with its folders made. Raises WriteError where a link stands for one."""
    place = place_of(output, kind)
    link = _link_in(place)
    if link is not None:
        raise WriteError(
            f"{link} is a link; screenplay keeps its records in real folders only: remove the link"
        )
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WriteError(f"{place.parent} cannot be made: {reason}; free that place") from None
    return place


def _link_in(place: Path) -> Path | None:
    """Return the folder of ours on the way to `place` that is a link, if there is one."""
    return next((folder for folder in (place.parent.parent, place.parent) if folder.is_symlink()), None)


_ABANDONED = 3600  # seconds; no file takes that long to write


def part_of(target: Path, token: str) -> Path:
    """Return the name of a part that is written beside `target`; short, however long that is."""
    name = sha256(target.name.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return target.with_name(f".{name}.{token}.part")


def _sweep(target: Path) -> None:
    """Remove what processes left beside `target` that were killed while they wrote it."""
    import time  # noqa: PLC0415  (rare)

    for left in target.parent.glob(part_of(target, "*").name):
        with suppress(OSError):  # somebody else may have swept it
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink()
