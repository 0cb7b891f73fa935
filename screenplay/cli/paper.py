"""The options that say how pages are set, the same for every command that prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from screenplay.model.manuscript import NAMELESS
from screenplay.paper import SceneNumbers
from screenplay.settings.house import House, house_beside
from screenplay.settings.layouts import EXPLAINED

Command = Callable[..., Any]

_CHOICES = {"paper": ("letter", "a4"), "scene_numbers": tuple(each.value for each in SceneNumbers)}
_SWITCHES = ("number_scenes", "bold_headings", "notes", "synopses", "sections", "title_page", "line_numbers")
_WORDS = ("header", "footer", "watermark")


def paper_options(command: Command) -> Command:
    """Add the options from which `house_of` tells how a script is printed; what is not given is None."""
    for option in reversed(tuple(_options())):
        command = option(command)
    return command


def part_options(command: Command) -> Command:
    """Add --pages and --scenes."""
    scenes = "Print these scenes alone, by number or place: 2,10A-12."
    command = click.option("--scenes", metavar="LIST", help=scenes)(command)
    return click.option("--pages", metavar="LIST", help="Print these pages alone: 3-7,12.")(command)


def take_paper_options(options: dict[str, Any]) -> dict[str, Any]:
    """Take the options of paper out of `options`."""
    return {key: options.pop(key) for key in ("profile", *_CHOICES, *_SWITCHES, *_WORDS, "font")}


def house_of(path: Path | None, given: Mapping[str, Any]) -> House:
    """Return how the script at `path` is printed: its settings file, then `given` on the command line."""
    own = {key: value for key, value in given.items() if key != "profile"}
    return house_beside(path or Path(NAMELESS), given["profile"], own)


def _options() -> list[Callable[[Command], Command]]:
    house = "A house style of screenplay.toml: what stands under [profile.NAME]."
    font = "A TrueType font, by its name or its file, instead of the built-in Courier."
    return [
        click.option("--profile", metavar="NAME", help=house),
        *(
            click.option(_option(name), type=click.Choice(values), help=EXPLAINED[name])
            for name, values in _CHOICES.items()
        ),
        *(
            click.option(f"{_option(name)}/--no-{_option(name)[2:]}", default=None, help=EXPLAINED[name])
            for name in _SWITCHES
        ),
        *(click.option(_option(name), metavar="WORDS", help=EXPLAINED[name]) for name in _WORDS),
        click.option("--font", metavar="NAME|FILE", help=font),
    ]


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"
