"""What a model says, part by part, while somebody waits for it: a plugin may hang, and hear no Ctrl-C."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic

from screenplay.errors import AskError

_GLANCE = 0.2  # seconds after which Ctrl-C is heard


class _End:
    """Nothing more comes."""


def in_time(parts: Callable[[], Iterable[str]], seconds: float) -> Iterator[str]:
    """Yield what `parts` gives, each part after `seconds` at the latest. Raises AskError, and its errors.

    A thread of its own waits for the parts; it is left alone where it never comes back. Who wants no more of
    an answer waits for its next part: a model that is asked two things at once may crash.
    """
    queue: SimpleQueue[str | BaseException | type[_End]] = SimpleQueue()
    enough = Event()

    def fetch() -> None:
        try:
            for part in parts():
                queue.put(str(part))
                if enough.is_set():
                    return
        except BaseException as error:  # a plugin that ends the program ends this thread
            queue.put(error)
        else:
            queue.put(_End)

    thread = Thread(target=fetch, daemon=True)
    thread.start()
    try:
        while True:
            part = _next(queue, seconds)
            if part is None:
                raise AskError(f"nothing came for {seconds:.0f} seconds")
            if isinstance(part, str):
                yield part
            elif isinstance(part, Exception):
                raise part
            elif isinstance(part, BaseException):
                raise AskError(f"its plugin wanted to end the program ({type(part).__name__})")
            else:
                return
    except GeneratorExit:  # no more is wanted
        enough.set()
        end = monotonic() + seconds
        while thread.is_alive() and monotonic() < end:
            thread.join(_GLANCE)
        raise
    finally:
        enough.set()


def _next(
    queue: SimpleQueue[str | BaseException | type[_End]], seconds: float
) -> str | BaseException | type[_End] | None:
    """Return what comes next, None where nothing came in time."""
    end = monotonic() + seconds
    while True:
        try:
            return queue.get(timeout=_GLANCE)
        except Empty:
            if monotonic() >= end:
                return None
