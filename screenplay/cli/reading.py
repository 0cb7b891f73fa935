"""From an input to its script, with a line that moves while a person waits and the reader's remarks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from screenplay.cli.progress import progress
from screenplay.cli.sources import Source
from screenplay.library import convert_bytes, corrections_beside
from screenplay.model.manuscript import NAMELESS
from screenplay.model.script import Script
from screenplay.settings_file import settings_beside

_NO_CHOICES: Mapping[str, Any] = {}


def script_of(
    source: Source,
    *,
    choices: Mapping[str, Any] = _NO_CHOICES,
    encoding: str | None = None,
    quiet: bool = False,
) -> Script:
    """Return the script of `source`: settings are the file beside it, then `choices`."""
    settings = settings_beside(source.path or Path(NAMELESS), choices)
    corrections = () if source.path is None else corrections_beside(source.path)
    remarks: list[str] = []
    with progress(source.name) as listen:
        script = convert_bytes(
            source.data,
            source.name,
            source.suffix,
            settings,
            encoding=encoding,
            corrections=corrections,
            listen=listen,
            warn=remarks.append,
        )
    for remark in remarks:
        if not quiet:
            click.echo(f"Warning: {remark}", err=True)
    return script
