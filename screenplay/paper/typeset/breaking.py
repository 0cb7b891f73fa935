"""Share blocks out over pages, one page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from screenplay.paper.typeset.block import Block
from screenplay.paper.typeset.splitting import Grade, Wording, split


@dataclass(slots=True)
class _Sheet:
    """The page being filled: its blocks, the row each starts at, the lines used."""

    blocks: list[Block] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    used: int = 0

    def add(self, block: Block, space: int) -> None:
        self.blocks.append(block)
        self.starts.append(self.used + space)
        self.used += space + block.height


Placed = tuple[int, Block]  # the row that the block starts at


def share_out(blocks: Iterable[Block], lines: int, wording: Wording) -> Iterator[tuple[Placed, ...]]:
    """Yield the blocks of each page of `lines` lines with the rows they start at."""
    source = iter(blocks)
    waiting: list[Block] = []
    sheet = _Sheet()
    asked_for = True  # the page was begun by hand, so its first block keeps blank lines of its own
    while (block := waiting.pop() if waiting else next(source, None)) is not None:
        if block.new_page and sheet.blocks:
            yield tuple(zip(sheet.starts, sheet.blocks, strict=True))
            sheet, asked_for = _Sheet(), True
        space = block.space + block.extra if sheet.blocks else _space_at_head(block, lines, asked_for)
        sheet.add(block, space)
        if sheet.used <= lines:
            continue
        head, rest = _part(sheet, lines, wording)
        yield tuple(zip(sheet.starts, head, strict=False))
        waiting.extend(reversed(rest))
        sheet, asked_for = _Sheet(), False
    if sheet.blocks:
        yield tuple(zip(sheet.starts, sheet.blocks, strict=True))


def _space_at_head(block: Block, lines: int, asked_for: bool) -> int:
    return block.extra if asked_for and block.extra <= lines - block.height else 0


def _part(sheet: _Sheet, lines: int, wording: Wording) -> tuple[list[Block], list[Block]]:
    """Part an overfull page at the last break of the best grade there is."""
    blocks = sheet.blocks
    for grade in Grade:
        for at in range(len(blocks) - 1, -1, -1):
            room = lines - sheet.starts[at]
            parts = split(blocks[at], room, grade, wording) if room > 0 else None
            if parts is not None:
                return [*blocks[:at], parts[0]], [parts[1], *blocks[at + 1 :]]
            if at and _may_part(blocks[at - 1], blocks[at], grade):
                return blocks[:at], blocks[at:]
    return blocks, []


def _may_part(above: Block, below: Block, grade: Grade) -> bool:
    return grade is Grade.FORCED or not (above.keeps_next or below.never_first)
