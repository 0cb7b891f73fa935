"""`screenplay init`: a settings file with every choice explained."""

from __future__ import annotations

from pathlib import Path

import click

from screenplay.cli.files import STANDARD_INPUT
from screenplay.cli.saying import say
from screenplay.output import write_all
from screenplay.settings import file as settings_file
from screenplay.settings import house

HELP = """Write screenplay.toml, in which every choice is explained.

The file holds for the texts in its folder; options on the command line go before it.

\b
Examples:
  screenplay init
  screenplay init chapters/
"""


@click.command("init", help=HELP)
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option("--force", is_flag=True, help="Replace a file that is in the way; a backup of it is kept.")
def command(folder: str, force: bool) -> None:
    """Write the file."""
    if folder == STANDARD_INPUT:
        raise click.UsageError("settings stand in a folder, not in a pipe; name the folder")
    target = Path(folder) / settings_file.NAME
    explained = f"{settings_file.template()}\n{house.template()}"
    for backup in write_all({target: explained.encode()}, force=force):
        say(f"kept {backup}", err=True)
    say(f"wrote {target}", err=True)
