"""The form of an answer: a line for each numbered line, `3: 2`, and nothing else."""

from __future__ import annotations

import re

_ROW = re.compile(r"[ \t]*\[?(\d{1,3})\]?[ \t]*[:.=][ \t]*\[?(\d{1,3})\]?[ \t]*\.?[ \t]*")
_FENCE = re.compile(r"[ \t]*`{3,}\w*[ \t]*")
_SHOWN = 40  # characters of a line that is none


class FormError(Exception):
    """An answer is not in the form; the text says what is wrong, for whoever answered."""


def longest(lines: int) -> int:
    """Return how many characters an answer about so many lines may have: more is not read."""
    return 400 + 24 * lines


def parse_answer(answer: str, lines: int, choices: int) -> tuple[int, ...]:
    """Return the choice for each line, counted from 0. Raises FormError for whatever is not in the form."""
    if len(answer) > longest(lines):
        raise FormError("it is too long")
    found: dict[int, int] = {}
    for row in answer.splitlines():
        if not row.strip() or _FENCE.fullmatch(row):
            continue
        match = _ROW.fullmatch(row)
        if match is None:
            raise FormError(f"{_quoted(row)} is not two numbers")
        line, choice = int(match[1]), int(match[2])
        if not 1 <= line <= lines:
            raise FormError(f"there is no line {line}")
        if not 1 <= choice <= choices:
            raise FormError(f"there is no choice {choice}")
        if found.setdefault(line, choice) != choice:
            raise FormError(f"line {line} has two answers")
    missing = [line for line in range(1, lines + 1) if line not in found]
    if missing:
        raise FormError(f"line {missing[0]} has no answer")
    return tuple(found[line] - 1 for line in range(1, lines + 1))


def _quoted(row: str) -> str:
    words = "".join(each if each.isprintable() else " " for each in " ".join(row.split()))
    return f'"{words[:_SHOWN]}"'
