"""`screenplay ask`: a second reader, a language model of the writer's choice, where the rules are unsure."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from screenplay.cli.asking import inquiry_of, plan, summary, told_outcome
from screenplay.cli.options import encoding_option
from screenplay.cli.saying import say

HELP = """Ask a language model of yours where the rules are unsure.

The model, a second reader, is reached by the library llm: pip install "screenplay-draft[ask]".
It reads passages of the story and says who speaks, who acts, what is thought, and where a scene is whose
heading says nothing; it never writes a word of the script. How often it is right where the rules are sure
decides what its word weighs. Its answers are kept in NAME.second-reader.toml beside the text: from then on
convert, explain and review use them without any model. What was answered is not asked again.

\b
Examples:
  screenplay ask story.txt --model gemma3:4b --dry-run    the questions, and nothing is sent
  screenplay ask story.txt --model gemma3:4b
  screenplay explain story.txt                            what came of it, line by line
"""


@click.command("ask", help=HELP)
@click.argument("source", metavar="INPUT", type=click.Path())
@click.option("--model", "name", metavar="NAME", help="The model, as `llm models` calls it.")
@click.option("--dry-run", is_flag=True, help="Print the questions; send nothing.")
@click.option("--yes", is_flag=True, help="Send the passages without asking, whatever machine reads them.")
@encoding_option
def command(source: str, name: str | None, dry_run: bool, yes: bool, encoding: str | None) -> None:
    """Say what would be sent and where, ask, and say what came of it."""
    from screenplay import asking  # noqa: PLC0415  (the help needs none of it)

    inquiry = inquiry_of(source, encoding)
    model = None if dry_run and name is None and not asking.is_installed() else asking.load_model(name)
    asked = inquiry.open("" if model is None else model.name)
    for line in plan(asked, inquiry, model):
        say(line, err=True)
    if dry_run:
        for question in asked:
            say(f"{question.prompt}\n\n{'-' * 40}\n")
        return
    if not asked or model is None:
        return
    if not model.local and not yes:
        _agreed(model.where)
    found: list[asking.Outcome] = []
    try:
        for outcome in asking.outcomes(inquiry, asked, model):
            found.append(outcome)
            say(f"{len(found)} of {len(asked)}: {told_outcome(outcome)}", err=True)
    finally:
        _report(summary(inquiry, found))


def _agreed(where: str) -> None:
    """Ask whether passages may be sent. Raises UsageError where nobody can say so."""
    if not sys.stdin or not sys.stdin.isatty():
        raise click.UsageError(f"the model {where}; add --yes if the passages may be sent there")
    click.confirm(f"The model {where}. Send the passages?", abort=True, err=True)


def _report(lines: Sequence[str]) -> None:
    for line in lines:
        say(line, err=not line.startswith("line "))
