"""`screenplay lock`: page and scene numbers that stay as they are."""

from __future__ import annotations

from pathlib import Path

import click

from screenplay.cli.files import script_of, sources
from screenplay.cli.options import encoding_option, house_of
from screenplay.cli.revising import lock_beside, lock_path
from screenplay.cli.saying import say
from screenplay.errors import ReadError
from screenplay.output import write_bytes
from screenplay.revisions.changes.summary import plural
from screenplay.revisions.pages.lock import lock_text
from screenplay.revisions.pages.locked_pages import lock

HELP = """Lock the numbers of pages and scenes.

They are kept in NAME.lock.json beside the script, which goes into version control with it. From then on
convert prints a PDF with these numbers: what no longer fits page 12 goes on to 12A, a new scene after 5 is
5A, a scene that was cut leaves OMITTED. Locking again keeps the letters given since.

\b
Examples:
  screenplay lock draft.fountain
  screenplay convert draft.fountain -o blue.pdf --revised-from HEAD~1 --colour blue
  screenplay lock draft.fountain --undo
"""


@click.command("lock", help=HELP)
@click.argument("script", metavar="SCRIPT", type=click.Path())
@click.option("--profile", metavar="NAME", help="The house style that the pages are counted in.")
@click.option("--undo", is_flag=True, help="Release the numbers: remove the file.")
@encoding_option
def command(script: str, profile: str | None, undo: bool, encoding: str | None) -> None:
    """Write the file beside the script, or remove it."""
    path = Path(script)
    beside = lock_path(path)
    if undo:
        if not beside.is_file():
            raise ReadError(f"{path} is not locked; there is no {beside}")
        beside.unlink()
        say(f"removed {beside}", err=True)
        return
    source = next(iter(sources([script])))
    if source.path is None or not source.is_script:
        raise ReadError(f"{source.name} is no script in a file; screenplay convert makes one of prose")
    house = house_of(path, {"profile": profile})
    before = lock_beside(path)
    locked = lock(script_of(source, encoding=encoding), house.layout, before)
    write_bytes(beside, lock_text(locked).encode())
    found = (("page", len(locked.pages)), ("scene", len(locked.scenes)))
    told = " and ".join(f"{count} {plural(name, count)}" for name, count in found)
    say(f"{beside}: {told} locked", err=True)
