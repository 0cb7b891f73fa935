"""`screenplay init`: a settings file with every choice explained."""

from __future__ import annotations

from pathlib import Path

import click

from screenplay.output import write_all
from screenplay.settings_file import NAME, template

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
    target = Path(folder) / NAME
    for backup in write_all({target: template().encode()}, force=force):
        click.echo(f"kept {backup}", err=True)
    click.echo(f"wrote {target}", err=True)
