"""`screenplay tableread`: who reads what, and the papers that lie on the table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from screenplay.breakdown import scenes
from screenplay.cli.files import only_source, script_of
from screenplay.cli.options import (
    config_option,
    house_of,
    paper_options,
    script_reading_options,
    take_paper_options,
)
from screenplay.cli.progress import progress
from screenplay.cli.saying import say
from screenplay.errors import ReadError
from screenplay.model.script import Cue
from screenplay.output import write_all
from screenplay.readers import bytes_of, decode
from screenplay.tableread import (
    Readers,
    conflict_lines,
    count,
    papers,
    readers,
    readers_from_toml,
    rehearsal,
    table_read,
    zipped,
)

HELP = """Print the papers of a table read.

Readers get roles so that nobody answers himself and the words are balanced. In one folder: a cast
page, a chart of characters and scenes, running times, a master copy, the narrator's copy, and a copy
and sides for each reader.

\b
Examples:
  screenplay tableread draft.fountain --readers "Ana, Ben, Cy"
  screenplay tableread draft.fountain --readers 5 --narrated-by Dee -o reading/
  screenplay tableread draft.fountain --readers readers.toml --zip
  screenplay tableread draft.fountain --rehearse ANA            her lines blanked, her cues kept
  screenplay tableread draft.fountain --readers 3 --watermark "{reader}: not for passing on"

\b
A readers.toml:
  narrator = "Dee"
  [readers]
  Ana = ["MARA", "CLERK"]      these roles and perhaps more
  Ben = []
"""


@click.command("tableread", help=HELP)
@click.argument("script", metavar="SCRIPT", type=click.Path())
@click.option("--readers", "chosen", metavar="WHO", help="Names, a number, or a TOML file.")
@click.option(
    "--rehearse",
    "learners",
    multiple=True,
    metavar="NAME",
    help="Print a copy for a role or a reader to learn from: own lines blanked. May be given again.",
)
@click.option("--narrated-by", "narrator", metavar="NAME", help="Who reads the action.")
@click.option("-o", "--output", metavar="FOLDER", help="Where the papers go.  [default: NAME-tableread]")
@click.option("--zip", "as_zip", is_flag=True, help="Put them into one zip file instead.")
@config_option
@script_reading_options
@paper_options
@click.option("--force", is_flag=True, help="Replace files that are in the way; backups of them are kept.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def command(
    script: str,
    chosen: str | None,
    learners: tuple[str, ...],
    narrator: str | None,
    output: str | None,
    as_zip: bool,
    encoding: str | None,
    suffix: str,
    force: bool,
    quiet: bool,
    **options: Any,
) -> None:
    """Make the papers and write them."""
    source = only_source(script, suffix=suffix)
    house = house_of(source.path, take_paper_options(options))
    text = script_of(source, encoding=encoding, quiet=quiet)
    if not any(isinstance(element, Cue) for element in text.elements):
        raise ReadError(f"{source.name} has no speech in it; a table read needs somebody who speaks")
    if chosen is None and not learners:
        raise click.UsageError("say who reads (--readers 5) or who learns (--rehearse ANA)")
    reading = table_read(text, _readers(chosen, narrator), house.layout, house.font) if chosen else None
    folder = Path(output or f"{source.path.stem if source.path else 'script'}-tableread")
    made: dict[str, bytes] = {}
    with progress(source.name) as listen:
        for number, (name, data) in enumerate(papers(reading) if reading else (), 1):
            listen(f"paper {number} of {count(reading) if reading else 0}")
            made[name] = data
        for who in learners:
            listen(f"a copy for {who} to learn from")
            made |= [rehearsal(text, who, reading.casting if reading else None, house.layout, house.font)]
    if as_zip:
        files = {folder.with_name(f"{folder.name}.zip"): zipped(made)}
    else:
        files = {folder / name: data for name, data in made.items()}
    backups = write_all(files, force=force)
    if quiet:
        return
    for backup in backups:
        say(f"kept {backup}", err=True)
    papers_made = "1 paper" if len(made) == 1 else f"{len(made)} papers"
    say(f"{source.name} -> {next(iter(files)) if as_zip else folder} ({papers_made})", err=True)
    for line in conflict_lines(reading.casting.conflicts, scenes(text)) if reading else ():
        say(f"  {line}", err=True)


def _readers(chosen: str, narrator: str | None) -> Readers:
    if not chosen.endswith(".toml"):
        return readers(chosen, narrator)
    return readers_from_toml(decode(bytes_of(Path(chosen)), chosen), chosen)
