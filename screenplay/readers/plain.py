"""Plain text (.txt): the decoded file without what is no word of it, each character with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from screenplay.model.manuscript import Manuscript, shown_name
from screenplay.model.places import Cut, cleaned
from screenplay.readers.decoding import decode

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]+")  # places where a word may be broken, or may not
_NUMBER = re.compile(r"(?:page )?[-–— ]{0,3}\d{1,4}[-–— ]{0,3}", re.IGNORECASE)
_LONGEST_NUMBER = 20  # characters of a line that numbers a page
_BLANK = " \t\r\n\f"
_GOES_ON = (",", ";", "-", "—")


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of `data` as a manuscript named after its file."""
    source = decode(data, name, encoding)
    cuts = [*unseen(source), *_page_ends(source)]
    if not cuts:
        return Manuscript(source, name=Path(shown_name(name)).stem)
    text, places = cleaned(source, cuts)
    return Manuscript(text, name=Path(shown_name(name)).stem, source=source, places=places)


def unseen(source: str) -> Iterator[Cut]:
    """Yield the characters of `source` that are no part of a word: soft hyphens, spaces of no width."""
    if not source.isascii():
        yield from (Cut(found.start(), found.end()) for found in _UNSEEN.finditer(source))


def _page_ends(source: str) -> Iterator[Cut]:
    """Yield the ends of printed pages, with their numbers: a new line where a sentence ran on, else a gap."""
    at = 0
    while (feed := source.find("\f", at)) >= 0:
        words_end = len(source[at:feed].rstrip(_BLANK)) + at
        line = max(source.rfind(mark, at, words_end) for mark in "\r\n") + 1
        if words_end - line <= _LONGEST_NUMBER and _NUMBER.fullmatch(source[line:words_end].strip()):
            words_end = len(source[at:line].rstrip(_BLANK)) + at
        end = feed
        while end < len(source) and source[end] in _BLANK:
            end += 1
        before = source[max(0, words_end - 1) : words_end]
        yield Cut(words_end, end, "\n" if before.isalpha() or before in _GOES_ON else "\n\n")
        at = end
