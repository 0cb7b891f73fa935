"""Measure speed and memory of whole processes: run by hand, prints ratios, asserts nothing.

    .venv/bin/python tests/benchmarks/speed.py [NOVEL.txt]

Without a novel the samples of input/ stand in, one after the other until there are 160,000 words.
"""

from __future__ import annotations

import argparse
import compileall
import re
import resource
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measured import as_installed  # noqa: E402

NOVEL = 160_000  # words


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("novel", nargs="?", type=Path)
    arguments = parser.parse_args()
    text = arguments.novel.read_text(encoding="utf-8") if arguments.novel else samples(NOVEL)
    words = len(text.split())
    compileall.compile_dir(ROOT / "screenplay", quiet=1)  # as pip does when it installs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start_up = min(seconds("--help") for _ in range(5))
        print(f"start-up (--help)                {start_up:7.3f} s")
        scan = regular_expression_scan(text)
        print(f"one regular-expression scan      {words / scan:9,.0f} words/s  (the floor)")
        first = 0.0
        for times in (1, 2, 4):
            source = folder / f"x{times}.txt"
            source.write_text("\n\n".join([text] * times), encoding="utf-8")
            took = seconds("convert", str(source), "-q", "-o", str(folder / f"x{times}.fountain"))
            first = first or took
            line = f"{words * times:9,} words {took:7.2f} s  {words * times / took:9,.0f} words/s"
            print(f"{times}x to Fountain, {line}  {took / first:4.2f}x")
        source = folder / "x1.txt"
        took = seconds("convert", str(source), "-q", "-o", f"{folder}/both/")
        print(f"1x to Fountain and PDF           {took:7.2f} s")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"peak memory of the largest run   {peak:7.0f} MiB")


def samples(wanted: int) -> str:
    """Return at least `wanted` words of the samples."""
    chosen: list[str] = []
    count = 0
    for path in cycle(sorted((ROOT / "input").glob("*.txt"))):
        chosen.append(path.read_text(encoding="utf-8"))
        count += len(chosen[-1].split())
        if count >= wanted:
            return "\n\n***\n\n".join(chosen)
    raise SystemExit("input/ has no samples")


def seconds(*arguments: str) -> float:
    """Return the processor seconds the program takes with `arguments`, start-up included.

    On an idle machine that is the time on the wall, since one process does all the work; on a busy one it
    is what stays comparable.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "screenplay", *arguments],
        cwd=ROOT,
        env=as_installed(),
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def regular_expression_scan(text: str) -> float:
    """Return how long it takes to find every word once."""
    start = time.process_time()
    for _ in re.finditer(r"\w+", text):
        pass
    return time.process_time() - start


if __name__ == "__main__":
    main()
