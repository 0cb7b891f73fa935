"""Works on a cluster, through Dask: the same function from bytes to bytes as on this machine."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from pathlib import PurePath
from typing import Any

from screenplay.errors import SettingsError
from screenplay.works.work import Result, Work, convert_work, settled

_WAITING = 2  # works for each thread of the cluster that are sent and wait
_TRIES = 2  # what goes wrong on the way to a worker and back is tried again this often
_NOT_THERE = "--dask needs the extra [cluster]: pip install 'screenplay-draft[cluster]'"
_GONE = "the scheduler went away; what is done is done, and the same command goes on when it is back"


def connect(address: str) -> Any:
    """Return a client of the scheduler at `address`, such as "tcp://scheduler:8786". Raises SettingsError."""
    try:
        from distributed import Client  # noqa: PLC0415  (an extra)
    except ImportError:
        raise SettingsError(_NOT_THERE) from None
    for name in ("distributed", "distributed.client"):  # they show tracebacks for what we tell in a line
        logging.getLogger(name).disabled = True
    try:
        return Client(address, timeout=10)
    except (OSError, ValueError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise SettingsError(f"no scheduler answers at {address}: {reason}") from None


def run_on(
    client: Any, works: Iterable[Work], run: Callable[[Work], Result] = convert_work
) -> Iterator[Result]:
    """Yield results as they come from the cluster of `client`.

    A work that a dying worker took with it is sent again; one that kills workers is given up and says so.
    Raises SettingsError where the scheduler goes away.
    """
    from distributed import as_completed  # type: ignore[attr-defined,unused-ignore]  # noqa: PLC0415
    from distributed.client import ClosedClientError  # noqa: PLC0415

    waiting = iter(works)
    most = max(1, sum(client.nthreads().values())) * _WAITING
    names: dict[str, str] = {}
    running = as_completed([])

    def send() -> bool:
        work = next(waiting, None)
        if work is None:
            return False
        if client.status != "running":
            raise SettingsError(_GONE)
        try:
            future = client.submit(settled, run, work, key=_key(work, len(names)), retries=_TRIES, pure=False)
        except ClosedClientError:
            raise SettingsError(_GONE) from None
        names[future.key] = work.name
        running.add(future)
        return True

    while len(names) < most and send():
        pass
    for future in running:
        yield _outcome(future, names[future.key])
        future.release()
        send()


def _outcome(future: Any, name: str) -> Result:
    """Return what became of a work that was sent. Raises SettingsError where the scheduler went away."""
    from distributed.scheduler import KilledWorker  # noqa: PLC0415  (an extra)

    try:
        result: Result = future.result()
        return result
    except KilledWorker:
        return Result(name, error=f"{name} killed the workers that read it; given up")
    except CancelledError:
        raise SettingsError(_GONE) from None
    except Exception as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        return Result(name, error=f"{name} failed on the cluster: {reason}")


def _key(work: Work, number: int) -> str:
    """Return what the scheduler's dashboard shows: the name of the work."""
    return f"{PurePath(work.name).name}-{number}"
