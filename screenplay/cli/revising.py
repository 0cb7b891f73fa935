"""The options of `convert` that print revision pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screenplay.cli.files import Source, script_of, sources
from screenplay.errors import ReadError
from screenplay.model.script import Script
from screenplay.readers import bytes_of, decode
from screenplay.revisions.git import refuse_conflict, text_at
from screenplay.revisions.pages.colours import NAMES, colour
from screenplay.revisions.pages.lock import SUFFIX, Lock, read_lock

if TYPE_CHECKING:
    from screenplay.revisions.pages.revised_pages import Revision

# The two drafts that a comparison is about: files, or files as git has them at a revision.


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


# Where the lock of a script is kept, and how it is found.


def lock_path(script: Path) -> Path:
    """Return the file that keeps the lock of the script at `script`."""
    return script.with_name(f"{script.stem}{SUFFIX}")


def lock_beside(script: Path | None) -> Lock | None:
    """Return the lock of the script at `script`, None where it is not locked. Raises SettingsError."""
    if script is None or not lock_path(script).is_file():
        return None
    path = lock_path(script)
    return read_lock(decode(bytes_of(path), str(path), None), str(path))


Command = Callable[..., Any]
_OPTIONS = ("revised_from", "colour", "revised_on", "changed_pages_only")


def revision_options(command: Command) -> Command:
    """Add --revised-from and what goes with it."""
    for option in reversed(
        (
            click.option(
                "--revised-from",
                metavar="OLD|REVISION",
                help="Mark in a PDF what changed since: a file, or a revision of git.",
            ),
            click.option(
                "--colour", "--color", "colour", metavar="NAME", help=f"Its pages: {', '.join(NAMES)}."
            ),
            click.option("--revised-on", metavar="DATE", help="The date at the head of changed pages."),
            click.option("--changed-pages-only", is_flag=True, help="Print no page but the changed ones."),
        )
    ):
        command = option(command)
    return command


def take_revision_options(options: dict[str, Any]) -> dict[str, Any]:
    """Take the options of revision pages out of `options`."""
    return {key: options.pop(key) for key in _OPTIONS}


def revision_of(path: Path | None, given: dict[str, Any]) -> Revision | None:
    """Return what the script at `path` is marked against, None where nobody asked."""
    old = given["revised_from"]
    if old is None:
        if any(given.values()):
            raise click.UsageError("--colour, --revised-on and --changed-pages-only need --revised-from")
        return None
    pass
    from screenplay.revisions.pages.revised_pages import Revision  # noqa: PLC0415

    script = script_of(version_beside(old, str(path or "-")), quiet=True)
    paper = colour(given["colour"]) if given["colour"] else None
    return Revision(script, paper, given["revised_on"] or "", given["changed_pages_only"])


def changed_pages(script: Script, printing: Mapping[str, Any]) -> str:
    """Return the line that lists the changed pages of `script`, printed as `printing` says."""
    from screenplay.revisions.pages.revised_pages import page_list, revised_pages  # noqa: PLC0415  (as above)

    revision = replace(printing["revision"], changed_pages_only=False)
    listed = page_list(revised_pages(script, revision, printing["layout"], printing["lock"]))
    return f"changed pages: {listed or 'none'}"
