"""The options that several commands share: how to read the input, and the writer's choices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, fields
from enum import StrEnum
from typing import Any, get_type_hints

import click

from screenplay.cli.numbers import PAIR
from screenplay.settings.choices import ABOUT, Settings

Command = Callable[..., Any]


def reading_options(command: Command) -> Command:
    """Add --encoding and --from, which takes standard input for prose."""
    return _reading(command, "txt")


def script_reading_options(command: Command) -> Command:
    """Add --encoding and --from, which takes standard input for Fountain."""
    return _reading(command, "fountain")


def _reading(command: Command, suffix: str) -> Command:
    command = click.option(
        "--from",
        "suffix",
        default=suffix,
        show_default=True,
        metavar="FORMAT",
        help="The format of standard input: txt, md, fountain ...",
    )(command)
    return encoding_option(command)


def encoding_option(command: Command) -> Command:
    """Add --encoding."""
    return click.option(
        "--encoding",
        metavar="NAME",
        help="The encoding of the input, where it is not UTF-8: cp1252, latin-1 ...",
    )(command)


def writer_options(command: Command) -> Command:
    """Add an option for every setting; what is not given is None."""
    kinds = get_type_hints(Settings)
    for each in reversed(fields(Settings)):
        command = _option(each, kinds[each.name])(command)
    return command


def _option(setting: Field[Any], kind: Any) -> Callable[[Command], Command]:
    name = f"--{setting.name.replace('_', '-')}"
    about = ABOUT[setting.name]
    if kind == Mapping[str, str]:
        one = name.removesuffix("s")
        help_text = f"{about.partition(':')[0]}. May be given again."
        return click.option(one, setting.name, multiple=True, type=PAIR, callback=_as_mapping, help=help_text)
    if kind is bool:
        return click.option(f"{name}/--no-{setting.name}", default=None, help=_with_default(setting))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        known = click.Choice([each.value for each in kind])
        return click.option(
            name,
            type=known,
            callback=lambda _, __, value: kind(value) if value else None,
            help=_with_default(setting),
        )
    limits = click.FloatRange(0, 1 if setting.name == "flag_below" else None)
    return click.option(name, type=limits, metavar="N", help=_with_default(setting))


def _with_default(setting: Field[Any]) -> str:
    about = ABOUT[setting.name]
    if setting.default is None:
        return about
    return f"{about}  [default: {'no' if setting.default is False else setting.default}]"


def _as_mapping(_: click.Context, __: click.Parameter, pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return dict(pairs)
