"""Feed the program with texts nobody wrote: `python -m tests.evaluation.fuzz [HOW MANY] [FIRST] [DOOR]...`.

Prints a row for every door into the program: inputs, how many were read, how many refused in one line, how
many faults (anything else: a crash, a lost letter, a script that reads otherwise once written). The inputs
of a number are the same in every run; a fault is printed with its number. HOW MANY are shared out among the
doors; with doors named, each of these gets as many.
"""

from __future__ import annotations

import sys
from time import perf_counter, process_time

from screenplay.errors import ScreenplayError
from tests.robustness.targets import TARGETS, Target

_SLOW = 5.0  # seconds of the processor for one input of at most some thousand characters


def fault_of(target: Target, number: int) -> str | None:
    """Return what went wrong with an input, "" where it was refused in one line, None where it was read."""
    text, random = target.input_of(number)
    began = process_time()
    try:
        target.check(text, random)
    except ScreenplayError as error:
        return f"an error of several lines: {error}" if "\n" in str(error) else ""
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:200]}"
    taken = process_time() - began
    return f"{taken:.0f} s for {len(text)} characters" if taken > _SLOW else None


def main(arguments: list[str]) -> int:
    """Run and print; the exit code is 1 where there was a fault."""
    inputs = int(arguments[0]) if arguments else 100_000
    first = int(arguments[1]) if len(arguments) > 1 else 0
    chosen = [target for target in TARGETS if not arguments[2:] or target.name in arguments[2:]]
    print(f"{'':18} {'inputs':>8} {'read':>8} {'refused':>8} {'faults':>8} {'seconds':>8}")
    totals = [0, 0, 0, 0]
    for target in chosen:
        began = perf_counter()
        count = inputs if arguments[2:] else inputs * target.share // 100
        outcomes = [0, 0, 0, 0]
        for number in range(first, first + count):
            fault = fault_of(target, number)
            outcomes[0] += 1
            outcomes[1 if fault is None else 2 if fault == "" else 3] += 1
            if fault:
                print(f"  {target.name} {number}: {fault!r}", flush=True)
        print(_row(target.name, outcomes, perf_counter() - began), flush=True)
        totals = [one + other for one, other in zip(totals, outcomes, strict=True)]
    print(_row("in all", totals, None))
    return 1 if totals[3] else 0


def _row(name: str, counts: list[int], seconds: float | None) -> str:
    figures = " ".join(f"{count:>8,}" for count in counts)
    return f"{name:18} {figures}" + ("" if seconds is None else f" {seconds:>8.0f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
