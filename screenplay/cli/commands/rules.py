"""`screenplay rules`: every rule, by the name that explain prints."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

import click

from screenplay.attribution.weights import Measure, load_measures
from screenplay.cli.saying import painted, say
from screenplay.rulebook import Entry, named, rulebook

HELP = """List the rules, each with what it sees.

\b
Examples:
  screenplay rules
  screenplay rules vocative                  one rule in full: example, misses, source
  screenplay rules "hour of the clock"       any name that explain prints
"""


@click.command("rules", help=HELP)
@click.argument("names", nargs=-1, metavar="[NAME]...")
def command(names: tuple[str, ...]) -> None:
    """Print the tables, or the rules named in full."""
    measures = load_measures()
    whole = " ".join(names)
    for name in (whole,) if named(whole) else names:
        entry = named(name)
        if entry is None:
            raise click.BadParameter(f"{name!r} is no rule; see screenplay rules", param_hint="NAME")
        say(f"{entry.name}\n\nAnswers {entry.question.partition(':')[0]}. {entry.doc}\n")
        if entry.name in measures:
            say(f"Measured: {_measured(measures[entry.name])}\n")
    if not names:
        _list(rulebook(), measures)


def _list(book: Mapping[str, Entry], measures: Mapping[str, Measure]) -> None:
    width = max(map(len, book))
    first = {entry.question: place for place, entry in reversed(list(enumerate(book.values())))}
    ordered = sorted(book.values(), key=lambda entry: first[entry.question])
    for number, (question, entries) in enumerate(groupby(ordered, key=lambda entry: entry.question)):
        say(painted(f"{'' if number == 0 else chr(10)}{question[0].upper()}{question[1:]}", bold=True))
        rules = list(entries)
        if any(entry.name in measures for entry in rules):
            say(f"  {''.ljust(width)}  right lines  (of those it speaks for; at which it speaks)")
        for entry in rules:
            known = entry.name in measures
            worth = "{:>5} {:>5}  ".format(*_columns(measures[entry.name])) if known else ""
            say(f"  {entry.name.ljust(width)}  {worth}{entry.doc.partition(chr(10))[0]}")


def _measured(worth: Measure) -> str:
    if not worth.coverage:
        return "nothing, because the labelled texts have no line at which it speaks"
    return "right about {} of the people it speaks for, at {} of the lines".format(*_columns(worth))


def _columns(worth: Measure) -> tuple[str, str]:
    """Return both shares; a rule that never spoke was neither right nor wrong."""
    return f"{worth.precision:.0%}" if worth.coverage else "-", f"{worth.coverage:.0%}"
