"""`screenplay rules`: the tables of rules."""

from __future__ import annotations

import inspect
from collections.abc import Mapping

import click

from screenplay.adaptation.narration.rules import KIND_RULES
from screenplay.attribution.rules import RULES
from screenplay.attribution.weights import Measure, load_measures
from screenplay.lint import CHECKS
from screenplay.scenes.cues import PLAIN_CUES
from screenplay.scenes.hour.reasons import When
from screenplay.scenes.reasons import Inside, Where
from screenplay.scenes.starts.changes import START_RULES

HELP = """List the rules, each with what it sees.

\b
Examples:
  screenplay rules
  screenplay rules vocative       one rule in full: example, misses, source
  screenplay rules thought in italics
"""


@click.command("rules", help=HELP)
@click.argument("names", nargs=-1, metavar="[NAME]...")
def command(names: tuple[str, ...]) -> None:
    """Print the tables, or the rules named in full."""
    known, measures = tables(), load_measures()
    in_full = {name: doc for table in known.values() for name, doc in table.items()}
    for name in (" ".join(names),) if " ".join(names) in in_full else names:
        if name not in in_full:
            raise click.BadParameter(f"{name!r} is no rule; see screenplay rules", param_hint="NAME")
        click.echo(f"{name}\n\n{in_full[name]}\n")
        if name in measures:
            right, lines = _percent(measures[name])
            click.echo(f"Measured: right of {right} of the people it speaks for, at {lines} of the lines\n")
    if not names:
        _list(known, measures)


def tables() -> Mapping[str, Mapping[str, str]]:
    """Return the rules of every table, name by name, with their whole explanation."""
    return {
        "Who speaks: each rule gives evidence, all of it together decides": {
            rule.name: inspect.cleandoc(rule.doc) for rule in RULES
        },
        "Where a scene starts: the first that answers": {
            **{str(rule.name): inspect.cleandoc(rule.doc) for rule in START_RULES},
            **{str(cue): doc for cue, doc in PLAIN_CUES.items()},
        },
        "What a heading says": {
            str(reason): inspect.cleandoc(reason.doc) for kind in (Inside, Where, When) for reason in kind
        },
        "What a sentence of narration tells: the first that answers": {
            rule.name: rule.doc for rule in KIND_RULES
        },
        "What lint finds": {check.name: inspect.getdoc(check.find) or "" for check in CHECKS},
    }


def _list(known: Mapping[str, Mapping[str, str]], measures: Mapping[str, Measure]) -> None:
    width = max(len(name) for table in known.values() for name in table)
    for number, (title, table) in enumerate(known.items()):
        click.secho(f"{'' if number == 0 else chr(10)}{title}", bold=True)
        if measures.keys() & table.keys():
            click.echo(f"  {''.ljust(width)}  right lines  (of those it speaks for; at which it speaks)")
        for name, doc in table.items():
            worth = "{:>5} {:>5}  ".format(*_percent(measures[name])) if name in measures else ""
            click.echo(f"  {name.ljust(width)}  {worth}{doc.partition(chr(10))[0]}")


def _percent(worth: Measure) -> tuple[str, str]:
    return f"{worth.precision:.0%}", f"{worth.coverage:.0%}"
