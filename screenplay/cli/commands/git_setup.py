"""`screenplay git-setup`: tell git what a Fountain script is."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from screenplay.cli.saying import say
from screenplay.errors import WriteError
from screenplay.output import write_bytes
from screenplay.readers import decode
from screenplay.revisions.git import DIFF, MERGE, git, top_of, with_lines, without_lines

HELP = """Tell git what a Fountain script is.

Extends .gitattributes at the top of the repository: git diff and git log -p then name the scene of each
hunk. With --merge-driver, git merges two people's edits of a script element by element, in this clone.
Says what it did; run again, it does nothing twice.

\b
Examples:
  screenplay git-setup
  screenplay git-setup --merge-driver
  screenplay git-setup --undo
"""

_SECTION = "merge.screenplay"


@click.command("git-setup", help=HELP)
@click.option("--merge-driver", "merge", is_flag=True, help="Merge scripts element by element as well.")
@click.option("--merge", "once_called", is_flag=True, hidden=True)  # its name until `correct --merge A=B`
@click.option("--undo", is_flag=True, help="Take out what this command put in.")
def command(merge: bool, once_called: bool, undo: bool) -> None:
    """Write the attributes and the configuration, or take them out."""
    merge = merge or once_called
    if merge and undo:
        raise click.UsageError("--undo takes out everything; leave out --merge-driver")
    top = top_of(Path())
    done = [*_undone(top)] if undo else [*_set_up(top, merge)]
    for line in done or ["nothing to do"]:
        say(line)


def _set_up(top: Path, merge: bool) -> Iterator[str]:
    path = top / ".gitattributes"
    before = _text(path)
    after = with_lines(before, (DIFF, MERGE) if merge else (DIFF,))
    if after != before:
        write_bytes(path, after.encode())
        known = before.splitlines()
        for line in (DIFF, MERGE):
            if line in after.splitlines() and line not in known:
                yield f".gitattributes: {line}"
    if merge:
        for key, value in (("name", "screenplay, element by element"), ("driver", _driver())):
            if _configured(top, key) != value:
                _configure(top, f"{_SECTION}.{key}", value)
                yield f"git config {_SECTION}.{key}: {value}"


def _undone(top: Path) -> Iterator[str]:
    path = top / ".gitattributes"
    before = _text(path)
    after = without_lines(before)
    if after != before:
        if after.strip():
            write_bytes(path, after.encode())
            yield ".gitattributes: our lines taken out"
        else:
            path.unlink()
            yield ".gitattributes: removed, nothing else was in it"
    if _configured(top, "driver"):
        git("config", "--local", "--remove-section", _SECTION, folder=top)
        yield f"git config {_SECTION}: removed"


def _driver() -> str:
    """Return the command that git calls: base, ours, theirs, and the path for messages."""
    program = "screenplay" if shutil.which("screenplay") else f'"{sys.executable}" -m screenplay'
    return f"{program} merge %O %A %B --called %P"


def _configured(top: Path, key: str) -> str:
    done = git("config", "--local", "--get", f"{_SECTION}.{key}", folder=top)
    return done.stdout.decode("utf-8", "replace").rstrip("\n")


def _configure(top: Path, key: str, value: str) -> None:
    done = git("config", "--local", key, value, folder=top)
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip()
        raise WriteError(f"git takes no configuration here: {reason}")


def _text(path: Path) -> str:
    return decode(path.read_bytes(), str(path), None) if path.is_file() else ""
