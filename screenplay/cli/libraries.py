"""A library of texts on the command line: a line that moves, a table at the end, a report for programs."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import click

from screenplay.cli.asked import Asked
from screenplay.cli.options import asked_config, house_of
from screenplay.cli.revising import lock_beside
from screenplay.cli.saying import say
from screenplay.errors import ReadError
from screenplay.readers import READERS
from screenplay.revisions.pages.lock import Lock
from screenplay.settings.choices import Settings
from screenplay.settings.file import settings_beside
from screenplay.settings.house import House
from screenplay.works.cluster import connect
from screenplay.works.conversion import Choose, Outcome, State, convert_all, to_do
from screenplay.works.find import is_script, texts_in


def convert_library(asked: Asked, *, jobs: int | None, dask: str | None, report: str | None) -> None:
    """Convert a library, and end with code 1 where a text failed. Raises ReadError, SettingsError."""
    if asked.folder is None:
        raise click.UsageError("several texts go into one folder: -o FOLDER/")
    if asked.dry:
        what = to_do(
            asked.inputs,
            asked.folder,
            formats=asked.formats,
            force=asked.force,
            encoding=asked.encoding,
            choose=_chosen(asked),
        )
        for path, told in what:
            say(f"{path}: {told}")
        return
    client = connect(dask) if dask else None
    outcomes = convert_all(
        asked.inputs,
        asked.folder,
        formats=asked.formats,
        jobs=jobs,
        client=client,
        force=asked.force,
        encoding=asked.encoding,
        choose=_chosen(asked),
    )
    total = sum(1 for _ in texts_in(map(Path, asked.inputs), asked.folder))
    if not total:
        known = ", ".join(sorted(READERS))
        raise ReadError(f"{asked.inputs[0]} has no prose in it ({known}) and no script; name a file")
    if not tell(outcomes, total, quiet=asked.quiet, report=report):
        raise click.exceptions.Exit(1)


def _chosen(asked: Asked) -> Choose:
    """Return how each text is converted: what stands beside it, then what was said on the command line."""

    def choose(path: Path) -> tuple[Settings, House, Lock | None]:
        lock = lock_beside(path) if is_script(path) else None
        return settings_beside(path, asked.choices, asked_config()), house_of(path, asked.paper), lock

    return choose


_SHORT = 6  # texts that are told one by one; of more, only those that failed


def tell(outcomes: Iterable[Outcome], total: int, *, quiet: bool, report: str | None) -> bool:
    """Say what becomes of each text as it comes; return whether all went well."""
    counts: Counter[State] = Counter()
    failed: list[Outcome] = []
    begun = time.monotonic()
    with _report_to(report) as file, _moving(total, quiet) as move:
        for outcome in _until_stopped(outcomes, counts):
            counts[outcome.state] += 1
            if outcome.state is State.FAILED:
                failed.append(outcome)
            if file is not None:
                file.write(json.dumps(_row(outcome), ensure_ascii=False) + "\n")
                file.flush()
            if not quiet and total <= _SHORT and outcome.state is not State.FAILED:
                say(_line(outcome), err=True)
            for remark in () if quiet else outcome.remarks:
                say(f"Warning: {outcome.path}: {remark}", err=True)
            move(counts.total(), time.monotonic() - begun)
    for outcome in failed:
        say(f"failed: {outcome.error}", err=True)
    if not quiet:
        told = ", ".join(f"{counts[state]} {state}" for state in State)
        say(told, err=True)
    return not failed


def _until_stopped(outcomes: Iterable[Outcome], counts: Counter[State]) -> Iterator[Outcome]:
    """Yield `outcomes`; where Ctrl-C ends them, say how far it went."""
    try:
        yield from outcomes
    except KeyboardInterrupt:
        say(f"stopped after {counts.total()}; what is done is done, and the same command goes on", err=True)
        raise


def _line(outcome: Outcome) -> str:
    written = ", ".join(map(str, outcome.outputs))
    if outcome.state is State.UNCHANGED:
        return f"{outcome.path} -> {written} (unchanged)"
    counts = outcome.report
    doubts = f", {counts.doubtful:.0%} of the speakers doubtful" if counts.doubtful else ""
    return (
        f"{outcome.path} -> {written}\n"
        f"  {counts.speeches} speeches, {counts.people} people, {counts.scenes} scenes{doubts}"
    )


def _row(outcome: Outcome) -> dict[str, Any]:
    return {
        "path": str(outcome.path),
        "state": outcome.state.value,
        "outputs": [str(path) for path in outcome.outputs],
        **asdict(outcome.report),
        "remarks": list(outcome.remarks),
        "error": outcome.error,
    }


@contextmanager
def _report_to(place: str | None) -> Iterator[IO[str] | None]:
    if place is None:
        yield None
    elif place == "-":
        yield sys.stdout
    else:
        with Path(place).open("w", encoding="utf-8", newline="\n") as file:
            yield file


@contextmanager
def _moving(total: int, quiet: bool) -> Iterator[Any]:
    """Give a function that hears how many are done after how many seconds; it shows on a terminal only."""
    if quiet or not sys.stderr.isatty():
        yield lambda done, seconds: None
        return
    from rich.console import Console  # noqa: PLC0415  (only a terminal pays for it)

    with Console(stderr=True).status("starting") as status:

        def move(done: int, seconds: float) -> None:
            rate = done / seconds if seconds else 0.0
            left = (total - done) / rate if rate else 0.0
            status.update(f"{done} of {total}, {60 * rate:.0f} a minute, {_time(left)} left")

        yield move


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
