"""`screenplay merge`: what git calls to merge two people's edits of a script."""

from __future__ import annotations

from pathlib import Path

import click

from screenplay.cli.options import encoding_option
from screenplay.cli.saying import say
from screenplay.errors import ReadError
from screenplay.merging.three_way import merge
from screenplay.output import write_bytes
from screenplay.readers import READERS, bytes_of, decode

HELP = """Merge two edits of a script, element by element.

BASE is the script that both began with; OURS takes the result. Elements that both changed otherwise stay as
in OURS, with a note that begins CONFLICT: and holds the other words; then the exit code is 1. Git calls this
command once git-setup --merge-driver has told it to.

\b
Examples:
  screenplay merge base.fountain ours.fountain theirs.fountain
  screenplay git-setup --merge-driver
"""

_OTHERS = {*READERS, ".fdx", ".json", ".pdf"}  # git hands over files without a suffix: those are scripts


@click.command("merge", help=HELP)
@click.argument("base", metavar="BASE", type=click.Path())
@click.argument("ours", metavar="OURS", type=click.Path())
@click.argument("theirs", metavar="THEIRS", type=click.Path())
@click.option("--called", metavar="PATH", help="What to call the script in messages.")
@encoding_option
def command(base: str, ours: str, theirs: str, called: str | None, encoding: str | None) -> None:
    """Merge, write into OURS, name the conflicts."""
    paths = [Path(each) for each in (base, ours, theirs)]
    for path in paths:
        if path.suffix.lower() in _OTHERS:
            raise ReadError(f"{path} is no Fountain script; screenplay convert makes one of it")
    merged = merge(*(decode(bytes_of(path), str(path), encoding) for path in paths), other="the other draft")
    write_bytes(paths[1], merged.text.encode())
    for line, words in merged.conflicts:
        say(f"{called or ours}, line {line}: {words}", err=True)
    if merged.conflicts:
        remedy = "keep what is right, delete each note that begins CONFLICT:, then git add it"
        say(f"In {called or ours} {remedy}", err=True)
        raise SystemExit(1)
