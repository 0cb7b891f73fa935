"""Drafts that stand there already: merged, remembered, and what changed in them said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screenplay import fountain
from screenplay.cli.files import Source
from screenplay.cli.saying import say
from screenplay.library import render
from screenplay.model.script import Cue, SceneHeading, Script, Speech

if TYPE_CHECKING:
    from screenplay.merging import Draft

# What a person is told after a conversion: how much there is, how much is unsure, what is open.


_SHOWN = 6  # quotations nobody says that are listed; more are counted
_WIDTH = 60  # characters of their words
UNSURE = 0.7  # speakers under this confidence are worth a look


def summary(script: Script, name: str) -> Iterator[str]:
    """Yield the lines of the summary of `script`, made of the file `name`, as a shell takes it."""
    speeches = sum(isinstance(element, Speech) for element in script.elements)
    headings = [element for element in script.elements if isinstance(element, SceneHeading)]
    cues = [element for element in script.elements if isinstance(element, Cue)]
    people = {cue.name for cue in cues}
    yield f"{_count(speeches, 'speech', 'speeches')}, {_count(len(people), 'person', 'people')}, " + _count(
        len(headings), "scene", "scenes"
    )
    yield from _unspoken(script, name)
    unsure = sum(cue.origin.confidence < UNSURE for cue in cues)
    if unsure:
        those = _count(unsure, "speaker", "speakers")
        look = f"screenplay explain {name} --below {UNSURE}"
        yield f"{those} under {UNSURE} confidence: try {look}"
    open_parts = [
        f"{number} ({', '.join(missing)})"
        for number, heading in enumerate(headings, 1)
        if (missing := _missing(heading))
    ]
    if open_parts:
        yield f"not in the text, by scene: {'; '.join(open_parts)}"


def _unspoken(script: Script, name: str) -> Iterator[str]:
    """Yield the first quotations that nobody says, each with the reason, and where the others are told."""
    for words, reason in script.unspoken[:_SHOWN]:
        yield f"not spoken: {shortened(words)} {reason}"
    more = len(script.unspoken) - _SHOWN
    if more > 0:
        yield f"not spoken: {more} more; see screenplay explain {name} --unspoken"


def shortened(words: str) -> str:
    """Return words in quotation marks, cut where they would fill a line."""
    return f"“{words}”" if len(words) <= _WIDTH else f"“{words[:_WIDTH]}...”"


def _missing(heading: SceneHeading) -> list[str]:
    if heading.secondary or not heading.origin.decisions:
        return []
    parts = {"INT or EXT": heading.setting, "place": heading.location, "time of day": heading.time}
    return [name for name, value in parts.items() if value is None]


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


_MOST = 12  # changes of speakers that are listed; more are counted
_FOUNTAIN = ".fountain"
_CONFLICT = b"[[CONFLICT:"


class Drafts:
    """The Fountain files of one run: what was generated for each, and what goes into it."""

    def __init__(self, *, force: bool, dry: bool = False) -> None:
        self._force = force
        self._keep = not dry
        self._generated: dict[Path, bytes] = {}
        self._drafts: dict[Path, Draft] = {}
        self._moved: list[str] = []
        self._open: dict[str, int] = {}  # conflicts in scripts that are printed
        self._beside: list[tuple[Path, Path, int]] = []  # paper, the draft it shows, conflicts in that

    def settle(self, source: Source, script: Script, paths: Sequence[Path]) -> Script:
        """Return the script that the other outputs show: `script`, or what it became in the draft."""
        if source.suffix.lower() == _FOUNTAIN and _CONFLICT in source.data:
            self._open[source.name] = source.data.count(_CONFLICT)
        drafts = [path for path in paths if path.suffix.lower() == _FOUNTAIN]
        if not drafts and not source.is_script and not self._force:
            return self._shown_beside(script, paths)
        shown = script
        for path in drafts:
            shown = self._settled(source, script, path) or shown
        return shown

    def _settled(self, source: Source, script: Script, path: Path) -> Script | None:
        """Note what goes into the draft at `path`; return it as a script where it has a person's edits."""
        from screenplay.merging import Draft, base_of, settle  # noqa: PLC0415  (see below)

        generated = render(script, _FOUNTAIN)
        self._generated[path] = generated
        base = None if source.is_script else base_of(path)
        if base is not None and base.encode() != generated:
            from screenplay.merging import speaker_changes  # noqa: PLC0415  (a first draft has none)

            self._moved += [f"{path}: {line}" for line in speaker_changes(fountain.read(base), script)]
        draft = Draft(generated) if self._force else settle(path, generated, keep=self._keep)
        self._drafts[path] = draft
        return fountain.read(draft.data.decode()) if draft.merged else None

    def _shown_beside(self, script: Script, paths: Sequence[Path]) -> Script:
        """Return what paper shows that is asked for alone: the draft beside it, if a person edited that."""
        for path in paths:
            beside = path.with_suffix(_FOUNTAIN)
            if beside.is_file():
                from screenplay.merging import settle  # noqa: PLC0415  (a script on its way to paper needs none)

                draft = settle(beside, render(script, _FOUNTAIN), keep=False)
                if draft.merged:
                    self._beside.append((path, beside, len(draft.conflicts)))
                    return fountain.read(draft.data.decode())
        return script

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
            self._report_beside()
            for line in self._moved[:_MOST]:
                say(line, err=True)
            if len(self._moved) > _MOST:
                say(f"and {len(self._moved) - _MOST} more changes of speakers: see screenplay diff", err=True)
            for path, draft in self._drafts.items():
                if draft.copy is not None:
                    say(f"{path}: merged with your edits; as you left it it is in {draft.copy}", err=True)
                elif draft.merged:
                    say(f"{path}: stays as you edited it; the prose has nothing new for it", err=True)
            if self._moved:
                say("(lines as screenplay explain numbers them)", err=True)
        open_conflicts = [(path, each) for path, draft in self._drafts.items() for each in draft.conflicts]
        for path, (number, words) in open_conflicts:
            say(f"{path}, line {number}: {words}", err=True)
        if open_conflicts:
            number = len(open_conflicts)
            what = "a conflict is" if number == 1 else f"{number} conflicts are"
            raise click.ClickException(f"{what} marked in the draft by a note; settle it and delete the note")

    def _report_beside(self) -> None:
        for name, number in self._open.items():
            notes = "note that begins" if number == 1 else "notes that begin"
            say(f"Warning: {name} has {number} {notes} CONFLICT: still to settle", err=True)
        for path, draft, conflicts in self._beside:
            say(f"{path} shows {draft} with your edits, not the prose alone", err=True)
            if conflicts:
                say(
                    f"Warning: {conflicts} of your edits and the prose disagree; convert to {draft} to see",
                    err=True,
                )
