"""The two drafts that a comparison is about: files, or files as git has them at a revision."""

from __future__ import annotations

from pathlib import Path

from screenplay.cli.sources import Source, sources
from screenplay.errors import ReadError
from screenplay.revisions.git import refuse_conflict, text_at

_HEAD = "HEAD"


def versions(old: str, new: str | None) -> tuple[Source, Source]:
    """Return the two drafts.

    Each is a file, `REVISION:FILE`, or a revision of the other's file. Without `new`, a file is
    compared with the last commit of it, and a revision of a file with the file as it is now.
    """
    if new is None:
        path = _file_of(old)
        now = _version(str(path or old))  # first: a file that is not there is no matter of git's
        return _version(f"{_HEAD}:{old}" if path is None else old), now
    return version_beside(old, new), version_beside(new, old)


def version_beside(given: str, other: str) -> Source:
    """Return the draft `given`; one that is no file and names none is a revision of the file `other`."""
    if Path(given).exists() or _file_of(given) is not None or given == "-":
        return _version(given)
    path = _file_of(other) or Path(other)
    if Path(given).suffix.lower() == path.suffix.lower() or not path.suffix:
        return _version(given)  # a file that does not exist: said so
    return _version(f"{given}:{path}")


def _version(given: str) -> Source:
    path = _file_of(given)
    if path is None:
        source = next(iter(sources([given], suffix="fountain")))
    else:
        revision = given.partition(":")[0]
        source = Source(text_at(revision, path), given, path.suffix, path)
    if not source.suffix:
        raise ReadError(f"{given} has no suffix that tells its format; a script ends in .fountain")
    refuse_conflict(source.data, given)
    return source


def _file_of(given: str) -> Path | None:
    """Return the file of `REVISION:FILE`; None where `given` is a file or a revision alone."""
    revision, colon, path = given.partition(":")
    if not colon or not revision or not path or Path(given).exists():
        return None
    return Path(path)
