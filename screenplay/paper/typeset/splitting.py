"""Part a block in two where the page ends inside it.

Breaks come in grades. A clean one keeps every rule of the trade (the Nicholl guide;
scriptwritingsecrets.com/PageBreak.htm): at a sentence end, two lines or more on either side, never
after a cue or a parenthetical. A rough one, for what is longer than a page, gives up the sentence end;
a forced one gives up everything but the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import islice

from screenplay.breakdown import says_continued
from screenplay.model.script import Run
from screenplay.paper.typeset.block import Block
from screenplay.paper.typeset.page import LineKind
from screenplay.paper.typeset.passage import Passage, passage, set_cue

Parts = tuple[Block, Block]
Cut = tuple[tuple[Passage, ...], tuple[Passage, ...]]

_AT_LEAST = 2  # lines on either side of a break


class Grade(IntEnum):
    """How bad a break may be."""

    CLEAN = 0
    ROUGH = 1
    FORCED = 2


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that a break in a speech adds."""

    more: str
    continued: str
    cell: float  # inches of one character


def split(block: Block, room: int, grade: Grade, wording: Wording) -> Parts | None:
    """Part `block` so that its first part fits `room` lines; None where no break of the grade does."""
    if block.beside is not None:
        return _split_dual(block, block.beside, room, grade, wording)
    if block.is_speech:
        cut = next(_cuts(block, room - 1, grade), None)
        return None if cut is None else _spoken(block, cut, wording)
    cut = next(_cuts(block, room, grade), None)
    return None if cut is None else (replace(block, passages=cut[0]), _rest(block, cut[1]))


def _rest(block: Block, passages: tuple[Passage, ...]) -> Block:
    return replace(
        block, passages=passages, extra=0, marks=(), scene_number=None, new_page=False, never_first=False
    )


def _spoken(block: Block, cut: Cut, wording: Wording) -> Parts:
    cue = block.passages[0]
    more = passage(LineKind.MORE, cue.element, (Run(wording.more),), cue.column)
    said = wording.continued in cue.text or says_continued(cue.text.partition("(")[2])
    words = () if said else (Run(f" {wording.continued}"),)
    leftmost = min(part.column.left for part in block.passages)
    again = set_cue(LineKind.CONTINUED, cue.element, (*cue.runs, *words), cue.column, leftmost, wording.cell)
    return replace(block, passages=(*cut[0], more)), _rest(block, (again, *cut[1]))


def _split_dual(left: Block, right: Block, room: int, grade: Grade, wording: Wording) -> Parts | None:
    heads: list[Block] = []
    tails: list[Block] = []
    for side in (replace(left, beside=None), right):
        if side.height <= room:
            heads.append(side)
            continue
        parts = split(side, room, grade, wording)
        if parts is None:
            return None
        heads.append(parts[0])
        tails.append(parts[1])
    if not tails:
        return None
    tail = replace(tails[0], beside=tails[1]) if len(tails) > 1 else tails[0]
    if len(tails) > 1:
        foot = max(head.height for head in heads)
        heads = [_lowered(head, foot) for head in heads]
    return replace(heads[0], beside=heads[1]), replace(tail, space=left.space)


def _lowered(head: Block, foot: int) -> Block:
    """Set the last passage of `head`, its (MORE), so low that `foot` lines are used."""
    *passages, last = head.passages
    lines = [(0, 0)] * (foot - head.height)
    return replace(head, passages=(*passages, replace(last, lines=[*lines, *last.lines])))


def _cuts(block: Block, room: int, grade: Grade) -> Iterator[Cut]:
    """Yield the ways to part the passages so that `room` lines hold the first part, the fullest first."""
    if grade is Grade.FORCED:
        yield from _forced_cut(block.passages, room)
        return
    if not block.splits:
        return
    rows = [0]
    for part in block.passages:
        if rows[-1] > room:
            break
        rows.append(rows[-1] + len(part.lines))
    first = 1 if block.is_speech else 0
    for at in range(min(len(rows), len(block.passages)) - 1, first - 1, -1):
        part = block.passages[at]
        fits = min(room - rows[at], len(part.lines))
        if part.kind is not LineKind.PARENTHETICAL and fits >= _AT_LEAST:
            for head, tail in _passage_cuts(part, fits, grade):
                yield (*block.passages[:at], head), (tail, *block.passages[at + 1 :])
        elif at > first and fits >= 0 and _may_break_before(block.passages, at, grade):
            yield block.passages[:at], block.passages[at:]


def _may_break_before(passages: tuple[Passage, ...], at: int, grade: Grade) -> bool:
    """Tell whether a speech may break between passages, which it may only before a parenthetical."""
    above, below = passages[at - 1], passages[at + 1 : at + 2]
    if passages[at].kind is not LineKind.PARENTHETICAL or not below:
        return False
    return grade is Grade.ROUGH or (_stands(above) and _stands(below[0]))


def _passage_cuts(part: Passage, fits: int, grade: Grade) -> Iterator[tuple[Passage, Passage]]:
    if grade is Grade.ROUGH:
        for count in range(min(fits, len(part.lines) - _AT_LEAST), _AT_LEAST - 1, -1):
            yield part.lines_upto(count), part.lines_from(count)
        return
    for line, offset in reversed(part.sentence_ends(1, fits - 1)):
        head = part.upto(line, offset)
        if _ends_blank(head) or not _stands(head):
            continue
        tail = part.after(offset)
        if _stands(tail):
            yield head, tail


def _forced_cut(passages: tuple[Passage, ...], room: int) -> Iterator[Cut]:
    if room < 1:
        return
    left = room
    for at, part in enumerate(passages):
        if left < len(part.lines):
            head = (*passages[:at], part.lines_upto(left)) if left else passages[:at]
            yield head, (part.lines_from(left), *passages[at + 1 :])
            return
        left -= len(part.lines)


def _stands(part: Passage) -> bool:
    """Tell whether a passage has lines enough to stand alone."""
    printed = (line for line in part.lines if line[1] > line[0])
    return sum(1 for _ in islice(printed, _AT_LEAST)) == _AT_LEAST


def _ends_blank(part: Passage) -> bool:
    start, end = part.lines[-1]
    return start == end
