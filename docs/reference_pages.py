"""The pages of the reference that are made from the code: commands, settings, rules, formats, schemas."""

from __future__ import annotations

import importlib
import textwrap
from collections.abc import Iterator
from dataclasses import fields
from itertools import groupby
from pathlib import Path

import click

from screenplay.cli.program import COMMANDS, program
from screenplay.library import SCRIPT_READERS
from screenplay.readers.table import READERS
from screenplay.rulebook import rulebook
from screenplay.schemas import NAMES, schema
from screenplay.settings import file as settings_file
from screenplay.settings import house
from screenplay.settings.choices import Settings
from screenplay.writers import WRITERS

_WIDTH = 100  # characters of a line of help


def write_pages(folder: Path) -> None:
    """Write every page into `folder`; one that is as it was keeps its time."""
    folder.mkdir(exist_ok=True)
    pages = {
        "commands": _commands,
        "settings": _settings,
        "rules": _rules,
        "formats": _formats,
        "schemas": _schemas,
    }
    for name, page in pages.items():
        text = "\n".join(page()) + "\n"
        path = folder / f"{name}.md"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _commands() -> Iterator[str]:
    yield "# Commands\n"
    yield "Each is shown as `screenplay NAME --help` prints it.\n"
    top = click.Context(program, info_name="screenplay", max_content_width=_WIDTH, terminal_width=_WIDTH)
    for name in sorted(COMMANDS):
        command = importlib.import_module(f"screenplay.cli.commands.{COMMANDS[name].module}").command
        context = click.Context(command, info_name=name, parent=top, terminal_width=_WIDTH)
        yield f"## {name}\n"
        yield f"{COMMANDS[name].summary}\n"
        yield f"```text\n{command.get_help(context)}\n```\n"


def _settings() -> Iterator[str]:
    yield "# Settings\n"
    yield "`screenplay init` writes this file. It holds for the texts in its folder and in the folders below,"
    yield "unless one of those has a file of its own. `--config FILE` takes another; options of a command go"
    yield f"before it. Each of the {len(fields(Settings))} choices is an option of `convert` too.\n"
    yield f"```toml\n{settings_file.template()}\n{house.template()}\n```"


def _rules() -> Iterator[str]:
    yield "# Rules\n"
    yield "The names that `explain` prints, as `screenplay rules NAME` explains them. They stand by the"
    yield "question that they answer.\n"
    for question, entries in groupby(rulebook().values(), key=lambda each: each.question):
        yield f"## {question.partition(':')[0].capitalize()}\n"
        for entry in entries:
            yield f"### `{entry.name}`\n"
            yield f"```text\n{textwrap.dedent(entry.doc).strip()}\n```\n"


def _formats() -> Iterator[str]:
    yield "# Formats\n"
    yield "| suffix | prose is read | a script is read | a script is written |\n|---|---|---|---|"
    for suffix in sorted({*READERS, *SCRIPT_READERS, *WRITERS}):
        cells = ["yes" if suffix in table else "" for table in (READERS, SCRIPT_READERS, WRITERS)]
        yield f"| `{suffix}` | {' | '.join(cells)} |"
    yield "\nOther packages may bring more: see [A format of your own](../howto/format.md)."


def _schemas() -> Iterator[str]:
    yield "# JSON Schemas\n"
    yield "What other programs read has a form; `screenplay schema NAME` prints it, as JSON Schema.\n"
    yield "| name | what it is | `$id` |\n|---|---|---|"
    for name in NAMES:
        loaded = schema(name)
        yield f"| `{name}` | {loaded['description']} | `{loaded['$id']}` |"
    yield "\nExit codes: 0 where all went well, 1 where something was wrong with an input, 2 where the"
    yield "command was used wrongly. Of `lint --strict` and `format --check`, 1 says that something was"
    yield "found; `lint` says 2 where an input could not be read."
