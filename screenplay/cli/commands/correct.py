"""`screenplay correct`: say what is wrong, once; it holds from then on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from screenplay import pipeline
from screenplay.cli.correcting import before, moved_from, remember, said_by, told_changes
from screenplay.cli.files import Source, sources
from screenplay.cli.options import LINES, PAIR, RUN, encoding_option
from screenplay.corrections import (
    Correction,
    NumberedPage,
    Said,
    Subjects,
    parse_corrections,
    path_beside,
    read_text,
    revised,
    spoken_as,
    without,
)
from screenplay.corrections.kinds import SamePlace
from screenplay.errors import SettingsError
from screenplay.garbage import uncollected
from screenplay.output import write_bytes
from screenplay.readers import read_bytes
from screenplay.records import one_at_a_time
from screenplay.settings.file import settings_beside

HELP = """Correct a line, a person, a place or a scene, once and for all.

Lines have the numbers that explain prints. What you say is kept in NAME.corrections.toml beside the
text, beats every rule, and the conversation around it is read anew. Without options, list what is kept.
A line may be named by words of it instead, as the draft has them.

\b
Examples:
  screenplay correct story.txt --line 42 --speaker OTTO
  screenplay correct story.txt --words "not in June" --speaker OTTO
  screenplay correct story.txt --swap 40-52              the two who speak there, the other way round
  screenplay correct story.txt --right 1-39              these stay as they are, whatever you edit
  screenplay correct story.txt --merge BEA=MIRABEL
  screenplay correct story.txt --line 31 --thought
  screenplay correct story.txt --line 3 --heading "EXT. ROOF - NIGHT"
  screenplay correct story.txt --place "ROOF TOP=ROOF"   in every heading
  screenplay correct story.txt --undo
"""


@click.command("correct", help=HELP)
@click.argument("source", metavar="INPUT", type=click.Path())
@click.option("--line", "lines", type=LINES, multiple=True, help="A line, or several: 42 or 42,45-47.")
@click.option("--speaker", "speakers", multiple=True, metavar="NAME", help="Who says the line.")
@click.option("--thought/--seen", default=None, help="The line is thought; or it is seen or heard.")
@click.option(
    "--words", metavar="WORDS", help="Words of the line: instead of its number, or to be sure of it."
)
@click.option("--scene/--no-scene", default=None, help="A scene starts at the line; or none does.")
@click.option("--heading", metavar="WORDS", help="The heading of the scene at the line, or a part of it.")
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
    given = next(iter(sources([source])))
    if given.path is None or given.is_script:
        raise click.UsageError(f"{given.name} is no file of prose; corrections are kept beside one")
    with one_at_a_time(path_beside(given.path)) if undo or any(_given(said)) else nullcontext():
        text = Text(given, encoding)
        if undo:
            text.undo()
        elif wanted := said_by(text.page, **said):
            text.add(wanted)
        else:
            text.show()


def _given(said: Mapping[str, Any]) -> Iterator[bool]:
    return (value is not None and value != () for value in said.values())


class Text:
    """One text with its corrections file, before and after it changes."""

    def __init__(self, source: Source, encoding: str | None) -> None:
        assert source.path is not None
        self._path: Path = source.path
        self._settings = settings_beside(self._path)
        self._file = path_beside(self._path)
        self._kept = read_text(self._file)
        self._corrections = parse_corrections(self._kept, str(self._file))
        manuscript = read_bytes(source.data, source.name, source.suffix, encoding)
        with uncollected():
            self._story = pipeline.read(manuscript, _nobody)
        self.page = self._page(self._corrections, [].append)

    def add(self, wanted: Sequence[Said]) -> None:
        """Add corrections, drop what they replace. Raises SettingsError for one that fits nothing."""
        settled = {
            each.said.place.casefold() for each in self._corrections if isinstance(each.said, SamePlace)
        }
        for each in wanted:
            if isinstance(each, SamePlace) and each.place.casefold() not in settled:
                self.page.check_place(each.place)
        subjects = Subjects.of_text(self._story.manuscript, self._story.prose)
        changed = revised(self._kept, wanted, subjects, file=str(self._file), source=self._path.name)
        self._change(changed, new=[spoken_as(each) for each in wanted])
        for each in wanted:
            click.echo(spoken_as(each), err=True)

    def undo(self) -> None:
        """Take back the last change: what it added goes, what it replaced is there again."""
        if not self._corrections:
            raise SettingsError(f"there is no correction of {self._path} to take back")
        earlier = before(self._file, self._kept)
        changed = self._without_last() if earlier is None else earlier
        was, now = ([each.said for each in parse_corrections(text, "")] for text in (self._kept, changed))
        self._change(changed)
        for each in was:
            if each not in now:
                click.echo(f"taken back: {spoken_as(each)}", err=True)
        for each in now:
            if each not in was:
                click.echo(f"again: {spoken_as(each)}", err=True)

    def _without_last(self) -> str:
        last = len(self._corrections) - 1
        changed = without(self._kept, last)
        while last and self._corrections[last].too:
            last -= 1
            changed = without(changed, last)
        return changed

    def show(self) -> None:
        """List what is kept, and what of it no longer fits."""
        unfit: list[str] = []
        self._page(self._corrections, unfit.append)
        for each in self._corrections:
            click.echo(f"{each.where}: {spoken_as(each.said)}")
        for line in unfit:
            click.echo(f"Warning: {line}", err=True)
        if not self._corrections:
            click.echo(
                f"{self._path} has no corrections; try screenplay explain {self._path} --below 0.7", err=True
            )

    def _change(self, changed: str, new: Sequence[str] = ()) -> None:
        """Write the file once the text converts with it and all of `new` fits; say what that changes."""
        unfit: list[str] = []
        corrections = parse_corrections(changed, str(self._file))
        try:
            page = self._page(corrections, unfit.append)
        except SettingsError as error:
            raise SettingsError(_unplaced(str(error), corrections)) from None
        for said in new:
            if any(f": {said}: " in line for line in unfit):
                raise SettingsError(f"{said}: fits nothing in {self._path}; {self.page.known_people()}")
        if new:
            remember(self._file, self._kept, changed)
        if changed:
            write_bytes(self._file, changed.encode())
        else:
            self._file.unlink()
        for line in told_changes(self.page.cues(), page.cues()):
            click.echo(line)
        moved = moved_from(self.page.cues(), page.cues())
        if moved is not None:
            click.echo(f"from line {moved} on, lines have new numbers now", err=True)
        for line in unfit:
            click.echo(f"Warning: {line}", err=True)

    def _page(self, corrections: Sequence[Correction], warn: Any) -> NumberedPage:
        with uncollected():
            script = pipeline.draft(self._story, self._settings, _nobody, corrections, warn)
        return NumberedPage(script, self._story.manuscript, self._story.prose)


def _nobody(stage: str) -> None:
    """Hear what is being done, and tell nobody."""


def _unplaced(message: str, corrections: Sequence[Correction]) -> str:
    """Return `message` without the line of a file that was not written."""
    where = next((each.where for each in corrections if message.startswith(f"{each.where}: ")), None)
    return message if where is None else message.removeprefix(f"{where}: ")
