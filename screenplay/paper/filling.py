"""Fill lines: cut a text into lines of at most so many cells, as offsets into it.

A line breaks at a space, after the hyphen of a hyphenated word, or between ideographs; never inside
a dash typed as ` -- `. Spaces are kept as given, but for those at a break, which hang over.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from screenplay.paper.cells import is_even, is_wide, reach

Extent = tuple[int, int]  # half-open offsets of one line

HORIZON = 250  # lines: more than two pages of any layout

# Japanese and Chinese closing marks and small kana that may not open a line (JIS X 4051).
_NEVER_FIRST = frozenset(" 、。，．！？）」』】〕》…：；ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")


def fill(text: str, width: int, start: int = 0) -> list[Extent]:
    """Return the lines of `text` from `start` on; a line end ends one, no text is one empty line.

    No more than `HORIZON` lines are looked ahead, so that a megabyte in one paragraph takes linear time:
    the page that comes to their end asks anew.
    """
    if not start and len(text) <= width and "\n" not in text and is_even(text):
        return [(0, len(text))]
    return list(islice(_lines(text, width, start), HORIZON))


def _lines(text: str, width: int, start: int) -> Iterator[Extent]:
    even = is_even(text[start : start + HORIZON * width * 2])
    end = len(text)
    while start <= end:
        newline = text.find("\n", start)
        stop = end if newline < 0 else newline
        while start <= stop:
            limit = start + width if even else reach(text, start, stop, width)
            if limit >= stop:
                yield start, stop
                break
            cut = _last_break(text, start, limit, even)
            line_end = cut
            while line_end > start and text[line_end - 1] == " ":
                line_end -= 1
            yield start, line_end
            start = cut
            while start < stop and text[start] == " ":
                start += 1
            if start == stop:
                break
        start = stop + 1


def _last_break(text: str, start: int, limit: int, even: bool) -> int:
    """Return where the line from `start` breaks at the latest; `limit` itself where nothing offers."""
    space = text.rfind(" ", start, limit + 1)
    if space > start and text[start:space].isspace():
        space = -1  # an indentation is no place to break
    hyphen = text.rfind("-", start, limit)
    while hyphen > max(space, start):
        if text[hyphen - 1].isalnum() and text[hyphen + 1].isalnum():
            return hyphen + 1
        hyphen = text.rfind("-", start, hyphen)
    if not even:
        for at in range(limit, max(space, start), -1):
            if (is_wide(text[at - 1]) or is_wide(text[at])) and text[at] not in _NEVER_FIRST:
                return at
    return space if space > start else limit
