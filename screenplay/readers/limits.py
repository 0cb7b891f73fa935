"""How much markup is read of one file: each mark costs a hundred bytes or more, however short the file."""

from __future__ import annotations

from screenplay.errors import ReadError

MOST_MARKS = 1_000_000  # tags of HTML or XML, marks of Markdown; a novel has under 100,000


def check_marks(number: int, name: str) -> None:
    """Raise ReadError where `number` marks are more than any book has."""
    if number > MOST_MARKS:
        raise ReadError(
            f"{name} has {number:,} marks of its format, more than the {MOST_MARKS:,} that are read; "
            "split it by chapter, and join the folder of its parts"
        )
