"""`screenplay explain`: every line with its rule, its confidence, and what else it might have been."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from screenplay.cli.books import book_of
from screenplay.cli.files import quoted, script_of, sources
from screenplay.cli.options import config_option, reading_options, writer_options
from screenplay.cli.saying import hand_over, painted, say
from screenplay.explain import Row, rows

_FIRST_WORDS = 6
_INNER = frozenset({"thought", "sensation", "backstory"})  # notes of these may be seen after all

HELP = """Say of every line where it came from and why.

For each element of the script: its number, how sure it is (0 to 1), its kind and words, the rule that
decided it, the runner-up, and the characters of the source that it stands for.
With --below, the command that would correct each line: see screenplay correct.

\b
Examples:
  screenplay explain story.txt
  screenplay explain story.txt --below 0.7      only what is unsure
  screenplay explain story.txt --jsonl | jq 'select(.kind == "speech")'
"""


@click.command("explain", help=HELP)
@click.argument("source", metavar="INPUT", type=click.Path())
@click.option("--jsonl", is_flag=True, help="One JSON object a line, for other programs.")
@click.option("--unspoken", is_flag=True, help="Only the quotations that nobody says, each with the reason.")
@click.option(
    "--below", type=click.FloatRange(0, 1), metavar="N", help="Only elements with less than this confidence."
)
@click.option("--join", is_flag=True, help="Read a folder of chapters as one book.")
@config_option
@reading_options
@writer_options
def command(
    source: str,
    join: bool,
    jsonl: bool,
    unspoken: bool,
    below: float | None,
    encoding: str | None,
    suffix: str,
    **choices: Any,
) -> None:
    """Print the rows of the script of every input."""
    for given in [book_of([source])] if join else sources([source], suffix=suffix):
        script = script_of(given, choices=choices, encoding=encoding)
        if unspoken:
            for words, reason in script.unspoken:
                say(f"“{words}” {reason}")
            continue
        every = list(rows(script))
        chosen = [row for row in every if below is None or row["confidence"] < below]
        if jsonl:
            output = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in chosen)
            hand_over(output.encode())
        else:
            _show(chosen, every, given.path if below is not None and not given.is_script else None)


def _show(chosen: Iterable[Row], every: Sequence[Row], correctable: Path | None) -> None:
    for row in chosen:
        say(_line(row))
        for reason in _reasons(row):
            say(painted(f"{'':28}{reason}", dim=True))
        if correctable and (options := _correction(row, every)):
            say(f"{'':28}screenplay correct {quoted(str(correctable))} {options}")


def _correction(row: Row, every: Sequence[Row]) -> str:
    """Return the options of `screenplay correct` that would change a line, "" where nothing would.

    Numbers move when lines are corrected; the words beside them make sure that the right line is meant.
    """
    line = f"--line {row['line']}"
    match row["kind"]:
        case "character":
            said = next((each for each in every[row["line"] :] if each["kind"] == "speech"), row)
            return f"{line} --speaker {quoted(row['runner_up'] or 'NAME')}{_words(said)}"
        case "heading" if row["rule"] == row["decisions"][0]["rule"]:  # in doubt whether a scene starts
            return f"{line} --no-scene"
        case "heading":
            return f"{line} --heading {quoted(row['text'])}"
        case "action" if row["spans"]:
            return f"{line} --thought{_words(row)}"
        case "note" if row["spans"] and row["decisions"][0]["value"] in _INNER:
            return f"{line} --seen{_words(row)}"
        case _:
            return ""


def _words(row: Row) -> str:
    """Return the option that names a line by its first words; "" for one that is put together of several."""
    first = " ".join(row["text"].split()[:_FIRST_WORDS])
    return f" --words {quoted(first)}" if len(row["spans"]) == 1 and first else ""


def _reasons(row: Row) -> Iterator[str]:
    """Yield what has no room on the line: the parts of a heading, the evidence for a speaker."""
    if row["kind"] == "heading":
        for part in row["decisions"]:
            place = " {}-{}".format(*part["span"]) if part["span"] else ""
            yield f"{part['confidence']:.2f} {part['value']}: {part['rule']}{place}"
    elif row["kind"] == "character":
        for part in row["decisions"]:
            for each in part["evidence"]:
                yield f"{each['weight']:+.2f} {each['rule']}"


def _line(row: Row) -> str:
    sure = painted(f"{row['confidence']:.2f}", fg=_colour(row["confidence"]))
    words = " ".join(row["text"].split())
    shown = words if len(words) <= 60 else f"{words[:57]}..."
    spans = " ".join(f"{start}-{end}" for start, end in row["spans"])
    reason = row["rule"] or "as written"
    if row["runner_up"]:
        reason += f"; or {row['runner_up']}"
    told = painted(f"{reason}  {spans}".rstrip(), dim=True)
    return f"{row['line']:>4}  {sure}  {row['kind']:<14}  {shown:<60}  {told}"


def _colour(confidence: float) -> str:
    if confidence < 0.5:
        return "red"
    return "yellow" if confidence < 0.7 else "green"
