"""A run of a work that ends the process it runs in."""

from __future__ import annotations

import os
import signal

from screenplay.works.work import Result, Work


def killer(work: Work) -> Result:
    """End the process that reads a work called "killer"."""
    if work.name == "killer":
        os.kill(os.getpid(), signal.SIGKILL)
    return Result(work.name)
