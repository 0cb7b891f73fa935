"""One text on the page: its state, and what changes in it for every tab that shows it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any

from screenplay.asking import is_installed
from screenplay.corrections import path_beside
from screenplay.errors import ScreenplayError
from screenplay.explain import rows
from screenplay.garbage import uncollected
from screenplay.mending import Change, Work
from screenplay.model.manuscript import Manuscript
from screenplay.records import one_at_a_time
from screenplay.review.actions import Asked, Here, wanted
from screenplay.review.lines import Json
from screenplay.review.reasons import why
from screenplay.review.view import view
from screenplay.second_reader import path_beside as answers_beside
from screenplay.settings.file import NAME, file_for

_Stamp = tuple[int, int] | None  # when a file was changed, in nanoseconds, and its size; None for none


class StaleError(Exception):
    """The page that asked shows an older state than there is."""


@dataclass(frozen=True, slots=True)
class Given:
    """A text to review: what its drafts and corrections are called after, and how it is read.

    `files` gives those that it is made of, which may become more.
    """

    path: Path
    files: Callable[[], Sequence[Path]]
    read: Callable[[], Manuscript]


@dataclass(frozen=True, slots=True)
class _State:
    work: Work
    view: Json


class Session:
    """A text under review. Every method is safe to call from several threads.

    `version` rises with each change, whoever made it. Raises ReadError, SettingsError for a text that
    cannot be read.
    """

    def __init__(self, given: Given) -> None:
        self.path = given.path
        self._given = given
        self._lock = RLock()
        self._stamps = self._stamps_now()
        work = self._read()
        self._state = _State(work, view(work))
        self.version = 1

    @property
    def work(self) -> Work:
        """The text with its corrections."""
        return self._state.work

    def rows(self) -> bytes:
        """Return the rows of `explain --jsonl` as a JSON list."""
        with self._lock:
            return json.dumps(list(rows(self.work.in_file)), ensure_ascii=False).encode("utf-8", "replace")

    def view(self) -> Json:
        """Return everything that the page shows, as it is on disk now."""
        with self._lock, uncollected():
            self.refresh()
            return {"version": self.version, "can_ask": is_installed(), **self._state.view}

    def why(self, line: int) -> Json:
        """Return why a line is as it is."""
        with self._lock:
            return why(self.work.script, line, self.work.story.manuscript.text)

    def act(self, fields: Mapping[str, Any]) -> Json:
        """Do what a page asks for in one step; return what changed. Raises StaleError, SettingsError."""
        with self._lock, one_at_a_time(self.work.file), uncollected():
            if self.refresh() or fields.get("version") != self.version:
                raise StaleError
            if fields.get("do") == "undo":
                return self._changed(self.work.undo(), undone=True)
            here = Here(self.work.page, self.work.script, self.work.story.manuscript.text)
            asked = wanted(Asked(fields), here)
            return self._changed(self.work.add(asked.said, steady_above=asked.steady_above))

    def refresh(self) -> bool:
        """Take in what changed on disk: the prose, the settings, the corrections. Tell whether anything did.

        A file that cannot be read just now, half saved perhaps, leaves everything as it was.
        """
        with self._lock:
            stamps = self._stamps_now()
            if stamps == self._stamps:
                return False
            with suppress(ScreenplayError):
                only_beside = stamps[:-2] == self._stamps[:-2]  # corrections, or a second reader's answers
                if only_beside and not (self.work.hear() | self.work.reload()):
                    self._stamps = stamps
                    return False
                work = self.work if only_beside else self._read()
                self._state = _State(work, view(work))
                self._stamps = stamps
                self.version += 1
                return True
            return False

    def _read(self) -> Work:
        return Work(self.path, self._given.read())

    def _changed(self, change: Change, *, undone: bool = False) -> Json:
        before = self._state.view
        self._state = _State(self.work, view(self.work))
        self._stamps = (*self._stamps[:-1], _stamp(self.work.file))
        self.version += 1
        now = self._state.view
        said = [f"Taken back: {each}" for each in change.went] if undone else list(change.came)
        return {
            "version": self.version,
            "splices": splices(before["blocks"], now["blocks"]),
            "firsts": [block["first"] for block in now["blocks"]],
            **{key: now[key] for key in now if key != "blocks"},
            "said": said,
            "told": [_in_words(line) for line in change.told],
        }

    def _stamps_now(self) -> tuple[_Stamp, ...]:
        settings = file_for(self.path) or self.path.parent / NAME
        beside = (answers_beside(self.path), path_beside(self.path))
        return tuple(_stamp(each) for each in (*self._given.files(), settings, *beside))


def splices(before: Sequence[Json], now: Sequence[Json]) -> list[Json]:
    """Return what makes the blocks `before` into `now`: {"start", "removed", "blocks"}, the last ones first.

    Numbers of lines are left out of account: they are told apart from the blocks.
    """
    if len(before) == len(now):
        places = [n for n, (old, new) in enumerate(zip(before, now, strict=True)) if not _alike(old, new)]
        return [{"start": place, "removed": 1, "blocks": [now[place]]} for place in reversed(places)]
    head = 0
    while head < min(len(before), len(now)) and _alike(before[head], now[head]):
        head += 1
    tail = 0
    while tail < min(len(before), len(now)) - head and _alike(before[-1 - tail], now[-1 - tail]):
        tail += 1
    return [{"start": head, "removed": len(before) - tail - head, "blocks": [*now[head : len(now) - tail]]}]


def _alike(one: Json, other: Json) -> bool:
    return bool(one["lines"] == other["lines"] and one["prose"] == other["prose"])


def _in_words(told: str) -> str:
    """Return "line 4: ANA -> BEN" as a person says it."""
    where, _, hands = told.partition(": ")
    was, arrow, now = hands.partition(" -> ")
    return f"{where.capitalize()} goes from {was} to {now}." if arrow else f"{told.capitalize()}."


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
