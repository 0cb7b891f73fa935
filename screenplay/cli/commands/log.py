"""`screenplay log`: the history of a script as named changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from screenplay.breakdown import scenes
from screenplay.cli.change_view import lines, shows_colour
from screenplay.cli.options import encoding_option
from screenplay.cli.saying import painted, say
from screenplay.errors import ReadError, ScreenplayError
from screenplay.library import SCRIPT_READERS, convert_bytes
from screenplay.model.script import Cue, Script
from screenplay.readers import bytes_of
from screenplay.revisions import Change, diff
from screenplay.revisions.changes.summary import plural, summary
from screenplay.revisions.git import Commit, history, refuse_conflict, text_in

HELP = """Show the history of a script as named changes.

Newest first, one entry a commit: what happened to scenes, characters and lines, whatever its message says.
What is not committed yet stands at the top. A script whose file was renamed is followed.

\b
Examples:
  screenplay log draft.fountain
  screenplay log draft.fountain -n 3 --changes      every change, with its words
"""

_WIDTH = 200  # characters of a summary
_Entry = tuple[str, Script | str]  # what it is called; the draft, or why it cannot be read


@click.command("log", help=HELP)
@click.argument("script", metavar="SCRIPT", type=click.Path())
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    metavar="N",
    help="Show this many commits at most.",
)
@click.option("--changes", "full", is_flag=True, help="Show every change, with its words.")
@encoding_option
def command(script: str, limit: int, full: bool, encoding: str | None) -> None:
    """Print an entry a commit."""
    path = Path(script)
    if path.suffix.lower() not in SCRIPT_READERS:
        raise ReadError(f"{path} is no script; its name ends in {', '.join(sorted(SCRIPT_READERS))}")
    commits = history(path, limit + 1)
    coloured = shows_colour()
    entries = _entries(path, commits, encoding)
    title, newer = next(entries)
    for older_title, older in entries:
        if title or newer != older:
            _show(title or "not committed yet", _told(older, newer, full, coloured), coloured)
        title, newer = older_title, older
    if len(commits) <= limit:
        _show(title, [_begun(newer)], coloured)


def _entries(path: Path, commits: tuple[Commit, ...], encoding: str | None) -> Iterator[_Entry]:
    """Yield the script as it is, under no title, and as each commit has it."""
    yield "", _read(bytes_of(path), path, encoding)
    for commit in commits:
        title = f"{commit.short}  {commit.date}  {commit.author}  {commit.subject}"
        try:
            yield title, _read(text_in(commit, path.parent), path, encoding)
        except ScreenplayError as error:
            yield title, str(error)


def _read(data: bytes, path: Path, encoding: str | None) -> Script | str:
    try:
        refuse_conflict(data, str(path))
        return convert_bytes(data, str(path), path.suffix, encoding=encoding)
    except ScreenplayError as error:
        return str(error)


def _told(older: Script | str, newer: Script | str, full: bool, coloured: bool) -> list[str]:
    if isinstance(newer, str):
        return [newer]
    if isinstance(older, str):
        return [_begun(newer)]
    changes: tuple[Change, ...] = diff(older, newer)
    return list(lines(changes, coloured=coloured)) if full and changes else [summary(changes, _WIDTH)]


def _begun(draft: Script | str) -> str:
    """Say what a first draft holds."""
    if isinstance(draft, str):
        return draft
    parts = len(scenes(draft)), sum(isinstance(element, Cue) for element in draft.elements)
    return f"first draft: {parts[0]} {plural('scene', parts[0])}, {parts[1]} {plural('speech', parts[1])}"


def _show(title: str, told: list[str], coloured: bool) -> None:
    say(painted(title, fg="yellow") if coloured else title, color=coloured)
    for line in told:
        say(f"    {line}", color=coloured)
