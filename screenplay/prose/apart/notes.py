"""Notes of the author at both edges of every chapter, and what stands behind the end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from screenplay.model.beat import MatterKind
from screenplay.prose.apart.labels import START, counts, ending_kind, label_of, opens_note, wraps
from screenplay.prose.apart.manner import follows_note, is_note
from screenplay.prose.apart.speech import opens_speech
from screenplay.prose.block import Block, BlockKind, matter
from screenplay.prose.headings import is_division

_EDGE = 40  # blocks at either end of a chapter among which matter is looked for
_BEHIND = 12  # blocks behind a head such as "End Notes" that belong to it
_LONGEST = 6000  # characters of a paragraph that can be matter
_NOTES = (MatterKind.AUTHOR_NOTE, MatterKind.ENDING)


def mark_edges(text: str, blocks: list[Block]) -> None:
    """Mark the notes before and behind the story of each chapter; the first opens with the file."""
    starts = [
        at
        for at, block in enumerate(blocks)
        if block.kind is BlockKind.HEADING and is_division(block.span.of(text))
    ]
    bounds = [0, *starts, len(blocks)]
    for first, last in pairwise(bounds):
        _mark_tail(text, blocks, first, last)
        if first:
            _mark_head(text, blocks, first + 1, last)


def _kind(text: str, block: Block) -> MatterKind | None:
    """Return what the words of a paragraph at the edge of a chapter call it."""
    words = block.span.of(text)
    if len(words) > _LONGEST or opens_speech(words):
        return None
    label = label_of(text, block.span.start, block.span.end)
    if label is not None and label.kind != START:
        return MatterKind(label.kind)
    if counts(words):
        return MatterKind.RATING
    if opens_note(words) or is_note(words):
        return MatterKind.AUTHOR_NOTE
    if ending_kind(words):
        return MatterKind.ENDING
    return MatterKind.OTHER if wraps(words) else None


def _mark_head(text: str, blocks: list[Block], first: int, last: int) -> None:
    noted = fresh = False
    for at in range(first, min(last, first + _EDGE)):
        block = blocks[at]
        if block.kind is BlockKind.WRITTEN:
            return
        if block.kind is BlockKind.MATTER:
            noted = noted or block.matter in _NOTES
            fresh = noted
            continue
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        words = block.span.of(text)
        kind = _kind(text, block)
        if kind is None and (
            (noted and follows_note(words)) or (fresh and _divided_below(text, blocks, at, last))
        ):
            kind = MatterKind.AUTHOR_NOTE
        if kind is None:
            return
        noted = noted or kind in _NOTES
        fresh = noted
        blocks[at] = matter(block, kind)


def _divided_below(text: str, blocks: Sequence[Block], at: int, last: int) -> bool:
    """Tell whether a paragraph under a note talks on, up to a line that divides: by its first words."""
    below = blocks[at + 1] if at + 1 < last else None
    return below is not None and below.kind is BlockKind.ORNAMENT and follows_note(blocks[at].span.of(text))


def _mark_tail(text: str, blocks: list[Block], first: int, last: int) -> None:
    """Mark what stands behind the story: from the end back, as far as signs of a note reach."""
    _mark_behind_head(text, blocks, first, last)
    found: dict[int, MatterKind] = {}
    sure: int | None = None
    for at in range(last - 1, max(first, last - 1 - _EDGE), -1):
        block = blocks[at]
        if block.kind is BlockKind.MATTER:
            sure = at if block.matter in _NOTES or sure is None else sure
            continue
        if block.kind is not BlockKind.PARAGRAPH:
            if block.kind is BlockKind.ORNAMENT:
                continue
            break
        kind = _kind(text, block)
        if kind is None and not follows_note(block.span.of(text)):
            break
        if kind is not None:
            sure = at
        found[at] = kind or MatterKind.AUTHOR_NOTE
    for at, kind in found.items():
        if sure is not None and (at >= sure):
            blocks[at] = matter(blocks[at], kind)


def _mark_behind_head(text: str, blocks: list[Block], first: int, last: int) -> None:
    """Mark all that follows "End Notes" or "The end", where no story does."""
    for at in range(max(first, last - _BEHIND), last):
        block = blocks[at]
        if block.kind is BlockKind.MATTER:
            heads = block.matter is MatterKind.ENDING or block.matter is MatterKind.AUTHOR_NOTE
        else:
            label = (
                None if block.kind is BlockKind.WRITTEN else label_of(text, block.span.start, block.span.end)
            )
            heads = label is not None and label.kind == MatterKind.AUTHOR_NOTE
        if not heads or (at == first and not first):
            continue
        label = label_of(text, block.span.start, block.span.end)
        bare = label is not None and not len(label.value)
        behind = blocks[at + 1 : last]
        if block.kind is not BlockKind.MATTER or bare or block.matter is MatterKind.ENDING:
            if any(opens_speech(each.span.of(text)) or each.kind is BlockKind.WRITTEN for each in behind):
                continue
            if block.kind is not BlockKind.MATTER:
                blocks[at] = matter(block, MatterKind.AUTHOR_NOTE)
            if not bare and block.matter is not MatterKind.ENDING:
                continue
            for number, each in enumerate(behind, at + 1):
                if each.kind is BlockKind.PARAGRAPH:
                    blocks[number] = matter(each, MatterKind.AUTHOR_NOTE)
