"""The rules of the trade for page breaks, checked on finished pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from screenplay.paper import Line, LineKind, Page

_SENTENCE_END = re.compile(r"[.?!…]+[\"'”’»)\]]*$")
_BOUND_BELOW = {LineKind.HEADING, LineKind.CUE, LineKind.CONTINUED, LineKind.SECTION}
_MARGIN = {
    LineKind.PAGE_NUMBER,
    LineKind.SCENE_NUMBER,
    LineKind.HEADER,
    LineKind.FOOTER,
    LineKind.LINE_NUMBER,
    LineKind.REVISION,
}


def body(page: Page) -> list[Line]:
    """Return the lines of the script on the page, from top to foot."""
    return sorted((line for line in page.lines if line.kind not in _MARGIN), key=lambda line: line.row)


def violations(pages: Sequence[Page]) -> list[str]:
    """Return what is wrong with each break between pages, a line each."""
    script = [page for page in pages if page.number is not None]
    found: list[str] = []
    for above, below in pairwise(script):
        faults = [
            *_neighbours(body(above), body(below)),
            *_speeches(above, below),
            *_parted(body(above), body(below)),
        ]
        found += [f"page {above.number}: {fault}" for fault in faults]
    return found


def _neighbours(above: Sequence[Line], below: Sequence[Line]) -> Iterator[str]:
    last, first = above[-1], below[0]
    if last.kind in _BOUND_BELOW:
        yield f"{last.kind} {last.text!r} is last"
    if last.kind is LineKind.PARENTHETICAL:
        yield f"a break after the parenthetical {last.text!r}"
    if first.kind is LineKind.TRANSITION:
        yield f"{first.text!r} is first"


def _speeches(above: Page, below: Page) -> Iterator[str]:
    """Look over each (MORE) and under each (CONT'D), in reading order, as dual dialogue needs."""
    promised = [line.element for line in above.lines if line.kind is LineKind.MORE]
    kept = [line.element for line in below.lines if line.kind is LineKind.CONTINUED]
    if promised != kept:
        yield "(MORE) without (CONT'D), or the other way about"
    lines = [line for line in above.lines if line.kind not in _MARGIN]
    for at, line in enumerate(lines):
        if line.kind is LineKind.MORE and _run(lines[:at][::-1]) < 2:
            yield "(MORE) under a single line"
    lines = [line for line in below.lines if line.kind not in _MARGIN]
    for at, line in enumerate(lines):
        if line.kind is LineKind.CONTINUED:
            spoken = list(dropwhile(lambda one: one.kind is LineKind.PARENTHETICAL, lines[at + 1 :]))
            if _run(spoken) < 2:
                yield "(CONT'D) over a single line"


def _run(lines: Sequence[Line]) -> int:
    """Count the lines of dialogue at the start of `lines`."""
    count = 0
    for line in lines:
        if line.kind not in {LineKind.DIALOGUE, LineKind.LYRIC}:
            break
        count += 1
    return count


def _parted(above: Sequence[Line], below: Sequence[Line]) -> Iterator[str]:
    """Look at what stands on both sides of the break."""
    printed = (LineKind.ACTION, LineKind.DIALOGUE, LineKind.HEADING, LineKind.TRANSITION, LineKind.CENTERED)
    heads = {line.element for line in above if line.kind in printed}
    both = heads & {line.element for line in below if line.kind in printed}
    for element in sorted(both, key=str):
        head = [line for line in above if line.element == element and line.kind in printed]
        tail = [line for line in below if line.element == element and line.kind in printed]
        if len(head) < 2:
            yield f"orphan {head[-1].text!r}"
        if len(tail) < 2:
            yield f"widow {tail[0].text!r}"
        if not _SENTENCE_END.search(head[-1].text):
            yield f"parted inside a sentence: {head[-1].text!r}"
