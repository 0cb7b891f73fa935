"""Measure how near our pages come to those that writers' own programs laid out.

    .venv/bin/python tests/benchmarks/headings.py FOLDER [-v]

FOLDER holds scripts as NAME.fountain, each with the PDF that it was taken from as NAME.pdf; none comes with
this project. For each profile: how many scene headings stand on the page of the original, and within one page
of it; then for the profile that gives most nearly as many pages as the original, which a writer knows. Run by
hand; asserts nothing. PDFs are read with pdftotext (poppler).
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from screenplay import fountain  # noqa: E402
from screenplay.model.script import SceneHeading, Script, plain  # noqa: E402
from screenplay.paper import Layout, first_pages, paginate  # noqa: E402
from screenplay.settings.fitting import nearest_in_length  # noqa: E402
from screenplay.settings.layouts import profile  # noqa: E402
from screenplay.settings.profiles import BUILT_IN  # noqa: E402

_NUMBER = re.compile(r"\s*(?:.*\s)?(\d{1,3})[A-Z]?\.?\s*")
_AHEAD = 900  # lines in which the next heading is looked for
_SHORTEST = 6  # letters of a heading that can be told from other lines


class Original(NamedTuple):
    """A script, the page of its PDF that each heading (by index in `Script.elements`) stands on, the last."""

    name: str
    script: Script
    pages: dict[int, int]
    length: int


class Score(NamedTuple):
    """How many headings stand on the right page, within one of it, and how many there are."""

    exact: int
    near: int
    whole: int


def main() -> None:
    """Print a row a profile, and what the nearest of them gives for each script."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="print a row a script too")
    arguments = parser.parse_args()
    found = [original(path) for path in sorted(arguments.folder.glob("*.fountain"))]
    layouts = {name: profile(dict(table), name) for name, table in BUILT_IN.items()}
    scores = {name: [score(one, layout) for one in found] for name, layout in layouts.items()}
    for name, each in scores.items():
        print(f"{name:14} {shares(each)}")
        if arguments.verbose:
            for one, got in zip(found, each, strict=True):
                print(f"    {one.name:44} {shares([got])}")
    by_length = [
        scores[nearest_in_length(one.script, one.length, layouts)[0]][at] for at, one in enumerate(found)
    ]
    print(f"{'by length':14} {shares(by_length)}  of the profile with the number of pages nearest to theirs")
    nearest = [max(each) for each in zip(*(scores[name] for name in BUILT_IN), strict=True)]
    print(f"{'the nearest':14} {shares(nearest)}  of the profiles, script by script")


def shares(each: list[Score]) -> str:
    """Return what parts of all headings are right."""
    exact, near, whole = (sum(column) for column in zip(*each, strict=True))
    return f"{whole:5} headings {exact / max(whole, 1):6.1%} exact {near / max(whole, 1):6.1%} within a page"


def score(one: Original, layout: Layout) -> Score:
    """Compare our pages with those of the original."""
    ours = first_pages(paginate(one.script, layout))
    apart = [abs(ours[at] - page) for at, page in one.pages.items() if at in ours]
    return Score(sum(by == 0 for by in apart), sum(by <= 1 for by in apart), len(apart))


def original(path: Path) -> Original:
    """Read a script, and find its headings in its PDF, in order."""
    script = fountain.read(path.read_text(encoding="utf-8", errors="replace"))
    pdf = path.with_suffix(".pdf")
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    sheets = done.stdout.decode("utf-8", "replace").split("\f")
    lines = [(at, letters(line)) for at, sheet in enumerate(sheets) for line in sheet.splitlines()]
    on_sheet = dict(_headings(script, lines))
    first = _first_page(sheets, min(on_sheet.values(), default=1))
    length = len(sheets) - 2 - first  # a form feed stands behind the last sheet too; sheets count from 0
    return Original(path.stem, script, {at: sheet - first for at, sheet in on_sheet.items()}, length)


def _headings(script: Script, lines: list[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    place = 0
    for at, element in enumerate(script.elements):
        words = letters(plain(element.text)) if isinstance(element, SceneHeading) else ""
        if len(words) < _SHORTEST:
            continue
        for line in range(place, min(place + _AHEAD, len(lines))):
            if _is(words, line, lines):
                yield at, lines[line][0]
                place = line + 1
                break


def _is(words: str, at: int, lines: list[tuple[int, str]]) -> bool:
    """Tell whether a line is the heading `words`, or its first half with the other below."""
    line = lines[at][1]
    below = lines[at + 1][1] if at + 1 < len(lines) else ""
    return line == words or (len(line) >= 2 * _SHORTEST and words == line + below)


def letters(line: str) -> str:
    """Return the letters and digits of a line in capitals, without numbers of scenes beside it."""
    line = re.sub(r"^\s*\d+[A-Z]?\s{2,}|\s{2,}\d+[A-Z]?\s*\*?\s*$", "", line)
    return re.sub(r"[^A-Z0-9]", "", unicodedata.normalize("NFKD", line.upper()))


def _first_page(sheets: list[str], fallback: int) -> int:
    """Return how many sheets stand before page 1, by the numbers printed at the heads of pages."""
    apart: Counter[int] = Counter()
    for at, sheet in enumerate(sheets):
        numbers = [found[1] for line in sheet.splitlines()[:6] if (found := _NUMBER.fullmatch(line))]
        apart.update([at - int(numbers[0])] if numbers else [])
    if apart and apart.most_common(1)[0][1] >= len(sheets) / 4:
        return apart.most_common(1)[0][0]
    return fallback - 1


if __name__ == "__main__":
    main()
