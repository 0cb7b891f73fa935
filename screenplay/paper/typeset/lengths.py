"""How long things are on paper: where each element starts, and what of the pages lies between two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from screenplay.paper.typeset.layout import Layout
from screenplay.paper.typeset.page import Page

_EIGHTHS = 8  # a page is counted in eighths, as schedules count them


def first_pages(pages: Iterable[Page]) -> dict[int, int]:
    """Return the number of the page that each element starts on."""
    found: dict[int, int] = {}
    for page in pages:
        if page.number is not None:
            for line in page.lines:
                if line.element is not None:
                    found.setdefault(line.element, page.number)
    return found


def depths(pages: Iterable[Page], layout: Layout) -> tuple[dict[int, float], float]:
    """Return how many pages stand before each element, and how many the script has: parts of pages count."""
    found: dict[int, float] = {}
    end = 0.0
    for page in pages:
        if page.number is None:
            continue
        for line in page.lines:
            if line.element is not None:
                depth = page.number - 1 + line.row / layout.lines
                found.setdefault(line.element, depth)
                end = max(end, depth + 1 / layout.lines)
    return found, end


def lengths(pages: Iterable[Page], starts: Sequence[int], layout: Layout) -> tuple[float, ...]:
    """Return the pages from each of the elements `starts` (in order) to the next, the last to the end."""
    depth, end = depths(pages, layout)
    marks = [end]
    for element in reversed(starts):
        marks.append(depth.get(element, marks[-1]))
    return tuple(later - earlier for later, earlier in pairwise(marks))[::-1]


def in_eighths(length: float) -> str:
    """Return a length as schedules write it: `1 3/8`; what is printed at all is an eighth at least."""
    whole, rest = divmod(max(1, round(length * _EIGHTHS)), _EIGHTHS)
    if not rest:
        return str(whole)
    return f"{whole} {rest}/{_EIGHTHS}" if whole else f"{rest}/{_EIGHTHS}"


def in_time(length: float) -> str:
    """Return the running time of so many pages, a minute each: `1:23`."""
    minutes, seconds = divmod(round(length * 60), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
