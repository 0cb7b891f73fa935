"""Read emphasis: `*italic*`, `**bold**`, `***both***`, `_underline_`, and backslashes that take it away.

The algorithm is CommonMark's (0.31, "phase 2: inline structure") with differences of Fountain: only spaces
decide whether an asterisk opens or closes, an underscore underlines, four asterisks or two underscores are
words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screenplay.fountain.borders import BOLD, HIDDEN, ITALIC, UNDERLINE, Piece, tidy_pieces
from screenplay.fountain.hidden import HOLE, Hidden
from screenplay.model.script import Run, Text

_SPECIAL = re.compile(
    rf"(?<!\\)(?P<pairs>(?:\\\\)*)\\(?P<literal>[*_\[\]#])"  # an odd row of backslashes: the last one escapes
    rf"|(?<!\\)(?P<even>(?:\\\\)+)(?=[*_\[\]#{HOLE}])"
    rf"|(?P<marks>\*+|_+)|{HOLE}"
)
# At the start of a line a backslash also takes the meaning from the mark of another element.
_ESCAPED_START = re.compile(r"(\s*)(\\+)(?=[~!(=])")
_NEEDS_READING = re.compile(rf"[*_\\{HOLE}]").search


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
    if not _NEEDS_READING(text):
        return (Run(text),) if text else ()
    pieces, marks = _cut(text, hidden)
    return tidy_pieces(
        _styled(pieces, marks, _pair(pieces, marks)) if marks else [piece for piece in pieces if piece]
    )


def _cut(text: str, hidden: Iterable[Hidden]) -> tuple[list[Piece | None], list[_Mark]]:
    """Cut a line into plain and hidden pieces, None for each row of marks."""
    pieces: list[Piece | None] = []
    marks: list[_Mark] = []
    following = iter(hidden)
    place = 0
    if start := _ESCAPED_START.match(text):
        odd = len(start[2]) % 2
        place = start.end() + odd
        pieces.append((start[1] + "\\" * (len(start[2]) // 2) + text[start.end() : place], 0))
    for found in _SPECIAL.finditer(text, place):
        if found.start() > place:
            pieces.append((text[place : found.start()], 0))
        place = found.end()
        kind = found.lastgroup
        if kind == "marks":
            mark = _mark(text, found.start(), place, len(pieces))
            pieces.append(None if mark else (found[0], 0))
            if mark:
                marks.append(mark)
        elif kind == "literal":
            pieces.append(("\\" * (len(found["pairs"]) // 2) + found["literal"], 0))
        elif kind == "even":
            pieces.append(("\\" * (len(found["even"]) // 2), 0))
        else:
            note = next(following)
            pieces.append((note.text, note.style.value))
    if place < len(text):
        pieces.append((text[place:], 0))
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


def _pair(pieces: Sequence[Piece | None], marks: Sequence[_Mark]) -> list[tuple[int, int, int]]:
    """Match the marks that close with those that open: opener, closer (by index of the mark) and style."""
    matched: list[tuple[int, int, int]] = []
    stack: list[int] = []
    # How deep in the stack a mark of one kind need not look, because nothing there fits it: keeps it linear.
    floors: defaultdict[tuple[str, bool, int], int] = defaultdict(int)
    for index, closer in enumerate(marks):
        key = (closer.kind, closer.opens, closer.count % 3)
        while closer.closes and closer.left:
            depth = _opener(marks, stack, closer, floors[key])
            if depth is None or not _holds_words(pieces, marks[stack[depth]].place, closer.place):
                floors[key] = len(stack)
                break
            opener = marks[stack[depth]]
            both = opener.left >= 2 and closer.left >= 2
            matched.append(
                (stack[depth], index, UNDERLINE if closer.kind == "_" else BOLD if both else ITALIC)
            )
            opener.left -= 1 + both
            closer.left -= 1 + both
            del stack[depth + (opener.left > 0) :]
            deepest = len(stack)
            for other, floor in floors.items():
                if floor > deepest:
                    floors[other] = deepest
        if closer.opens and closer.left:
            stack.append(index)
    return matched


def _holds_words(pieces: Sequence[Piece | None], start: int, end: int) -> bool:
    """Tell whether anything is printed between two rows of marks."""
    for place in range(start + 1, end):
        piece = pieces[place]
        if piece is None or (not piece[1] & HIDDEN and not piece[0].isspace()):
            return True
    return False


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


def _styled(
    pieces: list[Piece | None], marks: Sequence[_Mark], matched: list[tuple[int, int, int]]
) -> list[Piece]:
    """Give every piece the styles that are open at its place; marks left over are words."""
    opening: defaultdict[int, list[int]] = defaultdict(list)
    closing: defaultdict[int, list[int]] = defaultdict(list)
    for opener, closer, style in matched:
        opening[marks[opener].place].append(style)
        closing[marks[closer].place].append(style)
    rows = iter(marks)
    depths = {BOLD: 0, ITALIC: 0, UNDERLINE: 0}
    current = 0
    styled: list[Piece] = []
    for place, piece in enumerate(pieces):
        if piece is not None:
            styled.append(piece if piece[1] & HIDDEN else (piece[0], current))
            continue
        row = next(rows)
        for style in closing.get(place, ()):
            depths[style] -= 1
        if row.left:
            styled.append((row.kind * row.left, sum(style for style, depth in depths.items() if depth)))
        for style in opening.get(place, ()):
            depths[style] += 1
        current = sum(style for style, depth in depths.items() if depth)
    return styled
