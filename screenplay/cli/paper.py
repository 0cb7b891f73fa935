"""The options that say how pages are set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from screenplay.paper import STANDARD, Layout, on_a4

Command = Callable[..., Any]


def paper_options(command: Command) -> Command:
    """Add the options from which `layout_of` makes the layout."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def font_option(command: Command) -> Command:
    """Add --font."""
    about = "A TrueType font for a PDF, instead of Courier."
    return click.option("--font", metavar="NAME|FILE", help=about)(command)


def layout_of(options: dict[str, Any]) -> Layout:
    """Take the options of paper out of `options` and return them as a layout."""
    layout = on_a4(STANDARD) if options.pop("paper") == "a4" else STANDARD
    return replace(
        layout,
        number_scenes=options.pop("number_scenes"),
        notes=options.pop("notes"),
        bold_headings=options.pop("bold_headings"),
    )


_OPTIONS = (
    click.option(
        "--paper",
        type=click.Choice(["letter", "a4"]),
        default="letter",
        show_default=True,
        help="The paper of a PDF.",
    ),
    click.option("--number-scenes", is_flag=True, help="Number the scenes of a PDF that have no number."),
    click.option("--notes", is_flag=True, help="Print [[notes]] in a PDF."),
    click.option("--bold-headings", is_flag=True, help="Print scene headings bold in a PDF."),
)
