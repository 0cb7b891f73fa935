"""Where the outputs go: what `-o` means for an input."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from screenplay.cli.sources import Source
from screenplay.errors import WriteError
from screenplay.writers import WRITERS

STANDARD_OUTPUT = "-"
_DEFAULT = (".fountain", ".pdf")


def targets(source: Source, outputs: Sequence[str]) -> list[Path]:
    """Return the files to write for `source`: none of them is the source itself.

    No output means the current folder; a folder takes a Fountain file and a PDF, named after the source.
    """
    given = [output for output in outputs or ("./",) if output != STANDARD_OUTPUT]
    paths: list[Path] = []
    for output in given:
        if output.endswith(("/", "\\")) or Path(output).is_dir():
            stem = source.path.stem if source.path else "script"
            paths += [Path(output) / f"{stem}{suffix}" for suffix in _DEFAULT]
        else:
            paths.append(_checked(Path(output)))
    if source.path is None:
        return paths
    own = source.path.resolve()
    kept = [path for path in paths if path.resolve() != own]
    if paths and not kept:
        raise WriteError(f"{source.path} is the input itself; pass -o with another name")
    return kept


def check_apart(all_targets: Iterable[Path]) -> None:
    """Raise WriteError where two inputs would be written to one file."""
    seen: set[Path] = set()
    for path in all_targets:
        if path in seen:
            raise WriteError(f"{path} would be written twice; convert its inputs one by one with -o")
        seen.add(path)


def _checked(path: Path) -> Path:
    if path.suffix.lower() not in WRITERS:
        known = ", ".join(sorted(WRITERS))
        raise click.BadParameter(f"{path}: an output ends in / (a folder) or in {known}", param_hint="'-o'")
    return path
