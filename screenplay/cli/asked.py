"""What `convert` was asked for: inputs, where the outputs go, and in which formats."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from screenplay.errors import ReadError
from screenplay.writers import FORMATS, WRITERS


@dataclass(frozen=True, slots=True)
class Asked:
    """What `convert` was asked for: inputs, outputs as given, formats by suffix, and the writer's choices."""

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    formats: tuple[str, ...]
    encoding: str | None
    force: bool
    quiet: bool
    paper: Mapping[str, Any]
    choices: Mapping[str, Any]
    piped: str = ".fountain"  # what goes to standard output
    dry: bool = False

    @property
    def folder(self) -> Path | None:
        """The one folder that takes all outputs, None where they are named otherwise."""
        given = self.outputs or ("./",)
        alone = len(given) == 1 and (given[0].endswith(("/", "\\")) or Path(given[0]).is_dir())
        return Path(given[0]) if alone else None

    @property
    def is_library(self) -> bool:
        """Tell whether there is more than one text to convert into a folder."""
        first = self.inputs[0]
        pattern = any(mark in first for mark in "*?[") and not Path(first).exists()
        return self.folder is not None and (len(self.inputs) > 1 or Path(first).is_dir() or pattern)


def suffixes_of(formats: str | None) -> tuple[str, ...]:
    """Return the suffixes that --to names, those of a plain conversion without it. Raises BadParameter."""
    if formats is None:
        return FORMATS
    found = tuple(dict.fromkeys(f".{each.strip().lower().lstrip('.')}" for each in formats.split(",")))
    unknown = [each for each in found if each not in WRITERS]
    if unknown:
        known = ", ".join(each.lstrip(".") for each in sorted(WRITERS))
        raise click.BadParameter(f"{unknown[0].lstrip('.')!r} is none of {known}", param_hint="'--to'")
    return found


def piped_format(formats: str | None) -> str:
    """Return the suffix of what goes to standard output: the one that --to names, Fountain without it."""
    if formats is None:
        return ".fountain"
    suffixes = suffixes_of(formats)
    if len(suffixes) > 1:
        raise click.BadParameter("standard output takes one format; name one", param_hint="'--to'")
    return suffixes[0]


def listed(source: str) -> list[str]:
    """Return the paths in a list of files, one a line; `-` is standard input. Raises ReadError."""
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{source} cannot be read as a list of files: {error}") from None
    return [line for line in text.splitlines() if line.strip()]
