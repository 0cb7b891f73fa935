"""Find what readers never see: notes `[[...]]` and boneyards `/*...*/`, and the lines around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from screenplay.model.script import Style

# Stands for one note or boneyard in a line. A Unicode noncharacter: it cannot be part of anybody's words.
HOLE = "\ufdd0"

_LONE_RETURN = re.compile(r"\r(?!\n)")
_OPENER = re.compile(r"(?<!\\)(\\*)(?:\[\[|/\*)")
# An empty line ends an unclosed note; a line of exactly two spaces keeps it going.
_EMPTY_LINE = re.compile(r"\n(?!  \r?\n)[^\S\n]*(?=\n)")
_LINE_END = re.compile(r"[^\S\n]*\r?\n(?:  \r?(?=\n))?")


class Hidden(NamedTuple):
    """A note or a boneyard: its words, and `[start, end)` with its marks."""

    style: Style
    text: str
    start: int
    end: int


class RawLine(NamedTuple):
    """One line of the script, longer than a line of the file where a note or a boneyard runs over its end.

    `text` has a `HOLE` for each of `hidden`, four spaces for a tab, and its indentation.
    """

    text: str
    start: int
    end: int
    hidden: tuple[Hidden, ...] = ()


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
    boneyard_end = note_end = empty_line = (
        0  # the next of each at or after the place of the search; len: none
    )
    place = 0
    while opener := _OPENER.search(text, place):
        start = opener.end() - 2
        inside = opener.end()
        if text[start] == "/":
            boneyard_end = _next(text, "*/", inside, boneyard_end)
            if boneyard_end == len(text):
                unclosed.append((start, "boneyard"))
                place = inside
                continue
            words = _dedent_tabs(text[inside:boneyard_end])
            found.append(Hidden(Style.BONEYARD, words, start, boneyard_end + 2))
            place = boneyard_end + 2
        elif len(opener[1]) % 2:
            place = start + 1  # an escaped bracket, and perhaps a note right behind it
        else:
            note_end = _next(text, "]]", inside, note_end)
            if empty_line < inside:
                gap = _EMPTY_LINE.search(text, inside)
                empty_line = gap.start() if gap else len(text)
            if note_end >= empty_line:
                unclosed.append((start, "note"))
                place = inside
                continue
            while text.startswith("]", note_end + 2):
                note_end += 1
            words = _LINE_END.sub("\n", _dedent_tabs(text[inside:note_end]))
            found.append(Hidden(Style.NOTE, words.strip(), start, note_end + 2))
            place = note_end + 2
    return tuple(found), tuple(unclosed)


def raw_lines(text: str, hidden: tuple[Hidden, ...], start: int = 0) -> Iterator[RawLine]:
    """Yield the lines of `text` from `start` on; a note or a boneyard never divides one."""
    remaining = iter(hidden)
    following = next(remaining, None)
    size = len(text)
    while start < size:
        end = text.find("\n", start)
        if end < 0:
            end = size
        if following is None or following.start >= end:
            line = text[start:end]
            if "\t" in line:
                line = line.replace("\t", "    ")
            yield RawLine(line, start, end)
        else:
            pieces: list[str] = []
            here: list[Hidden] = []
            place = start
            while following is not None and following.start < end:
                pieces.append(text[place : following.start])
                if following.text:  # an empty one leaves nothing behind
                    pieces.append(HOLE)
                    here.append(following)
                place = following.end
                if place > end:
                    end = text.find("\n", place)
                    if end < 0:
                        end = size
                following = next(remaining, None)
            pieces.append(text[place:end])
            yield RawLine("".join(pieces).replace("\t", "    "), start, end, tuple(here))
        start = end + 1


def _next(text: str, mark: str, place: int, known: int) -> int:
    """Return where `mark` stands next at or after `place`; `known` spares searching twice."""
    if known >= place:
        return known
    found = text.find(mark, place)
    return len(text) if found < 0 else found


def _dedent_tabs(words: str) -> str:
    return words.replace("\t", "    ").replace("\r\n", "\n")
