"""What a library of works costs, by hand: `python -m tests.benchmarks.library [STORIES] [NOVELS]`.

Prints works a minute by one process and by two, how memory grows with each hundred works, what keeping and
asking the records costs at one, two and four times as many works, and the core-minutes of a thousand novels.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from screenplay import convert_all
from tests.benchmarks.made_stories import stories, story

_BOTH = (".fountain", ".pdf")


def main(count: int = 400, novels: int = 4) -> None:
    """Measure and print."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        stories(folder / "stories", count)
        memory(folder / "stories", folder / "memory")
        one, two = (rate(folder / "stories", folder / f"by{jobs}", jobs) for jobs in (1, 2))
        print(f"{count} stories of 1,000 words: {one:.0f} a minute by one process, {two:.0f} by two")
        print(f"two processes to one: {two / one:.2f}", flush=True)
        ledger(folder / "ledger", count)
        for number in range(novels):
            (folder / f"novel{number}.txt").write_text(story(number, 100_000), encoding="utf-8")
        begun = time.process_time()
        list(convert_all(sorted(folder.glob("novel*.txt")), folder / "novels", jobs=1, formats=_BOTH))
        each = (time.process_time() - begun) / novels
        print(
            f"a novel of 100,000 words: {each:.1f} s of work; a thousand: {1000 * each / 60:.0f} core-minutes"
        )


def memory(source: Path, out: Path) -> None:
    """Print how many MiB the process holds after each hundred works."""
    for done, _ in enumerate(convert_all([source], out, jobs=1, formats=_BOTH), start=1):
        if done % 100 == 0:
            pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
            print(f"{done} works: {pages * os.sysconf('SC_PAGE_SIZE') / 2**20:.1f} MiB", flush=True)


def rate(source: Path, out: Path, jobs: int) -> float:
    """Return how many works a minute so many processes do."""
    begun = time.monotonic()
    done = sum(1 for _ in convert_all([source], out, jobs=jobs, formats=_BOTH))
    return 60 * done / (time.monotonic() - begun)


def ledger(folder: Path, count: int) -> None:
    """Print what works cost that are done already, at one, two and four times `count`, in one folder."""
    for times in (1, 2, 4):
        source, out = folder / f"x{times}", folder / f"out{times}"
        source.mkdir(parents=True)
        for number in range(count * times):
            (source / f"s{number}.txt").write_text(f"“Yes,” said Ann. {number} lamps burned.\n", "utf-8")
        costs = []
        for _ in range(2):
            begun = time.process_time()
            list(convert_all([source], out, jobs=1, formats=(".fountain",)))
            costs.append(time.process_time() - begun)
        print(
            f"{count * times} tiny works: written {costs[0]:.1f} s, left as they are {costs[1]:.1f} s",
            flush=True,
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
