"""A line that moves while a person waits: on a terminal only, and only after a second."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Any

from screenplay.cli.saying import clean

PATIENCE = 1.0  # seconds before anything is shown


@contextmanager
def progress(title: str) -> Iterator[Callable[[str], None]]:
    """Give a function that hears what is being done; it shows under `title` until the block ends."""
    if not sys.stderr.isatty():
        yield lambda stage: None
        return
    shown_title = clean(title).replace("[", "\\[")  # rich would read a style in [brackets]
    doing = ["starting"]
    shown: list[Any] = []

    def show() -> None:
        from rich.console import Console  # noqa: PLC0415  (costs 50 ms of every start otherwise)

        status = Console(stderr=True).status(f"{shown_title}: {doing[0]}")
        shown.append(status)
        status.start()

    def hear(stage: str) -> None:
        doing[0] = stage
        if shown:
            shown[0].update(f"{shown_title}: {stage}")

    timer = Timer(PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield hear
    finally:
        timer.cancel()
        timer.join()
        if shown:
            shown[0].stop()
