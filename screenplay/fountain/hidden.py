"""Find what readers never see: notes `[[...]]` and boneyards `/*...*/`."""

from __future__ import annotations

import re
from typing import NamedTuple

from screenplay.model.script import Style

# Stands for one note or boneyard in a line. A Unicode noncharacter: it cannot be part of anybody's words.
HOLE = "\ufdd0"

_LONE_RETURN = re.compile(r"\r(?!\n)")
_OPENER = re.compile(r"(?<!\\)(\\*)(?:\[\[|/\*)")
# An empty line ends an unclosed note; a line of exactly two spaces keeps it going.
_EMPTY_LINE = re.compile(r"\n(?!  \r?\n)[^\S\n]*(?=\n)")
_LINE_END = re.compile(r"(?<![^\S\n])[^\S\n]*\n(?:  \r?(?=\n))?")


class Hidden(NamedTuple):
    """A note or a boneyard: its words, and `[start, end)` with its marks."""

    style: Style
    text: str
    start: int
    end: int


def same_length(text: str) -> str:
    """Return `text` with newlines ending its lines and no `HOLE` of its own, every offset kept."""
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    if text.rfind("\ufeff") > 0:
        text = text[0] + text[1:].replace(
            "\ufeff", "\u2060"
        )  # a mark of byte order inside a text joins words
    return text.replace(HOLE, "\ufffd")


def find_hidden(text: str) -> tuple[tuple[Hidden, ...], tuple[tuple[int, str], ...]]:
    """Return the notes and boneyards of `text` in order, and where one opens that never closes."""
    found: list[Hidden] = []
    unclosed: list[tuple[int, str]] = []
    if "[[" not in text and "/*" not in text:
        return (), ()
    search = _Search(text)
    place = 0
    while opener := _OPENER.search(text, place):
        start, inside = opener.end() - 2, opener.end()
        if text[start] == "[" and len(opener[1]) % 2:
            place = start + 1  # an escaped bracket, and perhaps a note right behind it
            continue
        piece = search.boneyard(start) if text[start] == "/" else search.note(start)
        if piece is None:
            unclosed.append((start, "boneyard" if text[start] == "/" else "note"))
            place = inside
        else:
            found.append(piece)
            place = piece.end
    return tuple(found), tuple(unclosed)


class _Search:
    """Where the next closing marks and the next empty line stand, so that no stretch is searched twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._boneyard_end = self._note_end = self._empty_line = 0

    def boneyard(self, start: int) -> Hidden | None:
        """Return the boneyard that opens at `start`, if it closes."""
        self._boneyard_end = self._next("*/", start + 2, self._boneyard_end)
        end = self._boneyard_end
        if end == len(self._text):
            return None
        return Hidden(Style.BONEYARD, _clean(self._text[start + 2 : end]), start, end + 2)

    def note(self, start: int) -> Hidden | None:
        """Return the note that opens at `start`, if it closes before an empty line."""
        text, inside = self._text, start + 2
        self._note_end = self._next("]]", inside, self._note_end)
        if self._empty_line < inside:
            gap = _EMPTY_LINE.search(text, inside)
            self._empty_line = gap.start() if gap else len(text)
        if self._note_end >= self._empty_line:
            return None
        while text.startswith("]", self._note_end + 2):
            self._note_end += 1
        words = _LINE_END.sub("\n", _clean(text[inside : self._note_end]))
        return Hidden(Style.NOTE, words.strip(), start, self._note_end + 2)

    def _next(self, mark: str, place: int, known: int) -> int:
        if known >= place:
            return known
        found = self._text.find(mark, place)
        return len(self._text) if found < 0 else found


def _clean(words: str) -> str:
    return words.replace("\t", "    ").replace("\r\n", "\n")
