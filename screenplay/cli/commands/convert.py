"""`screenplay convert`: prose in, a script out; a script in, paper out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from screenplay.cli.books import book_of
from screenplay.cli.drafts import Drafts, summary
from screenplay.cli.files import (
    STANDARD_INPUT,
    STANDARD_OUTPUT,
    Source,
    check_apart,
    script_of,
    sources,
    targets,
)
from screenplay.cli.options import (
    house_of,
    paper_options,
    part_options,
    reading_options,
    take_paper_options,
    writer_options,
)
from screenplay.cli.progress import progress
from screenplay.cli.revising import (
    changed_pages,
    lock_beside,
    revision_of,
    revision_options,
    take_revision_options,
)
from screenplay.library import render
from screenplay.model.script import Script
from screenplay.output import write_all

HELP = """Turn prose into a script, or a script into paper.

INPUT is prose (.txt, .md, .html, .epub, .docx, .odt, .rtf), a script (.fountain, .fdx, .json), a folder of
them, or - for standard input. An output is .fountain, .pdf, .fdx, .html, .json or .txt.
Without -o the outputs are NAME.fountain and NAME.pdf in the current folder. A .fountain file that you
edited since is merged with what the prose gives now; what does not merge is marked in notes. Paper alone
(-o story.pdf) shows that draft too, where it stands beside. Any other file that is in the way and that
screenplay did not write, or that was changed since, stays as it is.

\b
Examples:
  screenplay convert story.txt
  screenplay convert story.txt -o out/
  screenplay convert story.txt -o story.fountain -o story.html
  screenplay convert draft.fountain -o draft.pdf --paper a4 --number-scenes
  screenplay convert draft.fountain -o monday.pdf --scenes 4,10-12 --watermark "Ana"
  screenplay convert draft.fountain -o blue.pdf --revised-from HEAD~3 --colour blue
  screenplay convert chapters/ -o scripts/
  screenplay convert chapters/ --join -o book/       one script of all chapters
  cat story.txt | screenplay convert - > story.fountain
"""


@click.command("convert", help=HELP)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="PATH",
    help="A file, a folder (ends in /), or - for Fountain on standard output. May be given again.",
)
@reading_options
@writer_options
@paper_options
@part_options
@revision_options
@click.option("--join", is_flag=True, help="Make one book of all inputs: one cast, a section a chapter.")
@click.option("--force", is_flag=True, help="Replace a file that is in the way; a backup of it is kept.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def command(
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    encoding: str | None,
    suffix: str,
    pages: str | None,
    scenes: str | None,
    join: bool,
    force: bool,
    quiet: bool,
    **choices: Any,
) -> None:
    """Convert every input; nothing is written before all of them are whole."""
    paper, marks = take_paper_options(choices), take_revision_options(choices)
    if not outputs and STANDARD_INPUT in inputs:
        outputs = (STANDARD_OUTPUT,)
    read = [book_of(inputs, outputs)] if join else list(sources(inputs, suffix=suffix))
    places = [targets(source, outputs) for source in read]
    check_apart(path for paths in places for path in paths)
    rendered: dict[Path, bytes] = {}
    drafts = Drafts(force=force)
    reports: list[tuple[Source, Script, list[Path]]] = []
    for source, paths in zip(read, places, strict=True):
        printing = {**_printing(source.path, paper, marks), "pages": pages, "scenes": scenes}
        script = script_of(source, choices=choices, encoding=encoding, quiet=quiet)
        page = drafts.settle(source, script, paths)
        with progress(source.name) as listen:
            for path in paths:
                listen(f"writing {path.name}")
                rendered[path] = drafts.bytes_for(path) or render(page, path.suffix, **printing)
        if STANDARD_OUTPUT in outputs:
            click.echo(render(script, ".fountain"), nl=False)
        if printing["revision"] is not None and not quiet:
            click.echo(changed_pages(page, printing), err=True)
        reports.append((source, script, paths))
    backups = write_all(rendered, force=force, edited=drafts.edited)
    drafts.remember()
    if not quiet:
        _report_all(reports, backups)
    drafts.report(quiet=quiet)


def _report_all(reports: Iterable[tuple[Source, Script, list[Path]]], backups: Iterable[Path]) -> None:
    for source, script, paths in reports:
        _report(source, script, paths)
    for backup in backups:
        click.echo(f"kept {backup}", err=True)


def _printing(path: Path | None, paper: dict[str, Any], marks: dict[str, Any]) -> dict[str, Any]:
    """Return how the script at `path` is printed, as `render` asks for it."""
    house = house_of(path, paper)
    kept = {"revision": revision_of(path, marks), "lock": lock_beside(path)}
    return {"layout": house.layout, "font": house.font, **kept}


def _report(source: Source, script: Script, paths: list[Path]) -> None:
    written = ", ".join(map(str, paths)) or "standard output"
    click.echo(f"{source.name} -> {written}", err=True)
    if not source.is_script:
        for line in summary(script, str(source.path or STANDARD_INPUT)):
            click.echo(f"  {line}", err=True)
