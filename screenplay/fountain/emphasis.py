"""Read emphasis: `*italic*`, `**bold**`, `***both***`, `_underline_`, and backslashes that take it away.

The algorithm is CommonMark's (0.31, "phase 2: inline structure") with Fountain's differences: spaces alone decide
whether an asterisk opens or closes, an underscore underlines, four asterisks or two underscores are words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screenplay.fountain.hidden import HOLE, Hidden
from screenplay.model.script import Run, Style, Text

_SPECIAL = re.compile(
    rf"(?<!\\)(?P<pairs>(?:\\\\)*)\\(?P<literal>[*_\[\]#])"  # an odd row of backslashes: the last one escapes
    rf"|(?<!\\)(?P<even>(?:\\\\)+)(?=[*_\[\]#])"
    rf"|(?P<marks>\*+|_+)|{HOLE}"
)
# At the start of a line a backslash also takes the meaning from the mark of another element.
_ESCAPED_START = re.compile(r"(\s*)(\\+)(?=[~!(=])")
_NEEDS_READING = re.compile(rf"[*_\\{HOLE}]")
_LEADING_SPACE = re.compile(r"\s+")
_TRAILING = {
    Style.BOLD: re.compile(r"[\s/]+"),
    Style.ITALIC: re.compile(r"[\s/]+"),
    Style.UNDERLINE: _LEADING_SPACE,
}
_HIDDEN = Style.NOTE | Style.BONEYARD


@dataclass(slots=True)
class _Mark:
    """A row of asterisks or one underscore; `place` indexes the pieces, `left` counts what is not used up."""

    place: int
    kind: str
    count: int
    opens: bool
    closes: bool
    left: int


def read_emphasis(text: str, hidden: Iterable[Hidden] = ()) -> Text:
    """Return the runs of one line; each `HOLE` in it becomes the run of the next of `hidden`."""
    if not _NEEDS_READING.search(text):
        return (Run(text),) if text else ()
    pieces, marks = _cut(text, hidden)
    changes = _pair(marks)
    return tidy(_styled(pieces, marks, changes))


def tidy(runs: Iterable[Run]) -> Text:
    """Return `runs` with equal neighbours joined, no empty ones, and emphasis only where marks can give it."""
    joined: list[Run] = []
    for run in _trimmed([run for run in runs if run.text]):
        if joined and joined[-1].style is run.style and not run.style & _HIDDEN:
            joined[-1] = Run(joined[-1].text + run.text, run.style)
        else:
            joined.append(run)
    return tuple(joined)


def _cut(text: str, hidden: Iterable[Hidden]) -> tuple[list[Run | None], list[_Mark]]:
    """Cut a line into plain and hidden runs, None for each row of marks."""
    pieces: list[Run | None] = []
    marks: list[_Mark] = []
    following = iter(hidden)
    place = 0
    if start := _ESCAPED_START.match(text):
        odd = len(start[2]) % 2
        pieces.append(Run(start[1] + "\\" * (len(start[2]) // 2) + text[start.end() : start.end() + odd]))
        place = start.end() + odd
    for found in _SPECIAL.finditer(text, place):
        pieces.append(Run(text[place : found.start()]))
        place = found.end()
        if found["marks"]:
            mark = _mark(text, found.start(), place, len(pieces))
            pieces.append(None if mark else Run(found[0]))
            marks += [mark] if mark else []
        elif found["literal"]:
            pieces.append(Run("\\" * (len(found["pairs"]) // 2) + found["literal"]))
        elif found["even"]:
            pieces.append(Run("\\" * (len(found["even"]) // 2)))
        else:
            note = next(following)
            pieces.append(Run(note.text, note.style))
    pieces.append(Run(text[place:]))
    return pieces, marks


def _mark(text: str, start: int, end: int, place: int) -> _Mark | None:
    """Return the row of marks at `text[start:end]`, or None when it can only be words."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens, closes = not after.isspace(), not before.isspace()
    count = end - start
    if text[start] == "_":
        # Inside a word an underscore is a letter: snake_case_names.
        opens = opens and not before.isalnum()
        closes = closes and not after.isalnum()
    elif before == "/":
        return None  # a boneyard that never closes
    if count > (1 if text[start] == "_" else 3) or not (opens or closes):
        return None
    return _Mark(place, text[start], count, opens, closes, count)


def _pair(marks: Sequence[_Mark]) -> list[tuple[int, int, Style]]:
    """Match the marks that close with those that open; return (opener, closer, style) by index of the mark."""
    matched: list[tuple[int, int, Style]] = []
    stack: list[int] = []
    floors: defaultdict[tuple[str, bool, int], int] = defaultdict(
        int
    )  # below it nothing fits: keeps it linear
    for index, closer in enumerate(marks):
        key = (closer.kind, closer.opens, closer.count % 3)
        while closer.closes and closer.left:
            depth = _opener(marks, stack, closer, floors[key])
            if depth is None:
                floors[key] = len(stack)
                break
            opener = marks[stack[depth]]
            both = opener.left >= 2 and closer.left >= 2
            matched.append((stack[depth], index, _style(closer.kind, both)))
            opener.left -= 1 + both
            closer.left -= 1 + both
            del stack[depth + (opener.left > 0) :]
            for other, floor in floors.items():
                floors[other] = min(floor, len(stack))
        if closer.opens and closer.left:
            stack.append(index)
    return matched


def _opener(marks: Sequence[_Mark], stack: list[int], closer: _Mark, floor: int) -> int | None:
    for depth in range(len(stack) - 1, floor - 1, -1):
        opener = marks[stack[depth]]
        if opener.kind != closer.kind:
            continue
        # CommonMark's rule of three keeps `*a**b*` one italic.
        either_way = opener.closes or closer.opens
        if either_way and (opener.count + closer.count) % 3 == 0 and (opener.count % 3 or closer.count % 3):
            continue
        return depth
    return None


def _style(kind: str, both: bool) -> Style:
    if kind == "_":
        return Style.UNDERLINE
    return Style.BOLD if both else Style.ITALIC


def _styled(
    pieces: list[Run | None], marks: Sequence[_Mark], matched: list[tuple[int, int, Style]]
) -> Iterable[Run]:
    """Give every piece the styles that are open at its place; marks left over are words."""
    opening: defaultdict[int, list[Style]] = defaultdict(list)
    closing: defaultdict[int, list[Style]] = defaultdict(list)
    for opener, closer, style in matched:
        opening[marks[opener].place].append(style)
        closing[marks[closer].place].append(style)
    rows = {mark.place: mark for mark in marks}
    depths = {Style.BOLD: 0, Style.ITALIC: 0, Style.UNDERLINE: 0}
    style = Style.PLAIN
    for place, piece in enumerate(pieces):
        if piece is not None:
            yield piece if piece.style & _HIDDEN else Run(piece.text, style)
            continue
        for closed in closing[place]:
            depths[closed] -= 1
        if rows[place].left:
            yield Run(rows[place].kind * rows[place].left, _open_styles(depths))
        for opened in opening[place]:
            depths[opened] += 1
        style = _open_styles(depths)


def _open_styles(depths: dict[Style, int]) -> Style:
    style = Style.PLAIN
    for one, depth in depths.items():
        if depth:
            style |= one
    return style


def _trimmed(runs: list[Run]) -> list[Run]:
    """Move the borders of emphasis to where marks can stand.

    Emphasis neither begins nor ends with a space; and no asterisk may stand behind a slash, where it would open a
    boneyard: emphasis ends before a slash and begins before one.
    """
    for style in (Style.BOLD, Style.ITALIC, Style.UNDERLINE):
        if not any(run.style & style and not run.style & _HIDDEN for run in runs):
            continue
        runs = _without_edge(style, runs, _LEADING_SPACE)
        runs = _mirrored(_without_edge(style, _mirrored(runs), _TRAILING[style]))
    return _with_slashes(runs)


def _mirrored(runs: list[Run]) -> list[Run]:
    return [run if run.style & _HIDDEN else Run(run.text[::-1], run.style) for run in reversed(runs)]


def _without_edge(style: Style, runs: list[Run], edge: re.Pattern[str]) -> list[Run]:
    """Take `style` off what `edge` matches where the style begins."""
    result: list[Run] = []
    inside = False
    for run in runs:
        if not run.style & style or run.style & _HIDDEN:
            inside = False
            result.append(run)
            continue
        found = None if inside else edge.match(run.text)
        length = found.end() if found else 0
        result += [Run(run.text[:length], run.style & ~style)] * bool(length)
        result += [Run(run.text[length:], run.style)] * (length < len(run.text))
        inside = inside or length < len(run.text)
    return result


def _with_slashes(runs: list[Run]) -> list[Run]:
    for index in range(len(runs) - 1, 0, -1):
        before, run = runs[index - 1], runs[index]
        begins = run.style & ~before.style & (Style.BOLD | Style.ITALIC)
        if not begins or not before.text.endswith("/") or (before.style | run.style) & _HIDDEN:
            continue
        words = before.text.rstrip("/")
        slashes = Run(before.text[len(words) :], before.style | begins)
        runs[index - 1 : index] = [Run(words, before.style), slashes] if words else [slashes]
    return runs
