"""Works on the cores of this machine, each process one work at a time; a process that dies is survived."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, cast

from screenplay.works.work import Result, Work, convert_work, settled

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Run = Callable[[Work], Result]
_GONE = (EOFError, OSError)  # what the pipe of a process that died raises


def cores() -> int:
    """Return how many processes may run at once: the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_here(works: Iterable[Work], jobs: int, run: Run = convert_work) -> Iterator[Result]:
    """Yield results as they come, by `jobs` processes; by this one where `jobs` is 1.

    Only as many works are read as there are processes, and one more. A work whose process dies is tried once
    more at the end, by itself; if that process dies too, its result says so.
    """
    if jobs <= 1:
        yield from (settled(run, work) for work in works)
        return
    waiting = iter(works)
    died: list[Work] = []
    crew = [_Hand.hired(run, work) for work in islice(waiting, jobs)]
    try:
        for hand in crew:
            hand.begin()
        ahead = next(waiting, None)
        while busy := {hand.pipe: hand for hand in crew if hand.work is not None}:
            for pipe in wait(busy):
                hand = busy[cast("Connection", pipe)]
                done, result = hand.finished()
                if result is None:
                    died.append(done)
                    hand = _replaced(crew, hand, run)
                hand.work, ahead = ahead, None
                hand.begin()
                if result is not None:
                    yield result
                ahead = next(waiting, None)
        yield from (_alone(work, run) for work in died)
    finally:
        _dismiss(crew)


@dataclass(slots=True, eq=False)
class _Hand:
    """A process that works, the pipe that leads there, and what it is working on."""

    process: SpawnProcess
    pipe: Connection
    work: Work | None

    @classmethod
    def hired(cls, run: Run, work: Work | None) -> _Hand:
        """Start a process that has `work` to do as soon as it is told to begin."""
        # "spawn" is what every system can; a fork would share half-done state, such as locks of a library
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, run), daemon=True)
        with _uninterrupted():
            process.start()
        theirs.close()  # so that the pipe ends when the process does
        return cls(process, ours, work)

    def begin(self) -> None:
        """Send the work that waits; that its process has died shows when its result is asked for."""
        if self.work is not None:
            with suppress(*_GONE):
                self.pipe.send(self.work)

    def finished(self) -> tuple[Work, Result | None]:
        """Return the work that was done with its result, None where the process died of it."""
        work, self.work = self.work, None
        assert work is not None
        try:
            return work, self.pipe.recv()
        except _GONE:
            return work, None

    def dismiss(self) -> None:
        """End the process; it has nothing on disk that could be left half done."""
        self.pipe.close()
        if self.work is not None:
            self.process.kill()
        self.process.join()


def _serve(pipe: Connection, run: Run) -> None:
    """Do what comes through the pipe until it ends, as it does when the process at its other end dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that one decides what Ctrl-C ends
    with suppress(*_GONE):
        while True:
            pipe.send(settled(run, pipe.recv()))


def _replaced(crew: list[_Hand], hand: _Hand, run: Run) -> _Hand:
    hand.dismiss()
    crew[crew.index(hand)] = fresh = _Hand.hired(run, None)
    return fresh


def _alone(work: Work, run: Run) -> Result:
    """Return the result of a work in a process of its own."""
    hand = _Hand.hired(run, work)
    try:
        hand.begin()
        _, result = hand.finished()
    finally:
        hand.dismiss()
    return result or Result(work.name, error=f"{work.name} ended the process that read it, twice; left out")


def _dismiss(crew: Iterable[_Hand]) -> None:
    for hand in crew:
        hand.dismiss()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach, not even while they begin."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
