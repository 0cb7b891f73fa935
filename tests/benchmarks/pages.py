"""Measure paper: speed and memory of a feature and of ten times as much, broken rules over shifted copies.

    .venv/bin/python tests/benchmarks/pages.py [SCRIPT.fountain]

Without a script a made one of about 122 pages stands in. Run by hand; asserts nothing. `peers.py` sets
other programs beside ours.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from screenplay import fountain  # noqa: E402
from screenplay.model.script import Script  # noqa: E402
from screenplay.paper import paginate  # noqa: E402
from tests.benchmarks.measured import cost  # noqa: E402
from tests.paper.feature import feature  # noqa: E402
from tests.paper.rules import violations  # noqa: E402
from tests.paper.typeset.test_page_breaks import shifted  # noqa: E402


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("script", nargs="?", type=Path)
    arguments = parser.parse_args()
    if arguments.script is None:
        once, tenfold = fountain.write(feature(scenes=102)), fountain.write(feature(scenes=1020))
    else:
        once = arguments.script.read_text(encoding="utf-8")
        tenfold = "\n\n".join([once] * 10)
    with tempfile.TemporaryDirectory() as name:
        for label, text in (("once", once), ("ten times", tenfold)):
            source = Path(name) / f"{label.replace(' ', '')}.fountain"
            source.write_text(text, encoding="utf-8")
            pages = len(paginate(fountain.read(text)))
            target = str(source.with_suffix(".pdf"))
            took = cost(
                [sys.executable, "-m", "screenplay", "convert", str(source), "-q", "-o", target, "--force"]
            )
            print(
                f"{label:10} {pages:5} pages {took.wall:6.2f} s, {took.work:6.2f} s of work"
                f" {pages / took.wall:6.0f} pages/s {took.memory:5.0f} MiB"
            )
    broken_rules(fountain.read(once))


def broken_rules(script: Script) -> None:
    """Print how often a rule is broken over 27 copies, each with a line more after the first heading."""
    found: Counter[str] = Counter()
    pages = 0
    for lines in range(27):
        copy = paginate(shifted(script, lines))
        pages += len(copy)
        found.update(fault.partition(": ")[2] for fault in violations(copy))
    print(f"27 shifted copies, {pages:,} pages: {found.total()} broken rules")
    for fault, times in found.most_common():
        print(f"{times:6} {fault}")


if __name__ == "__main__":
    main()
