"""Drafts that stand there already: merged, remembered, and what changed in them said."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screenplay import fountain
from screenplay.cli.sources import Source
from screenplay.library import render
from screenplay.model.script import Script

if TYPE_CHECKING:
    from screenplay.merging import Draft

_MOST = 12  # changes of speakers that are listed; more are counted
_FOUNTAIN = ".fountain"


class Drafts:
    """The Fountain files of one run: what was generated for each, and what goes into it."""

    def __init__(self, *, force: bool) -> None:
        self._force = force
        self._generated: dict[Path, bytes] = {}
        self._drafts: dict[Path, Draft] = {}
        self._moved: list[str] = []

    def settle(self, source: Source, script: Script, paths: Iterable[Path]) -> Script:
        """Return the script that the other outputs show: `script`, or what it became in the draft."""
        shown = script
        for path in paths:
            if path.suffix.lower() == _FOUNTAIN:
                from screenplay.merging import (  # noqa: PLC0415  (a script on its way to paper needs none)
                    Draft,
                    base_of,
                    settle,
                    speaker_changes,
                )

                generated = render(script, _FOUNTAIN)
                self._generated[path] = generated
                base = None if source.is_script else base_of(path)
                if base is not None and base.encode() != generated:
                    self._moved += [
                        f"{path}: {line}" for line in speaker_changes(fountain.read(base), script)
                    ]
                draft = Draft(generated) if self._force else settle(path, generated)
                self._drafts[path] = draft
                if draft.merged:
                    shown = fountain.read(draft.data.decode())
        return shown

    def bytes_for(self, path: Path) -> bytes | None:
        """Return what goes into the file at `path`, None where it is no draft."""
        return self._drafts[path].data if path in self._drafts else None

    @property
    def edited(self) -> dict[Path, bytes]:
        """What the files held that may be replaced: all of it is in what is written, or was ours."""
        return {path: draft.replaces for path, draft in self._drafts.items() if draft.replaces is not None}

    def remember(self) -> None:
        """Keep what was generated: after the drafts are written, so that nothing is lost in between."""
        for path, generated in self._generated.items():
            if path.is_file():
                from screenplay.merging import remember  # noqa: PLC0415  (as above)

                remember(path, generated)

    def report(self, *, quiet: bool) -> None:
        """Say what changed hands and what was merged; end with code 1 where conflicts are open."""
        if not quiet:
            for line in self._moved[:_MOST]:
                click.echo(line, err=True)
            if len(self._moved) > _MOST:
                click.echo(
                    f"and {len(self._moved) - _MOST} more changes of speakers: see screenplay diff", err=True
                )
            for path, draft in self._drafts.items():
                if draft.copy is not None:
                    click.echo(
                        f"{path}: merged with your edits; as you left it it is in {draft.copy}", err=True
                    )
        open_conflicts = [(path, each) for path, draft in self._drafts.items() for each in draft.conflicts]
        for path, (number, words) in open_conflicts:
            click.echo(f"{path}, line {number}: {words}", err=True)
        if open_conflicts:
            number = len(open_conflicts)
            what = "a conflict is" if number == 1 else f"{number} conflicts are"
            raise click.ClickException(f"{what} marked in the draft by a note; settle it and delete the note")
