"""Time and memory of whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]

# A small process starts the one measured: what a large one starts counts the large one's memory as its own.
_MEASURED = """
import resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
sys.exit(done.returncode)
"""


class Cost(NamedTuple):
    """Seconds on the wall, seconds of processors, the most memory in MiB."""

    wall: float
    work: float
    memory: float


def as_installed() -> dict[str, str]:
    """Return the environment of a process that keeps what it compiled, as an installed program does.

    Without that every start compiles the whole program anew: a quarter of a second.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def cost(command: Sequence[str], times: int = 5) -> Cost:
    """Return the best of `times` runs of `command`. Raises CalledProcessError where it fails."""
    runs = []
    for _ in range(times):
        whole = [sys.executable, "-c", _MEASURED, *command]
        done = subprocess.run(whole, cwd=ROOT, env=as_installed(), check=True, capture_output=True, text=True)
        runs.append(tuple(map(float, done.stdout.split())))
    walls, works, memories = zip(*runs, strict=True)
    return Cost(min(walls), min(works), max(memories))
