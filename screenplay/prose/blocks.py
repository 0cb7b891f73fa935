"""What each paragraph is: story, heading, ornament, matter, or words that stand written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Manuscript, MarkKind
from screenplay.model.span import Span
from screenplay.prose.apart.front import mark_front
from screenplay.prose.apart.gaps import with_gaps_marked
from screenplay.prose.apart.labels import ending_kind, opens_note, wraps
from screenplay.prose.apart.notes import mark_edges
from screenplay.prose.apart.ornaments import is_ornament
from screenplay.prose.apart.wrapping import is_footnote, mark_before_contents, mark_contents, mark_wrapping
from screenplay.prose.block import Block, BlockKind, matter
from screenplay.prose.headings import heading_level
from screenplay.prose.written.lists import cut_lists
from screenplay.prose.written.mark import mark_shapes, mark_written

_NUMERALS = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIX", "XXI"})
_TENS = re.compile(r"X{1,3}\.?")
_CHAPTER = 2  # the level of a chapter
_HEAD = 400  # characters of a paragraph that show what it is
_ENDING = 40  # characters of a line that says no more than "The End"
_HEADING = 160  # characters
_LONGEST_MATTER = 6000  # characters of one paragraph that a label marks; what is longer is the story itself


def classify(manuscript: Manuscript, paragraphs: Sequence[Span]) -> list[Block]:
    """Return a block for each of `paragraphs`, and for each line of those that are lists.

    What the file itself tells comes first, then the look of a paragraph, then where it stands.
    """
    text = manuscript.text
    bold = frozenset(mark.span.start for mark in manuscript.marks if mark.kind is MarkKind.BOLD)
    blocks = _with_numerals(text, _by_look(manuscript, cut_lists(text, paragraphs, bold)))
    mark_wrapping(text, blocks)
    mark_contents(text, blocks)
    mark_shapes(text, blocks, bold)
    mark_front(text, blocks)
    mark_before_contents(text, blocks)
    mark_edges(text, blocks)
    mark_written(manuscript, blocks)
    return _with_dense_levels(_with_one_title(with_gaps_marked(text, blocks)))


def _by_look(manuscript: Manuscript, paragraphs: Sequence[Span]) -> list[Block]:
    blocks: list[Block] = []
    marked = _marked(manuscript)
    apart = iter(manuscript.apart)
    here = next(apart, None)
    for span in paragraphs:
        while here is not None and here.span.end <= span.start:
            here = next(apart, None)
        if here is not None and here.span.start <= span.start:
            blocks.append(Block(span, BlockKind.MATTER, matter=here.kind))
            continue
        after_heading = bool(blocks) and blocks[-1].kind is BlockKind.HEADING
        blocks.append(_look_of(manuscript, span, marked, after_heading=after_heading))
    return blocks


def _marked(manuscript: Manuscript) -> dict[int, tuple[BlockKind, int]]:
    """Headings and ornaments that the file format itself tells of, by where they start."""
    kinds = {MarkKind.HEADING: BlockKind.HEADING, MarkKind.ORNAMENT: BlockKind.ORNAMENT}
    return {
        mark.span.start: (kinds[mark.kind], max(1, mark.level))
        for mark in manuscript.marks
        if mark.kind in kinds
    }


def _look_of(
    manuscript: Manuscript, span: Span, marked: dict[int, tuple[BlockKind, int]], *, after_heading: bool
) -> Block:
    if span.start in marked:
        kind, level = marked[span.start]
        return Block(span, kind, level)
    words = manuscript.text[span.start : min(span.end, span.start + _HEAD)]
    block = Block(span, BlockKind.PARAGRAPH)
    if is_ornament(words):
        return Block(span, BlockKind.ORNAMENT)
    if len(span) < _ENDING and ending_kind(words):
        return matter(block, MatterKind.ENDING)
    if len(span) <= _HEADING:
        level_by_words = heading_level(words, after_heading=after_heading)
        if level_by_words:
            return Block(span, BlockKind.HEADING, level_by_words)
    if len(span) > _LONGEST_MATTER:
        return block
    if opens_note(words):
        return matter(block, MatterKind.AUTHOR_NOTE)
    if is_footnote(words):
        return matter(block, MatterKind.FOOTNOTE)
    return matter(block, MatterKind.OTHER) if wraps(span.of(manuscript.text)) else block


def _with_numerals(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return tens in X as numbers of chapters where the text has others such as IX."""
    called = {block.span.of(text).strip("*_. ") for block in blocks if block.kind is BlockKind.HEADING}
    if not called & _NUMERALS:
        return list(blocks)
    return [
        Block(block.span, BlockKind.HEADING, _CHAPTER)
        if block.kind is BlockKind.ORNAMENT and _TENS.fullmatch(block.span.of(text))
        else block
        for block in blocks
    ]


def _with_one_title(blocks: Sequence[Block]) -> list[Block]:
    """Keep the first title and the first authors in a row for the title page; the others are matter."""
    kept: list[Block] = []
    seen: dict[MatterKind, int] = {}
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.MATTER and block.matter in (MatterKind.TITLE, MatterKind.AUTHOR):
            last = seen.get(block.matter)
            beside = block.matter is MatterKind.AUTHOR and last == at - 1
            if last is not None and not beside:
                kept.append(matter(block, MatterKind.OTHER))
                continue
            seen[block.matter] = at
        kept.append(block)
    return kept


def _with_dense_levels(blocks: Sequence[Block]) -> list[Block]:
    """Count the levels of headings from 1 without gaps: a book of chapters alone has one level."""
    used = sorted({block.level for block in blocks if block.kind is BlockKind.HEADING})
    return [
        replace(block, level=used.index(block.level) + 1) if block.kind is BlockKind.HEADING else block
        for block in blocks
    ]
