"""`screenplay schema`: the forms of what other programs read, as JSON Schema."""

from __future__ import annotations

import click

from screenplay.cli.saying import hand_over
from screenplay.schemas import NAMES, schema_text

HELP = """Print the JSON Schema of what other programs read.

script: convert -o NAME.json. explain: a line of explain --jsonl. report: a line of convert --report.
lint: lint --json. corrections: NAME.corrections.toml, as TOML is loaded. The number at the end of $id
rises when a form changes so that a program has to know of it.

\b
Examples:
  screenplay schema script > script.schema.json
  screenplay schema explain
"""


@click.command("schema", help=HELP)
@click.argument("name", type=click.Choice(NAMES))
def command(name: str) -> None:
    """Print the schema."""
    hand_over(schema_text(name).encode())
