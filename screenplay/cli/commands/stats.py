"""`screenplay stats`: the figures of a script."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import click

from screenplay.cli.files import only_source, script_of
from screenplay.cli.options import (
    config_option,
    house_of,
    paper_options,
    script_reading_options,
    take_paper_options,
)
from screenplay.cli.saying import hand_over, painted, say
from screenplay.output import write_all
from screenplay.stats import Rows, as_json, count, tables

_NUMBER = re.compile(r"\d[\d ,.:/]*%?")

HELP = """Count a script: characters, scenes, places, times, running time.

\b
Examples:
  screenplay stats draft.fountain
  screenplay stats draft.fountain --json
  screenplay stats draft.fountain -o figures.pdf      one page of charts: who speaks when
"""


def pdf_path(_: click.Context, parameter: click.Parameter, value: str | None) -> Path | None:
    """Return the path of the page of charts. Raises BadParameter where it is not called a PDF."""
    path = None if value is None else Path(value)
    if path is not None and path.suffix.lower() != ".pdf":
        raise click.BadParameter(f"{value}: the page of charts is a PDF; name it so", param=parameter)
    return path


@click.command("stats", help=HELP)
@click.argument("script", metavar="SCRIPT", type=click.Path())
@click.option("--json", "as_data", is_flag=True, help="JSON, for other programs.")
@click.option("-o", "--output", metavar="PDF", callback=pdf_path, help="A page of charts.")
@config_option
@script_reading_options
@paper_options
@click.option("--force", is_flag=True, help="Replace a file that is in the way; a backup of it is kept.")
def command(
    script: str,
    as_data: bool,
    output: Path | None,
    encoding: str | None,
    suffix: str,
    force: bool,
    **options: Any,
) -> None:
    """Print the figures, or draw them."""
    source = only_source(script, suffix=suffix)
    layout = house_of(source.path, take_paper_options(options)).layout
    figures = count(script_of(source, encoding=encoding), layout)
    if output is not None:
        from screenplay.stats.page import stats_page  # noqa: PLC0415  (charts take half a second to load)

        for backup in write_all({output: stats_page(figures, layout)}, force=force):
            say(f"kept {backup}", err=True)
        say(f"{source.name} -> {output}", err=True)
    elif as_data:
        hand_over((json.dumps(as_json(figures), ensure_ascii=False, indent=1) + "\n").encode())
    else:
        say("\n\n".join(_table(table) for table in tables(figures)))


def _table(table: Rows) -> str:
    lines = [table.headings, *table.rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(table.headings))]
    numbers = [all(_NUMBER.fullmatch(row[column]) for row in table.rows) for column in range(len(widths))]
    shown = [
        "  ".join(
            word.rjust(width) if to_the_right else word.ljust(width)
            for word, width, to_the_right in zip(line, widths, numbers, strict=True)
        )
        for line in lines
    ]
    return "\n".join([painted(table.title, bold=True), *(line.rstrip() for line in shown)])
