"""The options that commands share: reading, choices, the page, and how lines are named."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import Field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

import click

from screenplay.cli.saying import say
from screenplay.model.manuscript import NAMELESS
from screenplay.model.script import Script
from screenplay.paper import SceneNumbers
from screenplay.settings.choices import ABOUT, Settings
from screenplay.settings.house import House, house_beside
from screenplay.settings.layouts import EXPLAINED
from screenplay.settings.profiles import BUILT_IN

Command = Callable[..., Any]
_Parameter = click.Parameter | None
_Context = click.Context | None
_RUN = re.compile(r"\s*(\d{1,7})\s*(?:-\s*(\d{1,7})\s*)?")


class _Lines(click.ParamType[tuple[int, ...]]):
    name = "N[-M][,...]"

    def convert(self, value: Any, param: _Parameter, ctx: _Context) -> tuple[int, ...]:
        """Return every line number of `value`."""
        numbers: list[int] = []
        for part in str(value).split(","):
            found = _RUN.fullmatch(part)
            if found is None:
                self.fail(f"{value!r} names no lines; write 42 or 42,45-47", param, ctx)
            numbers += range(int(found[1]), int(found[2] or found[1]) + 1)
        return tuple(numbers)


class _Run(click.ParamType[tuple[int, int]]):
    name = "N-M"

    def convert(self, value: Any, param: _Parameter, ctx: _Context) -> tuple[int, int]:
        """Return the first and the last line of `value`."""
        found = _RUN.fullmatch(str(value))
        if found is None or found[2] is None or int(found[1]) >= int(found[2]):
            self.fail(f"{value!r} is no run of lines; write the first and the last: 40-52", param, ctx)
        return int(found[1]), int(found[2])


class _Pair(click.ParamType[tuple[str, str]]):
    name = "A=B"

    def convert(self, value: Any, param: _Parameter, ctx: _Context) -> tuple[str, str]:
        """Return what stands before and after the equals sign."""
        left, _, right = str(value).partition("=")
        if not left.strip() or not right.strip():
            self.fail(f"{value!r} is not of the form A=B", param, ctx)
        return left.strip(), right.strip()


LINES, RUN, PAIR = _Lines(), _Run(), _Pair()


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


_CONFIG = "screenplay.config"  # where a command's context keeps --config


def config_option(command: Command) -> Command:
    """Add --config, which `asked_config` gives to whoever asks for settings."""

    def keep(ctx: click.Context, _: click.Parameter, value: Path | None) -> None:
        ctx.meta[_CONFIG] = value

    about = "A settings file to take instead of the screenplay.toml in the folder of the input or above."
    kind = click.Path(exists=True, dir_okay=False, path_type=Path)
    return click.option("--config", metavar="FILE", type=kind, callback=keep, expose_value=False, help=about)(
        command
    )


def asked_config() -> Path | None:
    """Return the file that --config names for the command that is running."""
    ctx = click.get_current_context(silent=True)
    return None if ctx is None else ctx.meta.get(_CONFIG)


def writer_options(command: Command) -> Command:
    """Add an option for every setting; what is not given is None."""
    kinds = get_type_hints(Settings)
    for each in reversed(fields(Settings)):
        command = _setting_option(each, kinds[each.name])(command)
    return command


def _setting_option(setting: Field[Any], kind: Any) -> Callable[[Command], Command]:
    name = _option(setting.name)
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
    return house_beside(path or Path(NAMELESS), given["profile"], own, asked_config())


def with_profile_of_length(
    path: Path | None, given: Mapping[str, Any], script: Script, *, quiet: bool
) -> Mapping[str, Any]:
    """Return `given` with the name of a profile where --profile is a number of pages; say which it is."""
    wanted = given["profile"] or ""
    if not re.fullmatch(r"[1-9]\d{0,3}", wanted):
        return given
    from screenplay.settings.fitting import nearest_in_length  # noqa: PLC0415  (it loads the pages)

    layouts = {name: house_of(path, {**given, "profile": name}).layout for name in BUILT_IN}
    name, count = nearest_in_length(script, int(wanted), layouts)
    if not quiet:
        say(f"--profile {name} comes nearest to {wanted} pages: {count}", err=True)
    return {**given, "profile": name}


def _options() -> list[Callable[[Command], Command]]:
    house = "A house style: final-draft, wga, wide-dialogue, or one under [profile.NAME] of screenplay.toml."
    font = "A TrueType font, by name or file, instead of Courier Prime; built-in embeds none."
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
