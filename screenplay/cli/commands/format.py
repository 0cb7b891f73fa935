"""`screenplay format`: a Fountain script in one portable form."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import click

from screenplay.cli.files import STANDARD_INPUT, Source, script_of, sources
from screenplay.cli.options import encoding_option
from screenplay.cli.saying import hand_over, say
from screenplay.errors import ReadError
from screenplay.library import render
from screenplay.output import write_bytes

HELP = """Write a Fountain script in one portable form.

Every element stays what it is: one blank line between elements, one line a paragraph, forced marks only
where a reader of Fountain needs them. Without options the result goes to standard output.

\b
Examples:
  screenplay format draft.fountain
  screenplay format --in-place act1.fountain act2.fountain
  screenplay format --check draft.fountain      exit code 1 if it is not in that form
  screenplay format --diff draft.fountain       what would change, as a patch
"""


@click.command("format", help=HELP)
@click.argument("scripts", nargs=-1, required=True, metavar="SCRIPT...", type=click.Path())
@click.option("-i", "--in-place", is_flag=True, help="Write the result back into the file.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@encoding_option
def command(scripts: tuple[str, ...], in_place: bool, check: bool, diff: bool, encoding: str | None) -> None:
    """Format every script."""
    if in_place and diff:
        raise click.UsageError("--diff writes nothing; leave out --in-place")
    if in_place and STANDARD_INPUT in scripts:
        raise click.UsageError("standard input has no place to write back into; leave out --in-place")
    formatted = []
    for source in sources(scripts, suffix="fountain"):
        if not source.is_script:
            raise ReadError(f"{source.name} is no Fountain script; screenplay convert makes one of prose")
        script = script_of(source, encoding=encoding)
        formatted.append((source, render(script, ".fountain")))
    changed = [(source, data) for source, data in formatted if data != source.data]
    if diff:
        for source, data in changed:
            _show_patch(source, data)
    if check:
        for source, _ in changed:
            say(f"{source.name} would change", err=True)
        raise SystemExit(1 if changed else 0)
    if diff:
        return
    if not in_place:
        for _, data in formatted:
            hand_over(data)
        return
    for source, data in changed:
        write_bytes(source.path or Path(source.name), data)
        say(f"formatted {source.name}", err=True)


def _show_patch(source: Source, data: bytes) -> None:
    """Print the lines that go and the lines that come, as `diff -u` does."""
    old, new = (text.decode("utf-8", "replace").splitlines(keepends=True) for text in (source.data, data))
    for line in unified_diff(old, new, source.name, f"{source.name} (formatted)"):
        shown = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        hand_over(shown.encode())
