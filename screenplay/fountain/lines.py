"""Cut a Fountain text into its lines, the title page first, and tell what a single line is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import dropwhile

from screenplay.fountain.cutting import Line, cut
from screenplay.fountain.hidden import HOLE, Hidden, find_hidden
from screenplay.fountain.shapes import is_capitals, shape
from screenplay.resources import lexicon

_INDENTED = re.compile(r" {3,}\S")
_SPACES = re.compile(r" {3,}\r?")  # what an editor leaves of an empty line between indented ones


def fountain_lines(text: str, hidden: tuple[Hidden, ...], start: int = 0) -> Iterator[Line]:
    """Yield the lines of `text`, the title page first if there is one."""
    lines = dropwhile(lambda line: not line.text.strip(), cut(text, hidden, start))
    opening: list[Line] = []
    for line in lines:
        opening.append(line)
        if not line.text.strip() and not _SPACES.fullmatch(line.text):
            break
    page = title_page_length([line.text for line in opening])
    for line in opening[:page]:
        kind = "TITLE_VALUE" if line.text[0] == " " else "TITLE_KEY"
        yield Line(kind, line.text, line.start, line.end, line.hidden)
    yield from opening[page:]
    yield from lines


def title_page_length(lines: Sequence[str]) -> int:
    """Count the lines of the title page that `lines` open with; 0 if it is none.

    A page needs one key that is known, so that a script that starts with "FADE IN:" keeps its words; where
    that stands right below a page, it is no key either. A line of spaces between values is an empty value.
    """
    count = 0
    known = False
    for at, line in enumerate(lines):
        if found := title_key(line):
            known = known or found[0].lower() in _title_keys()
        elif not count or not (_INDENTED.match(line) or _is_empty_value(lines, at)):
            break
        count = at + 1
    while count > 1 and _begins_script(lines[count - 1]):
        count -= 1
    return count if known else 0


def _is_empty_value(lines: Sequence[str], at: int) -> bool:
    below = next((line for line in lines[at:] if not _SPACES.fullmatch(line)), "")
    return bool(_SPACES.fullmatch(lines[at]) and _INDENTED.match(below))


def _begins_script(line: str) -> bool:
    """Tell whether a line below the page is one of the script: "FADE IN:" and no value behind it."""
    found = title_key(line)
    return bool(
        found and not found[1].strip() and is_capitals(found[0]) and found[0].lower() not in _title_keys()
    )


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
