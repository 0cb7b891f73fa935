"""Works on the cores of this machine, each process one work at a time; a process that dies is survived."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from screenplay.works.work import Result, Work, convert_work

Run = Callable[[Work], Result]
_WAITING = 2  # works for each process that are read and wait: memory stays flat however many there are


def cores() -> int:
    """Return how many processes may run at once: the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_here(works: Iterable[Work], jobs: int, run: Run = convert_work) -> Iterator[Result]:
    """Yield results as they come, by `jobs` processes; by this one where `jobs` is 1.

    A work whose process dies is tried once more by itself; if that one dies too, its result says so.
    """
    if jobs <= 1:
        yield from map(run, works)
        return
    waiting = iter(works)
    suspects: list[Work] = []
    left = True
    while left:
        left = False
        running: dict[Future[Result], Work] = {}
        with _pool(jobs) as pool:
            try:
                for work in waiting:
                    running[pool.submit(run, work)] = work
                    if len(running) >= jobs * _WAITING:
                        yield from _done(running)
                while running:
                    yield from _done(running)
            except BrokenProcessPool:
                suspects += running.values()
                left = True
        for work in suspects:
            yield _alone(work, run)
        suspects.clear()


def _pool(jobs: int) -> ProcessPoolExecutor:
    # "spawn" is what every system can; a fork would share half-done state, such as locks of a library
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def _done(running: dict[Future[Result], Work]) -> Iterator[Result]:
    """Yield what is done, at least one. Raises BrokenProcessPool; its works are still in `running`."""
    for future in wait(running, return_when=FIRST_COMPLETED).done:
        result = future.result()
        del running[future]
        yield result


def _alone(work: Work, run: Run) -> Result:
    """Return the result of a work in a process of its own."""
    with _pool(1) as pool:
        try:
            return pool.submit(run, work).result()
        except BrokenProcessPool:
            return Result(work.name, error=f"{work.name} ended the process that read it, twice; left out")
