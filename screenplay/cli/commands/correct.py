"""`screenplay correct`: say what is wrong, once; it holds from then on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from screenplay.cli.books import book_of
from screenplay.cli.correcting import first_read, said_by
from screenplay.cli.files import manuscript_of, sources
from screenplay.cli.options import LINES, PAIR, RUN, encoding_option
from screenplay.cli.saying import say
from screenplay.corrections import path_beside, spoken_as
from screenplay.mending import Change, Work
from screenplay.records import one_at_a_time

HELP = """Correct a line, a person, a place or a scene, once and for all.

Lines have the numbers that explain prints. What you say is kept in NAME.corrections.toml beside the
text, beats every rule, and the conversation around it is read anew; speakers above the line stay as they
are. Without options, list what is kept.
A line may be named by words of it instead, as the draft has them.

\b
Examples:
  screenplay correct story.txt --line 42 --speaker OTTO
  screenplay correct story.txt --words "not in June" --speaker OTTO
  screenplay correct story.txt --line 44 --actor OTTO    it is he who acts there
  screenplay correct story.txt --swap 40-52              the two who speak there, the other way round
  screenplay correct story.txt --right 1-39              these stay as they are, whatever you edit
  screenplay correct story.txt --merge BEA=MIRABEL
  screenplay correct story.txt --line 31 --thought
  screenplay correct story.txt --line 3 --heading "EXT. ROOF - NIGHT"
  screenplay correct story.txt --line 3 --only "OTTO, BEA"   nobody else is in that scene
  screenplay correct story.txt --place "ROOF TOP=ROOF"   in every heading
  screenplay correct story.txt --undo
"""


@click.command("correct", help=HELP)
@click.argument("source", metavar="INPUT", type=click.Path())
@click.option("--line", "lines", type=LINES, multiple=True, help="A line, or several: 42 or 42,45-47.")
@click.option("--speaker", "speakers", multiple=True, metavar="NAME", help="Who says the line.")
@click.option("--actor", metavar="NAME", help="Who acts in the line: he, she or they of it.")
@click.option("--thought/--seen", default=None, help="The line is thought; or it is seen or heard.")
@click.option(
    "--words", metavar="WORDS", help="Words of the line: instead of its number, or to be sure of it."
)
@click.option("--scene/--no-scene", default=None, help="A scene starts at the line; or none does.")
@click.option("--heading", metavar="WORDS", help="The heading of the scene at the line, or a part of it.")
@click.option("--only", metavar="NAMES", help="The only people in the scene of the line; none: anybody.")
@click.option("--swap", type=RUN, multiple=True, help="The two speakers of a run of lines, swapped.")
@click.option("--right", type=LINES, multiple=True, help="Lines whose speakers are right: they stay.")
@click.option("--merge", type=PAIR, multiple=True, help="A=B: A is another name of B.")
@click.option("--split", type=PAIR, multiple=True, help="A=B: A is not B but a person of its own.")
@click.option("--name", type=PAIR, multiple=True, help="A=B: the cues of A read B.")
@click.option("--place", type=PAIR, multiple=True, help="A=B: the place A of headings is the place B.")
@click.option("--new", multiple=True, metavar="NAME", help="Somebody speaks whom the program did not find.")
@click.option("--undo", is_flag=True, help="Take back the last correction.")
@encoding_option
def command(source: str, undo: bool, encoding: str | None, **said: Any) -> None:
    """Change the corrections file, and say what that changes."""
    given = book_of([source]) if Path(source).is_dir() else next(iter(sources([source])))
    if given.path is None or given.is_script:
        raise click.UsageError(f"{given.name} is no file of prose; corrections are kept beside one")
    with one_at_a_time(path_beside(given.path)) if undo or any(_given(said)) else nullcontext():
        work = Work(given.path, manuscript_of(given, encoding))
        if undo:
            _report(work.undo(), undone=True)
        elif wanted := said_by(work.page, **said):
            _report(work.add(wanted, steady_above=first_read(work.page, **said)))
        else:
            _show(work)


def _given(said: Mapping[str, Any]) -> Iterator[bool]:
    return (value is not None and value != () for value in said.values())


def _show(work: Work) -> None:
    """List what is kept, and what of it no longer fits."""
    for each in work.corrections:
        say(f"{each.where}: {spoken_as(each.said)}")
    for line in work.unfit:
        say(f"Warning: {line}", err=True)
    if not work.corrections:
        say(f"{work.path} has no corrections; try screenplay explain {work.path} --below 0.7", err=True)


def _report(change: Change, *, undone: bool = False) -> None:
    """Say what a change did: who speaks otherwise to standard output, the rest to the person."""
    for line in change.told:
        say(line)
    if change.moved_from is not None:
        say(f"from line {change.moved_from} on, lines have new numbers now", err=True)
    for line in change.unfit:
        say(f"Warning: {line}", err=True)
    if undone:
        for said in change.went:
            say(f"taken back: {said}", err=True)
    for said in change.came:
        say(f"again: {said}" if undone else said, err=True)
