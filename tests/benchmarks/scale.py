"""How time and memory grow with the input, by hand: `python -m tests.benchmarks.scale [KIND]...`.

Each kind of input is made in three sizes, each twice the one before, and given to a whole process of the
program. A row prints the seconds and the memory of each size and what the last doubling cost: near 2 is a
straight line, near 4 a square. Inputs that must be refused are printed with the line that refuses them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.oversized import GROWING, REFUSED

# A small process starts the one measured: what a large one starts counts the large one's memory as its own.
_STARTER = """
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:])
_, status, used = os.wait4(child.pid, 0)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
os._exit(0)
"""


class Run(NamedTuple):
    """One process: seconds of processors, mebibytes at its height, exit code, last line said."""

    seconds: float
    memory: float
    code: int
    said: str


def run(data: bytes, suffix: str, target: str, folder: Path) -> Run:
    """Convert `data` in a process of its own."""
    source = folder / f"input{suffix}"
    source.write_bytes(data)
    command = [
        sys.executable,
        "-m",
        "screenplay",
        "convert",
        str(source),
        "-q",
        "--force",
        "-o",
        f"{folder}/out{target}",
    ]
    with subprocess.Popen(
        [sys.executable, "-c", _STARTER, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as starter:
        figures, said = starter.communicate()
    seconds, memory, code = figures.split()
    return Run(float(seconds), float(memory), int(code), (said.strip().splitlines() or [""])[-1])


def main(wanted: list[str]) -> int:
    """Measure and print; the exit code is 1 where a process ended in anything but a result or one line."""
    with TemporaryDirectory() as place:
        fine = [_grow(name, Path(place)) for name in GROWING if not wanted or any(w in name for w in wanted)]
        fine += [
            _refuse(name, Path(place)) for name in REFUSED if not wanted or any(w in name for w in wanted)
        ]
    return 0 if all(fine) else 1


def _grow(name: str, folder: Path) -> bool:
    """Print the row of an input that grows; tell whether each size gave a result."""
    suffix, text, size, target = GROWING[name]
    sizes = [size * times for times in (1, 2, 4)]
    runs = [run(text(each).encode(), suffix, target, folder) for each in sizes]
    cells = "  ".join(
        f"{each:>6,}: {one.seconds:5.1f} s {one.memory:4.0f} MB"
        for each, one in zip(sizes, runs, strict=True)
    )
    faults = " ".join(one.said for one in runs if one.code)
    print(f"{name:33} {cells}   x{runs[2].seconds / runs[1].seconds:.1f} {faults}", flush=True)
    return not faults


def _refuse(name: str, folder: Path) -> bool:
    """Print the row of an input that must be refused; tell whether one line did."""
    suffix, data = REFUSED[name]
    one = run(data(), suffix, ".fountain", folder)
    said = one.said.replace(f"{folder}/", "")
    print(f"{name:33} {one.seconds:5.1f} s {one.memory:4.0f} MB  {said}", flush=True)
    return one.code == 1 and said.startswith("Error: ")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
