"""Short texts to learn from: long ones cut into scenes of a few lines, read as if they were all there is.

A short text knows its people only from itself, and nothing that is counted over chapters is there to help.
What a sign is worth in it, novels cannot tell; their own pages, read alone, can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path

from screenplay.learning.corpus import Labelled, Row, lay_labels, read_rows
from screenplay.model.manuscript import Manuscript

PART = "excerpts of "  # how the corpus of an excerpt is called
_SIZES = (6, 10, 16, 24, 36)  # labelled lines, in turn
_PARAGRAPH = re.compile(r"\n\s*\n")
_LEAST = 60  # characters of narration that open an excerpt
_MARKS = frozenset('"“”‘«»')
_RUN_TOGETHER = 4  # each so many-th excerpt has its paragraphs run together


def read_excerpts(folder: Path, every: int = 1) -> Iterator[Labelled]:
    """Yield excerpts of the labelled texts of a folder, each `every`-th, in order; names are the texts'."""
    for path in sorted(folder.glob("*.txt")):
        labels = path.with_suffix(".jsonl")
        if not labels.exists():
            continue
        text, rows = read_rows(path, labels)
        for number, (start, end) in enumerate(cut(text, rows)):
            if number % every == 0:
                flat = number // every % _RUN_TOGETHER == 1
                words = run_together(text[start:end]) if flat else text[start:end]
                inside = shifted(rows, start, end)
                yield lay_labels(PART + folder.name, Manuscript(words, path.stem), inside)


def cut(text: str, rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of excerpts: from a paragraph of narration to the last before another one."""
    starts = sorted(int(start) for row in rows for start, _ in row["spans"])  # type: ignore[attr-defined]
    sizes = cycle(_SIZES)
    begin, lines, place, size = -1, 0, 0, next(sizes)
    for first, last in _paragraphs(text):
        opens = last - first >= _LEAST and not _MARKS.intersection(text[first:last])
        if opens and lines >= size and begin >= 0:
            yield begin, first
            begin, lines, size = -1, 0, next(sizes)
        if opens and begin < 0:
            begin, lines = first, 0
        while place < len(starts) and starts[place] < last:
            place += 1
            lines += 1


def run_together(text: str) -> str:
    """Return an excerpt as one paragraph: each break is as many spaces, so that offsets stay."""
    body = _PARAGRAPH.sub(lambda gap: " " * len(gap[0]), text.rstrip())
    return body + text[len(body) :]


def shifted(rows: Sequence[Row], start: int, end: int) -> list[Row]:
    """Return the labels of `[start, end)`, with offsets from its start."""
    inside: list[Row] = []
    for row in rows:
        spans = [(int(a) - start, int(b) - start) for a, b in row["spans"]]  # type: ignore[attr-defined]
        if spans and spans[0][0] >= 0 and spans[-1][1] <= end - start:
            inside.append({**row, "spans": spans})
    return inside


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)
