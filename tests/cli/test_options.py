"""One name, one thing: an option that two commands have says the same in both."""

from __future__ import annotations

import importlib
from collections import defaultdict

import click
import pytest

from screenplay.cli.program import COMMANDS

OPTIONS: dict[str, list[tuple[str, click.Option]]] = defaultdict(list)
for _name, _entry in COMMANDS.items():
    for _each in importlib.import_module(f"screenplay.cli.commands.{_entry.module}").command.params:
        if isinstance(_each, click.Option) and not _each.hidden:
            for _spelling in (*_each.opts, *_each.secondary_opts):
                OPTIONS[_spelling].append((_name, _each))
SHARED = {spelling: having for spelling, having in OPTIONS.items() if len(having) > 1}


@pytest.mark.parametrize("spelling", SHARED)
def test_an_option_of_two_commands_takes_the_same_kind_of_value(spelling: str) -> None:
    kinds = {option.is_flag or option.type.name for _, option in SHARED[spelling]}
    assert len(kinds) == 1, [name for name, _ in SHARED[spelling]]


@pytest.mark.parametrize("spelling", [each for each in SHARED if each not in {"--output", "-o"}])
def test_an_option_of_two_commands_names_its_value_alike(spelling: str) -> None:
    metavars = {option.is_flag or option.metavar or option.type.name for _, option in SHARED[spelling]}
    assert len(metavars) == 1, metavars


@pytest.mark.parametrize("spelling", OPTIONS)
def test_every_option_says_what_it_does(spelling: str) -> None:
    for name, option in OPTIONS[spelling]:
        assert option.help is not None, name
        assert option.help[0].isupper() or option.help.startswith("A=B"), option.help


def test_every_input_in_an_odd_encoding_can_be_read() -> None:
    reading = set(COMMANDS) - {"git-setup", "init", "rules", "schema"}  # these read no text
    assert {name for name, _ in OPTIONS["--encoding"]} == reading
