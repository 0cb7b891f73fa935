"""Convert a library of texts: what is done already is left, what fails is told, the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from screenplay.corrections import path_beside
from screenplay.corrections.file import read_text
from screenplay.errors import ScreenplayError
from screenplay.output import write_all
from screenplay.readers import bytes_of
from screenplay.revisions.pages.lock import Lock
from screenplay.second_reader import path_beside as answers_beside
from screenplay.second_reader import read_text as answers_text
from screenplay.settings.choices import Settings
from screenplay.settings.file import settings_beside
from screenplay.settings.house import House, house_beside
from screenplay.works.cluster import run_on
from screenplay.works.find import Text, clashes, is_script, texts_in
from screenplay.works.pool import cores, run_here
from screenplay.works.upkeep import is_up_to_date, note_made
from screenplay.works.work import Report, Result, Work
from screenplay.writers import FORMATS

Choose = Callable[[Path], tuple[Settings, House, Lock | None]]


class State(StrEnum):
    """What became of a text."""

    DONE = "done"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text, where its outputs are, and in one line what was wrong."""

    path: Path
    state: State
    outputs: tuple[Path, ...] = ()
    report: Report = field(default_factory=Report)
    remarks: tuple[str, ...] = ()
    error: str | None = None


def convert_all(
    paths: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    settings: Settings | None = None,
    *,
    formats: Sequence[str] = FORMATS,
    jobs: int | None = None,
    client: Any = None,
    force: bool = False,
    encoding: str | None = None,
    choose: Choose | None = None,
) -> Iterator[Outcome]:
    """Convert the texts at `paths`, files and folders, into `out`; yield outcomes as they come.

    Without `settings` each text has the `screenplay.toml` beside it. `jobs` processes work here, by default
    one a core; with `client`, a `distributed.Client`, its cluster works instead. What is up to date is left
    as it is unless `force`, which also replaces files that are in the way and keeps backups of them. A draft
    that was edited by hand is merged. Raises ReadError for a path that is not there.

    On systems that start processes anew, call it below `if __name__ == "__main__":`.
    """
    texts = list(texts_in((Path(each) for each in paths), Path(out)))
    run = _Run(choose or _beside(settings), tuple(formats), encoding, force)
    taken = clashes(texts)
    for path, earlier in taken.items():
        why = f"{path} would be written where {earlier} is; convert it by itself with -o"
        yield Outcome(path, State.FAILED, error=why)
    todo = (text for text in texts if text.path not in taken)
    results = (
        run_on(client, run.works(todo))
        if client is not None
        else run_here(run.works(todo), cores() if jobs is None else jobs)
    )
    for result in results:
        yield from run.take_settled()
        yield run.write(result)
    yield from run.take_settled()


def to_do(
    paths: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    formats: Sequence[str] = FORMATS,
    force: bool = False,
    encoding: str | None = None,
    choose: Choose | None = None,
) -> Iterator[tuple[Path, str]]:
    """Yield each text with what `convert_all` would do with it, in words; nothing is written."""
    texts = list(texts_in((Path(each) for each in paths), Path(out)))
    taken = clashes(texts)
    yield from ((path, f"would fail: it would be written where {taken[path]} is") for path in taken)
    run = _Run(choose or _beside(None), tuple(formats), encoding, force)
    for work in run.works(text for text in texts if text.path not in taken):
        for outcome in run.take_settled():
            yield outcome.path, outcome.error or "up to date"
        yield Path(work.name), "would be converted"
    for outcome in run.take_settled():
        yield outcome.path, outcome.error or "up to date"


class _Run:
    """One run over a library: which work belongs to which text."""

    def __init__(self, choose: Choose, formats: tuple[str, ...], encoding: str | None, force: bool) -> None:
        self._choose = choose
        self._formats = formats
        self._encoding = encoding
        self._force = force
        self._sent: dict[str, tuple[Work, Mapping[str, Path]]] = {}
        self._settled: list[Outcome] = []

    def works(self, texts: Iterable[Text]) -> Iterator[Work]:
        """Yield the works that have to be done; note what is up to date and what cannot be read."""
        for text in texts:
            places = {suffix: text.stem.with_name(text.stem.name + suffix) for suffix in self._formats}
            own = os.path.realpath(text.path)
            outputs = {suffix: place for suffix, place in places.items() if os.path.realpath(place) != own}
            try:
                work = self._work(text.path, tuple(outputs))
            except ScreenplayError as error:
                self._settled.append(Outcome(text.path, State.FAILED, error=_line(error)))
                continue
            if not self._force and is_up_to_date(work, outputs):
                self._settled.append(Outcome(text.path, State.UNCHANGED, tuple(outputs.values())))
                continue
            self._sent[work.name] = work, outputs
            yield work

    def _work(self, path: Path, formats: tuple[str, ...]) -> Work:
        settings, house, lock = self._choose(path)
        corrections = "" if is_script(path) else read_text(path_beside(path))
        answers = "" if is_script(path) else answers_text(answers_beside(path))
        return Work(
            str(path),
            path.suffix,
            bytes_of(path),
            formats,
            settings,
            corrections,
            answers,
            self._encoding,
            house.layout,
            house.font,
            lock,
        )

    def take_settled(self) -> Iterator[Outcome]:
        """Yield what needed no work, once."""
        settled, self._settled = self._settled, []
        yield from settled

    def write(self, result: Result) -> Outcome:
        """Write what a work gave; a draft that a person edited is merged with it."""
        work, outputs = self._sent.pop(result.name)
        path = Path(work.name)
        if result.error is not None:
            return Outcome(path, State.FAILED, remarks=result.remarks, error=result.error)
        try:
            written = write_merged(work, result, outputs, force=self._force)
        except ScreenplayError as error:
            return Outcome(
                path, State.FAILED, report=result.report, remarks=result.remarks, error=_line(error)
            )
        note_made(work, outputs)
        return Outcome(path, State.DONE, tuple(outputs.values()), result.report, (*result.remarks, *written))


def write_merged(
    work: Work, result: Result, outputs: Mapping[str, Path], *, force: bool = False
) -> tuple[str, ...]:
    """Write the outputs of a work; return what is to be said of edits and backups. Raises WriteError."""
    from screenplay import fountain  # noqa: PLC0415  (a worker that only converts needs none of it)
    from screenplay.library import render  # noqa: PLC0415
    from screenplay.merging import remember, settle  # noqa: PLC0415

    data = dict(result.outputs)
    said: list[str] = []
    edited: dict[Path, bytes] = {}
    place = outputs.get(".fountain")
    if place is not None and not force:
        draft = settle(place, result.outputs[".fountain"])
        data[".fountain"] = draft.data
        if draft.replaces is not None:
            edited[place] = draft.replaces
        if draft.merged:
            script = fountain.read(draft.data.decode())
            for suffix in data.keys() - {".fountain"}:
                data[suffix] = render(script, suffix, layout=work.layout, font=work.font, lock=work.lock)
            said.append(f"{place}: merged with your edits")
        said += [f"{place}, line {number}: {words}" for number, words in draft.conflicts]
    backups = write_all({outputs[suffix]: data[suffix] for suffix in outputs}, force=force, edited=edited)
    if place is not None:
        remember(place, result.outputs[".fountain"])
    return (*said, *(f"kept {backup}" for backup in backups))


def _beside(settings: Settings | None) -> Choose:
    def choose(path: Path) -> tuple[Settings, House, Lock | None]:
        return settings or settings_beside(path), house_beside(path), None

    return choose


def _line(error: Exception) -> str:
    return " ".join(str(error).split())
