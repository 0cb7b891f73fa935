"""`screenplay lint`: slips and problems of craft, each with its place."""

from __future__ import annotations

import click

from screenplay.cli.files import Source, script_of, sources
from screenplay.cli.options import config_option, reading_options
from screenplay.cli.saying import say
from screenplay.lint import lint
from screenplay.readers import read_bytes

HELP = """List slips of the pen and problems of craft.

INPUT is a script or prose; of prose, the script made from it is read. A line for each: file, line, column,
name of the check, and what it found. Nothing is changed.

\b
Examples:
  screenplay lint draft.fountain
  screenplay lint story.txt --strict      exit code 1 when there is any
"""


@click.command("lint", help=HELP)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@config_option
@reading_options
@click.option("--strict", is_flag=True, help="Exit with code 1 when something is found.")
def command(inputs: tuple[str, ...], encoding: str | None, suffix: str, strict: bool) -> None:
    """Print what is found in every input."""
    found = 0
    for source in sources(inputs, suffix=suffix):
        for line in _findings(source, encoding):
            say(line)
            found += 1
    if strict and found:
        raise SystemExit(1)


def _findings(source: Source, encoding: str | None) -> list[str]:
    script = script_of(source, encoding=encoding)
    text = script.source
    if text is None:
        text = read_bytes(source.data, source.name, source.suffix, encoding).text
    found = [
        (problem.span.start if problem.span else 0, check.name, problem.message)
        for check, problem in lint(script)
    ]
    return [
        f"{source.name}:{_place(text, start)}: {name}: {message}" for start, name, message in sorted(found)
    ]


def _place(text: str, start: int) -> str:
    return f"{text.count(chr(10), 0, start) + 1}:{start - text.rfind(chr(10), 0, start)}"
