"""`screenplay lint`: slips and problems of craft, each with its place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import click

from screenplay.cli.files import Source, script_of, sources
from screenplay.cli.options import config_option, reading_options
from screenplay.cli.program import one_line
from screenplay.cli.saying import hand_over, say
from screenplay.errors import ScreenplayError
from screenplay.lint import lint
from screenplay.readers import read_bytes

_FOUND, _WRONG = 1, 2  # exit codes: something was found; the command could not do its work

HELP = """List slips of the pen and problems of craft.

INPUT is a script or prose; of prose, the script made from it is read. A line for each: file, line, column,
name of the check, and what it found. Nothing is changed. With --strict the exit code is 0 where nothing was
found, 1 where something was; it is 2 where an input could not be read.

\b
Examples:
  screenplay lint draft.fountain
  screenplay lint story.txt --strict      exit code 1 when there is any
  screenplay lint story.txt --json        for other programs; see screenplay schema lint
"""

Finding = dict[str, Any]  # what --json prints; its keys are an interface to the outside


@click.command("lint", help=HELP)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@config_option
@reading_options
@click.option("--json", "as_data", is_flag=True, help="JSON, for other programs.")
@click.option("--strict", is_flag=True, help="Exit with code 1 when something is found.")
def command(inputs: tuple[str, ...], encoding: str | None, suffix: str, as_data: bool, strict: bool) -> None:
    """Print what is found in every input."""
    try:
        found = [each for source in sources(inputs, suffix=suffix) for each in _findings(source, encoding)]
    except ScreenplayError as error:
        one_line(str(error)).show()
        raise SystemExit(_WRONG) from None
    if as_data:
        hand_over((json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())
    else:
        for each in found:
            say("{file}:{line}:{column}: {check}: {message}".format(**each))
    if strict and found:
        raise SystemExit(_FOUND)


def _findings(source: Source, encoding: str | None) -> Sequence[Finding]:
    script = script_of(source, encoding=encoding)
    text = script.source
    if text is None:
        text = read_bytes(source.data, source.name, source.suffix, encoding).text
    found = [
        {
            "file": source.name,
            **_place(text, problem.span.start if problem.span else 0),
            "span": [problem.span.start, problem.span.end] if problem.span else None,
            "check": check.name,
            "message": problem.message,
        }
        for check, problem in lint(script)
    ]
    return sorted(found, key=lambda each: (each["line"], each["column"], each["check"], each["message"]))


def _place(text: str, start: int) -> dict[str, int]:
    return {"line": text.count("\n", 0, start) + 1, "column": start - text.rfind("\n", 0, start)}
