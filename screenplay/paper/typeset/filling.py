"""Fill lines: cut a text into lines of at most so many cells, as offsets into it.

A line breaks at a space, after the hyphen of a hyphenated word (not behind a single letter: "I-I"), after a
dash set without spaces, or between ideographs; never inside or after a dash typed as `--`. Spaces are kept as
given, but for those at a break, which hang over.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from screenplay.paper.typeset.cells import is_even, is_wide, reach

Extent = tuple[int, int]  # half-open offsets of one line

HORIZON = 500  # lines: more than two pages of any layout

# Japanese and Chinese closing marks and small kana that may not open a line (JIS X 4051).
_NEVER_FIRST = frozenset(" 、。，．！？）」』】〕》…：；ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")


def fill(text: str, width: int, start: int = 0, hang: int = 0) -> list[Extent]:
    """Return the lines of `text` from `start` on; a line end ends one, no text is one empty line.

    Lines after the first of the text are `hang` cells narrower. No more than `HORIZON` lines are looked
    ahead, so that a megabyte in one paragraph takes linear time: the page that comes to their end asks anew.
    """
    if not start and len(text) <= width and "\n" not in text and is_even(text):
        return [(0, len(text))]
    return list(islice(_lines(text, width, start, hang), HORIZON))


def _lines(text: str, width: int, start: int, hang: int) -> Iterator[Extent]:
    across = width - hang if start else width
    even = is_even(text[start : start + HORIZON * width * 2])
    while start <= len(text):
        newline = text.find("\n", start)
        stop = len(text) if newline < 0 else newline
        while start <= stop:
            end, start = _line(text, start, stop, across, even)
            yield end
            across = width - hang


def _line(text: str, start: int, stop: int, width: int, even: bool) -> tuple[Extent, int]:
    """Return the line from `start` and where the next one begins: past `stop` when nothing is left."""
    limit = start + width if even else reach(text, start, stop, width)
    if limit >= stop:
        return (start, stop), stop + 1
    cut = _last_break(text, start, limit, even)
    end = cut
    while end > start and text[end - 1] == " ":
        end -= 1
    while cut < stop and text[cut] == " ":
        cut += 1
    return (start, end), cut if cut < stop else stop + 1


def _last_break(text: str, start: int, limit: int, even: bool) -> int:
    """Return where the line from `start` breaks at the latest; `limit` itself where nothing offers."""
    best = text.rfind(" ", start, limit + 1)
    if best > start and text[start:best].isspace():
        best = -1  # an indentation is no place to break
    hyphen = text.rfind("-", start, limit)
    while hyphen > max(best, start):
        syllable = hyphen - start > 1 and text[hyphen - 2 : hyphen].isalnum()  # not "I-I", "T-shirt"
        if syllable and text[hyphen + 1].isalnum():
            best = hyphen + 1
        hyphen = text.rfind("-", start, hyphen)
    dash = text.rfind("—", start, limit)
    if dash >= max(best, start) and text[dash + 1] not in _NEVER_FIRST:
        best = dash + 1
    if not even:
        for at in range(limit, max(best, start), -1):
            if _may_break(text[at - 1], text[at]):
                return at
    return best if best > start else limit


def _may_break(above: str, below: str) -> bool:
    """Tell whether a line may break between two characters without a space."""
    return (is_wide(above) or is_wide(below)) and below not in _NEVER_FIRST
