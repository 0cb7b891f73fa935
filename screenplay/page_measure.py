"""How much room words take on a page, where every character has the same width."""

from __future__ import annotations

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
