"""`screenplay review`: the prose beside its script in the browser, to be put right by keys."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from screenplay.cli.books import book_of
from screenplay.cli.files import Source, manuscript_of, sources
from screenplay.cli.options import encoding_option
from screenplay.cli.saying import say
from screenplay.model.manuscript import Manuscript
from screenplay.readers import READERS

if TYPE_CHECKING:
    from screenplay.review import Given

HELP = """Show prose and script in the browser, and put it right by keys.

The page runs on this machine only and needs no network. What you correct is kept in
NAME.corrections.toml beside the text, as screenplay correct keeps it. INPUT is prose, or a folder of it.
Ctrl-C ends it.

\b
Examples:
  screenplay review story.txt
  screenplay review chapters/                    every text of a folder
  screenplay review chapters/ --join             the chapters of a folder as one book
  screenplay review story.txt -o review.html     one file to read and to send, without corrections
  screenplay review story.txt --no-browser --port 8123
"""


@click.command("review", help=HELP)
@click.argument("source", metavar="INPUT", type=click.Path())
@click.option("-o", "--output", metavar="FILE", help="Write the page as one file (.html), to read and send.")
@click.option("--join", is_flag=True, help="Show the chapters of a folder as one book.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port; any free one if left out.")
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--force", is_flag=True, help="Replace a file that is in the way; a backup of it is kept.")
@encoding_option
def command(
    source: str,
    output: str | None,
    join: bool,
    port: int,
    no_browser: bool,
    force: bool,
    encoding: str | None,
) -> None:
    """Serve the page, or write it."""
    from screenplay import review  # noqa: PLC0415  (the help needs none of it)

    found = [book_of([source])] if join else list(sources([source]))
    texts = [_given(each, source, encoding) for each in found]
    if output is not None:
        _write(texts, Path(output), force=force)
        return

    with TemporaryDirectory(prefix="screenplay-") as folder:

        def announce(address: str) -> None:
            say(address)
            if not no_browser:
                say("Ctrl-C ends it.", err=True)
                webbrowser.open(way_in(Path(folder), address).as_uri())

        review.serve(texts, port=port, announce=announce)


def way_in(folder: Path, address: str) -> Path:
    """Return a page that leads to `address`: on a command line other users of the machine could read it."""
    place = folder / "review.html"
    place.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><title>Review</title>'
        f'<meta http-equiv="refresh" content="0; url={escape(address)}">',
        encoding="utf-8",
    )
    return place


def _given(found: Source, source: str, encoding: str | None) -> Given:
    """Return what the page needs to know of an input; a book is put together anew when a chapter changes."""
    from screenplay import review  # noqa: PLC0415  (the help needs none of it)

    if found.path is None:
        raise click.UsageError("standard input has no place for corrections; give a file")
    if found.is_script:
        raise click.UsageError(f"{found.name} is a script already; review shows prose beside its script")
    path, folder = found.path, Path(source)
    if not found.chapters:
        return review.Given(path, lambda: [path], lambda: _manuscript(sources([str(path)]), encoding))
    return review.Given(path, lambda: _prose_in(folder), lambda: _manuscript([book_of([source])], encoding))


def _prose_in(folder: Path) -> list[Path]:
    """Return the files that may be chapters: those in the folder and in the folders in it."""
    found = (*folder.glob("*"), *folder.glob("*/*"))
    return sorted(file for file in found if file.suffix.lower() in READERS)


def _manuscript(found: Iterable[Source], encoding: str | None) -> Manuscript:
    return manuscript_of(next(iter(found)), encoding)


def _write(texts: Sequence[Given], target: Path, *, force: bool) -> None:
    from screenplay import review  # noqa: PLC0415  (as above)
    from screenplay.output import write_all  # noqa: PLC0415

    if len(texts) > 1:
        raise click.UsageError("-o writes the page of one text; name one file, or --join them")
    if target.suffix.lower() not in (".html", ".htm"):
        raise click.BadParameter(f"{target}: a page ends in .html", param_hint="'-o'")
    page = review.one_file(review.Session(texts[0]).work)
    for backup in write_all({target: page}, force=force):
        say(f"kept {backup}", err=True)
    say(f"{texts[0].path} -> {target}", err=True)
