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
from screenplay.paper import Layout
from screenplay.stats import Rows, Stats, as_json, count, tables

_NUMBER = re.compile(r"\d[\d ,.:/]*%?")

HELP = """Count a script: characters, scenes, places, times, running time.

\b
Examples:
  screenplay stats draft.fountain
  screenplay stats draft.fountain --json
  screenplay stats draft.fountain -o stats.html       charts for the browser
  screenplay stats draft.fountain -o stats.pdf        the same on paper
  screenplay stats story.txt -o stats.html            of prose, with what is in doubt
"""


_PAGES = (".html", ".htm", ".pdf")


def chart_path(_: click.Context, parameter: click.Parameter, value: str | None) -> Path | None:
    """Return the path of the charts. Raises BadParameter where it names no format that they have."""
    path = None if value is None else Path(value)
    if path is not None and path.suffix.lower() not in _PAGES:
        raise click.BadParameter(f"{value}: charts are .html or .pdf; name them so", param=parameter)
    return path


@click.command("stats", help=HELP)
@click.argument("script", metavar="SCRIPT", type=click.Path())
@click.option("--json", "as_data", is_flag=True, help="JSON, for other programs.")
@click.option("-o", "--output", metavar="FILE", callback=chart_path, help="Charts: .html or .pdf.")
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
        for backup in write_all({output: _charts(figures, output, layout)}, force=force):
            say(f"kept {backup}", err=True)
        say(f"{source.name} -> {output}", err=True)
    elif as_data:
        hand_over((json.dumps(as_json(figures), ensure_ascii=False, indent=1) + "\n").encode())
    else:
        say("\n\n".join(_table(table) for table in tables(figures)))


def _charts(figures: Stats, output: Path, layout: Layout) -> bytes:
    if output.suffix.lower() == ".pdf":
        from screenplay.stats.page import stats_page  # noqa: PLC0415  (drawing takes 0.1 s to load)

        return stats_page(figures, layout)
    from screenplay.stats.browser import stats_in_html  # noqa: PLC0415  (as above)

    return stats_in_html(figures)


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
