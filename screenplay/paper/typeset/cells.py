"""How many cells of the typewriter's grid a character takes: one, two (CJK, emoji) or none (marks)."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category, east_asian_width

# How much room words take on a page, where every character has the same width.


ACTION_COLUMNS = 60  # characters an action line holds
MOST_ACTION_LINES = 4  # a paragraph of action is four lines or fewer
MOST_PARENTHETICAL_WORDS = 6


def lines_on_paper(words: str, columns: int = ACTION_COLUMNS) -> int:
    """Return how many lines of `columns` characters `words` fill when broken at spaces."""
    lines, column = 1, 0
    for word in words.split():
        if column and column + 1 + len(word) > columns:
            lines, column = lines + 1, len(word)
        else:
            column += len(word) + (1 if column else 0)
    return lines


# What is not Latin, Greek, Cyrillic, or their punctuation may be wide, or a mark without a cell of its own.
_UNEVEN = re.compile(
    "[^\u0000-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122]"
)


def is_even(text: str) -> bool:
    """Tell whether every character takes one cell, which is so for all but a few scripts."""
    return text.isascii() or _UNEVEN.search(text) is None


@cache
def cells_of(character: str) -> int:
    """Return the cells of one character."""
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def cells(text: str) -> int:
    """Return the cells of `text`."""
    return len(text) if is_even(text) else sum(map(cells_of, text))


def is_wide(character: str) -> bool:
    """Tell whether the character takes two cells."""
    return character >= "\u1100" and cells_of(character) == 2


def reach(text: str, start: int, stop: int, width: int) -> int:
    """Return the offset up to which `text` from `start` fits `width` cells, marks kept to their letter."""
    left = width
    for at in range(start, stop):
        left -= cells_of(text[at])
        if left < 0:
            return max(at, start + 1)
    return stop
