"""Cut a Fountain text into its lines, the title page first, and tell what a single line is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import dropwhile

from screenplay.fountain.cutting import Line, cut
from screenplay.fountain.hidden import HOLE, Hidden, find_hidden
from screenplay.fountain.shapes import shape
from screenplay.resources import lexicon

_INDENTED = re.compile(r" {3,}\S")


def fountain_lines(text: str, hidden: tuple[Hidden, ...], start: int = 0) -> Iterator[Line]:
    """Yield the lines of `text`, the title page first if there is one."""
    lines = dropwhile(lambda line: not line.text.strip(), cut(text, hidden, start))
    opening: list[Line] = []
    for line in lines:
        opening.append(line)
        if not line.text.strip():
            break
    page = title_page_length(line.text for line in opening)
    for line in opening[:page]:
        kind = "TITLE_VALUE" if line.text[0] == " " else "TITLE_KEY"
        yield Line(kind, line.text, line.start, line.end, line.hidden)
    yield from opening[page:]
    yield from lines


def title_page_length(lines: Iterable[str]) -> int:
    """Count the lines of the title page that `lines`, the first paragraph, open with; 0 if it is none.

    A page needs one key that is known, so that a script that starts with "FADE IN:" keeps its words.
    """
    count = 0
    known = False
    for line in lines:
        if found := title_key(line):
            known = known or found[0].lower() in _title_keys()
        elif not count or not _INDENTED.match(line):
            break
        count += 1
    return count if known else 0


def title_key(line: str) -> tuple[str, str] | None:
    """Return the key of a title line and the words after its colon; None when it has no key."""
    key, colon, words = line.partition(":")
    key = key.rstrip()
    if not colon or not key[:1].isalnum() or HOLE in key or shape(key + ":") in {"HEADING", "TRANSITION"}:
        return None
    return key, words


def line_shape(line: str) -> str:
    """Return the terminal that a line of markup is."""
    if "[[" not in line and "/*" not in line:
        return shape(line)
    return next((found.type for found in cut(line, find_hidden(line)[0])), "BLANK")


@cache
def _title_keys() -> frozenset[str]:
    return lexicon("title_keys")
