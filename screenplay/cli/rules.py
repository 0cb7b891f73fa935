"""`screenplay rules`: the tables of rules."""

from __future__ import annotations

import inspect

import click

from screenplay.attribution.rules import RULES

HELP = """List the rules, each with what it sees.

\b
Examples:
  screenplay rules
  screenplay rules alternation       one rule in full, with example, misses, source
"""


@click.command("rules", help=HELP)
@click.argument("names", nargs=-1, metavar="[NAME]...")
def command(names: tuple[str, ...]) -> None:
    """Print the table, or the rules named in full."""
    known = {rule.name: rule for rule in RULES}
    for name in names:
        if name not in known:
            raise click.BadParameter(f"{name!r} is no rule; see screenplay rules", param_hint="NAME")
        click.echo(f"{name}\n\n{inspect.getdoc(known[name])}\n")
    if not names:
        width = max(map(len, known))
        for name, rule in known.items():
            summary = (inspect.getdoc(rule) or "").partition("\n")[0]
            click.echo(f"{click.style(name.ljust(width), bold=True)}  {summary}")
