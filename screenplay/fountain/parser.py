"""Put lines together into paragraphs, as `grammar/fountain.lark` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from screenplay.fountain.cutting import Line
from screenplay.fountain.shortcuts import UNKNOWN, rule_of

# A script has thousands of paragraphs and a few dozen shapes of them: those up to this long are remembered.
_REMEMBERED_LINES = 16

_Part = tuple[str | None, int]  # what so many lines are


class Paragraph(NamedTuple):
    """Lines that stand together; `rule` is "title_page", "solo", "action" or "speech"."""

    rule: str
    lines: list[Line]


def parse_lines(lines: Iterable[Line]) -> Iterator[Line | Paragraph]:
    """Yield the paragraphs, and between them the lines that stand for themselves. All lines parse.

    An empty line ends every paragraph, so that what stands between two of them is parsed on its own.
    """
    stretch: list[Line] = []
    for line in lines:
        if line.type != "BLANK":
            stretch.append(line)
            continue
        if stretch:
            yield from _parsed(stretch)
            stretch = []
        yield line
    if stretch:
        yield from _parsed(stretch)


def _parsed(stretch: list[Line]) -> Iterator[Line | Paragraph]:
    types = tuple([line.type for line in stretch])
    place = 0
    for rule, length in _remembered(types) if len(types) <= _REMEMBERED_LINES else _parts(types):
        if rule is None:
            yield stretch[place]
        else:
            yield Paragraph(rule, stretch[place : place + length])
        place += length


@lru_cache(maxsize=4096)
def _remembered(types: tuple[str, ...]) -> tuple[_Part, ...]:
    return _parts(types)


def _parts(types: Sequence[str]) -> tuple[_Part, ...]:
    rule = rule_of(types)
    if rule != UNKNOWN:
        return ((rule, len(types)),)
    from screenplay.fountain.grammar import parts  # noqa: PLC0415  (lark, and the parser that it builds)

    return parts(types)
