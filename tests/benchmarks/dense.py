"""Measure how the Fountain reader grows: five megabytes of one shape after another, and a quarter of it.

    .venv/bin/python tests/benchmarks/dense.py [--megabytes 5] [SHAPE ...]

A linear reader takes four times as long for four times the text. Run by hand; asserts nothing.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from screenplay.fountain import read  # noqa: E402

# Ordinary pages first, then what nobody writes and a program may be given.
SHAPES = {
    "pages": (
        "INT. KITCHEN - DAY\n\nThe kettle sings. Nobody lifts it off the stove, though three could.\n\n"
        "MARA\n(not looking up)\nYou said you would be here at six, and it is nearly eight.\n\n"
        "JO\nI said I'd *try*. Trying is what I do on Mondays.\n\n"
    ),
    "short speeches": "MARA\nHi.\n\n",
    "short action": "He runs.\n\n",
    "parentheticals": "MARA\n(beat)\nHi.\n\n",
    "two speeches side by side": "MARA\nHi.\n\nJO ^\nHi.\n\n",
    "headings": "INT. HOUSE - DAY #1#\n\n",
    "emphasis": "*He* **runs** ***far*** _off_.\n\n",
    "notes": "He [[why?]] runs.\n\n",
    "lines of one paragraph": "He runs.\n",
    "one line of words": "word ",
    "one line of emphasis": "*a* **b** ***c*** _d_ ",
    "asterisks that never close": "*a ",
    "asterisks that never open": "a* ",
    "asterisks in words": "a*a",
    "marks across each other": "*a _b **c ",
    "notes that never close": "[[ a\n\n",
    "boneyards that never close": "/* ",
    "backslashes": "\\",
    "carets": "^ A ",
    "empty lines": "\n",
}


def main() -> None:
    """Print a line a shape."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shapes", nargs="*", default=SHAPES, metavar="SHAPE")
    parser.add_argument("--megabytes", type=float, default=5.0)
    arguments = parser.parse_args()
    length = int(arguments.megabytes * 1_000_000)
    read("\n")  # builds the parser
    for shape in arguments.shapes:
        quarter, whole = (seconds(SHAPES[shape], size) for size in (length // 4, length))
        print(f"{shape:28} {whole:6.2f} s  {whole / quarter:4.1f} times a quarter of it", flush=True)


def seconds(piece: str, length: int) -> float:
    """Return the processor seconds that `length` characters of `piece` take."""
    text = (piece * (length // len(piece) + 1))[:length]
    start = time.process_time()
    read(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
