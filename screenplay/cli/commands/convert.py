"""`screenplay convert`: prose in, a script out; a script in, paper out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from screenplay.cli.asked import Asked, listed, piped_format, suffixes_of
from screenplay.cli.books import book_of
from screenplay.cli.drafts import Drafts, summary
from screenplay.cli.files import (
    STANDARD_INPUT,
    STANDARD_OUTPUT,
    Source,
    check_apart,
    quoted,
    script_of,
    sources,
    targets,
)
from screenplay.cli.options import (
    config_option,
    house_of,
    paper_options,
    part_options,
    reading_options,
    take_paper_options,
    with_profile_of_length,
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
from screenplay.cli.saying import hand_over, say
from screenplay.library import render
from screenplay.model.script import Script
from screenplay.output import fate, write_all

HELP = """Turn prose into a script, or a script into paper.

INPUT is prose (.txt, .md, .html, .epub, .docx, .odt, .rtf), a script (.fountain, .highland, .fdx, .json),
a folder of them, or - for standard input. An output is .fountain, .pdf, .fdx, .html, .json or .txt.
Of a library (a folder, or several inputs) each text is written as it is done; what fails is told at the end.
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
  screenplay convert draft.fountain -o draft.pdf --profile 118    the one that gives 118 pages, or nearly
  screenplay convert draft.fountain -o monday.pdf --scenes 4,10-12 --watermark "Ana"
  screenplay convert draft.fountain -o blue.pdf --revised-from HEAD~3 --colour blue
  screenplay convert chapters/ --join -o book/                   one script of all chapters
  screenplay convert library/ -o scripts/ --to fountain,pdf      every core; what is up to date is left
  find . -name "*.txt" | screenplay convert --files-from - -o scripts/ --report report.jsonl
  screenplay convert story.txt --watch                           again on each save, until Ctrl-C
  screenplay convert story.txt --dry-run                         what would be written, merged, refused
  cat story.txt | screenplay convert - > story.fountain
  screenplay convert story.txt -t json -o - | jq .cast
"""


@click.command("convert", help=HELP)
@click.argument("inputs", nargs=-1, metavar="INPUT...", type=click.Path())
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="PATH",
    help="A file, a folder (ends in /), or - for standard output. May be given again.",
)
@config_option
@reading_options
@writer_options
@paper_options
@part_options
@revision_options
@click.option("--join", is_flag=True, help="Make one book of all inputs: one cast, a section a chapter.")
@click.option(
    "-t",
    "--to",
    "formats",
    metavar="FORMATS",
    help="What to write into a folder or to -: fountain,pdf,fdx ...",
)
@click.option("--watch", is_flag=True, help="Go on, and convert again whenever the text is saved.")
@click.option("--dry-run", "dry", is_flag=True, help="Write nothing; say what would be written.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes for several texts.")
@click.option("--files-from", metavar="LIST", help="Take inputs from a list, one a line; - for stdin.")
@click.option("--report", metavar="FILE", help="What became of each text, as JSON lines; - for stdout.")
@click.option("--dask", metavar="ADDRESS", help="Let a cluster convert: the address of its Dask scheduler.")
@click.option("--force", is_flag=True, help="Replace a file that is in the way; a backup of it is kept.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def command(
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    encoding: str | None,
    suffix: str,
    pages: str | None,
    scenes: str | None,
    force: bool,
    quiet: bool,
    join: bool,
    watch: bool,
    dry: bool,
    formats: str | None,
    files_from: str | None,
    jobs: int | None,
    dask: str | None,
    report: str | None,
    **choices: Any,
) -> None:
    """Convert the input, or a library of inputs."""
    inputs = (*inputs, *(listed(files_from) if files_from else ()))
    if not inputs:
        raise click.UsageError("name a text, a folder of texts, or - for standard input")
    paper, marks = take_paper_options(choices), take_revision_options(choices)
    if not outputs and STANDARD_INPUT in inputs:
        outputs = (STANDARD_OUTPUT,)
    piped = piped_format(formats) if STANDARD_OUTPUT in outputs else ".fountain"
    asked = Asked(
        inputs, outputs, suffixes_of(formats), encoding, force, quiet, paper, choices, piped=piped, dry=dry
    )
    in_parts = join or pages or scenes or any(marks.values()) or STANDARD_INPUT in inputs

    def run() -> None:
        if not in_parts and (files_from or report or dask or asked.is_library):
            from screenplay.cli.libraries import convert_library  # noqa: PLC0415  (one text needs none of it)

            convert_library(asked, jobs=1 if watch else jobs, dask=dask, report=report)
        else:
            _convert_together(asked, suffix, {"pages": pages, "scenes": scenes}, marks, join=join)

    if watch:
        from screenplay.cli.watching import keep_converting  # noqa: PLC0415  (only who watches pays for it)

        keep_converting(asked, run)
    else:
        run()


def _convert_together(
    asked: Asked, suffix: str, parts: dict[str, Any], marks: dict[str, Any], *, join: bool
) -> None:
    """Convert every input, or the book that they make; nothing is written before all of them are whole."""
    outputs = asked.outputs
    read = [book_of(asked.inputs, outputs)] if join else list(sources(asked.inputs, suffix=suffix))
    places = [targets(source, outputs, asked.formats) for source in read]
    check_apart(path for paths in places for path in paths)
    rendered: dict[Path, bytes] = {}
    drafts = Drafts(force=asked.force, dry=asked.dry)
    reports: list[tuple[Source, Script, list[Path]]] = []
    for source, paths in zip(read, places, strict=True):
        script = script_of(source, choices=asked.choices, encoding=asked.encoding, quiet=asked.quiet)
        page = drafts.settle(source, script, paths)
        paper = with_profile_of_length(source.path, asked.paper, page, quiet=asked.quiet)
        printing = {**_printing(source.path, paper, marks), **parts}
        with progress(source.name) as listen:
            for path in paths:
                listen(f"writing {path.name}")
                rendered[path] = drafts.bytes_for(path) or render(page, path.suffix, **printing)
        if STANDARD_OUTPUT in outputs and not asked.dry:
            _to_standard_output(render(script, asked.piped, **printing))
        if printing["revision"] is not None and not asked.quiet:
            say(changed_pages(page, printing), err=True)
        reports.append((source, script, paths))
    if asked.dry:
        for path, data in rendered.items():
            say(f"{path}: {fate(path, data, force=asked.force, edited=drafts.edited)}")
        drafts.report(quiet=asked.quiet)
        return
    backups = write_all(rendered, force=asked.force, edited=drafts.edited)
    drafts.remember()
    if not asked.quiet:
        _report_all(reports, backups)
    drafts.report(quiet=asked.quiet)


def _to_standard_output(data: bytes) -> None:
    """Send a script where standard output goes. Raises UsageError for paper on a terminal."""
    if data.startswith(b"%PDF") and sys.stdout.isatty():
        raise click.UsageError("a terminal shows no PDF; send it on with > or |, or name a file with -o")
    hand_over(data)


def _report_all(reports: Iterable[tuple[Source, Script, list[Path]]], backups: Iterable[Path]) -> None:
    for source, script, paths in reports:
        _report(source, script, paths)
    for backup in backups:
        say(f"kept {backup}", err=True)


def _printing(path: Path | None, paper: Mapping[str, Any], marks: dict[str, Any]) -> dict[str, Any]:
    """Return how the script at `path` is printed, as `render` asks for it."""
    house = house_of(path, paper)
    kept = {"revision": revision_of(path, marks), "lock": lock_beside(path)}
    return {"layout": house.layout, "font": house.font, **kept}


def _report(source: Source, script: Script, paths: list[Path]) -> None:
    written = ", ".join(map(str, paths)) or "standard output"
    say(f"{source.name} -> {written}", err=True)
    if not source.is_script:
        for line in summary(script, _called(source)):
            say(f"  {line}", err=True)


def _called(source: Source) -> str:
    """Return what a person types to mean `source` once more; a book is its folder."""
    if source.chapters:
        return f"{quoted(source.name)} --join"
    return quoted(str(source.path or STANDARD_INPUT))
