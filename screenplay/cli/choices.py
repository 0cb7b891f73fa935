"""The options that several commands share: how to read the input, and the writer's choices."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import click

from screenplay.settings import NarratorPerson, Settings, Thoughts

Command = Callable[..., Any]


def reading_options(command: Command) -> Command:
    """Add --encoding and --from."""
    command = click.option(
        "--from",
        "suffix",
        default="txt",
        show_default=True,
        metavar="FORMAT",
        help="The format of standard input: txt, md, fountain ...",
    )(command)
    return click.option(
        "--encoding",
        metavar="NAME",
        help="The encoding of the input, where it is not UTF-8: cp1252, latin-1 ...",
    )(command)


def writer_options(command: Command) -> Command:
    """Add the options from which `settings_of` makes the settings."""
    for option in reversed(_WRITER_OPTIONS):
        command = option(command)
    return command


def settings_of(options: dict[str, Any]) -> Settings:
    """Take the writer's choices out of `options` and return them as settings."""
    return Settings(
        thoughts=Thoughts(options.pop("thoughts")),
        narrator=NarratorPerson(options.pop("narrator")),
        parentheticals=options.pop("parentheticals"),
        contd=options.pop("contd"),
        flag_below=options.pop("flag_below"),
    )


def _choice(name: str, values: type[StrEnum], default: StrEnum, text: str) -> Callable[[Command], Command]:
    choices = click.Choice([each.value for each in values])
    return click.option(name, type=choices, default=default.value, show_default=True, help=text)


_DEFAULTS = Settings()
_WRITER_OPTIONS = (
    _choice("--thoughts", Thoughts, _DEFAULTS.thoughts, "What becomes of inner life."),
    _choice("--narrator", NarratorPerson, _DEFAULTS.narrator, 'How the narration of an "I" reads.'),
    click.option(
        "--parentheticals",
        type=click.FloatRange(min=0),
        default=_DEFAULTS.parentheticals,
        show_default=True,
        metavar="N",
        help="How many parentheticals a page may have.",
    ),
    click.option(
        "--contd/--no-contd",
        default=_DEFAULTS.contd,
        help="Mark a cue (CONT'D) when its speaker goes on after action.",
    ),
    click.option(
        "--flag-below",
        type=click.FloatRange(0, 1),
        metavar="N",
        help="Put an [[unsure: ...]] note at every decision under this confidence.",
    ),
)
