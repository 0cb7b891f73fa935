"""`screenplay review`: the prose beside its script in the browser, to be put right by keys."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from screenplay.cli.files import sources
from screenplay.cli.options import encoding_option

HELP = """Show prose and script in the browser, and put it right by keys.

The page runs on this machine only and needs no network. What you correct is kept in
NAME.corrections.toml beside the text, as screenplay correct keeps it. INPUT is prose, or a folder of it.
Ctrl-C ends it.

\b
Examples:
  screenplay review story.txt
  screenplay review chapters/                    every text of a folder
  screenplay review story.txt -o review.html     one file to read and to send, without corrections
  screenplay review story.txt --no-browser --port 8123
"""


@click.command("review", help=HELP)
@click.argument("source", metavar="INPUT", type=click.Path())
@click.option("-o", "--output", metavar="FILE", help="Write the page as one file (.html), to read and send.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port; any free one if left out.")
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--force", is_flag=True, help="Replace a file that is in the way; a backup of it is kept.")
@encoding_option
def command(
    source: str, output: str | None, port: int, no_browser: bool, force: bool, encoding: str | None
) -> None:
    """Serve the page, or write it."""
    from screenplay import review  # noqa: PLC0415  (the help needs none of it)

    paths = [given.path for given in sources([source]) if given.path is not None]
    if not paths:
        raise click.UsageError("standard input has no place for corrections; give a file")
    for path in paths:
        review.check_prose(path)
    if output is not None:
        _write(paths, Path(output), encoding, force=force)
        return

    def announce(address: str) -> None:
        click.echo(address)
        if not no_browser:
            click.echo("Ctrl-C ends it.", err=True)
            webbrowser.open(address)

    review.serve(paths, port=port, encoding=encoding, announce=announce)


def _write(paths: list[Path], target: Path, encoding: str | None, *, force: bool) -> None:
    from screenplay import review  # noqa: PLC0415  (as above)
    from screenplay.output import write_all  # noqa: PLC0415

    if len(paths) > 1:
        raise click.UsageError("-o writes the page of one text; name one file")
    if target.suffix.lower() not in (".html", ".htm"):
        raise click.BadParameter(f"{target}: a page ends in .html", param_hint="'-o'")
    page = review.one_file(review.Session(paths[0], encoding).work)
    for backup in write_all({target: page}, force=force):
        click.echo(f"kept {backup}", err=True)
    click.echo(f"{paths[0]} -> {target}", err=True)
