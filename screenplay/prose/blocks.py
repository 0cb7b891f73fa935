"""What each paragraph is: story, heading, ornament or matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Manuscript, MarkKind
from screenplay.model.span import Span
from screenplay.prose.headings import heading_level, is_division, is_title_case
from screenplay.prose.matter import (
    LONGEST_MATTER,
    back_kind,
    ending_kind,
    front_kind,
    is_blurb,
    is_byline,
    labelled_kind,
)

# Lines of strokes and stars that divide sections.


_ORNAMENT = re.compile(
    r"(?=[^\w]*[*#~=_+•·◆◇■□●○§⁂❦❧✦✧★☆†‡\-–—][^\w]*$)[^\w()\[\]\"'“”‘’«»!?,;:]{1,80}$"
    r"|_{1,80}$"
    r"|[~*=.<>_ -]{0,20}(?:(?:[oO0xX]{3,9}|[oO0xX](?:[ .~*-]+[oO0xX]){2,30}|[oO0xX])[ ~*=.<>_-]*){1,20}$"
)
_STROKE = re.compile(r"[*#~=_+•·◆◇■□●○§⁂❦❧✦✧★☆†‡\-–—]|[oO0]{2}|x{3}|x\W+x|X\W+X")
_LONGEST = 100  # characters


def is_ornament(line: str) -> bool:
    """Tell whether `line` only divides: `***`, `#`, `~*~*~`, `o0o`, `x x x`, never a word."""
    return len(line) <= _LONGEST and bool(_ORNAMENT.match(line)) and bool(_STROKE.search(line))


_SAMPLE = 6000  # characters of the story that show its tense
_EDGE = 40  # blocks at either end of the file among which matter is looked for without a label
_HEADING = 160  # characters
_TITLE = 120  # characters
_BY = 12  # characters of a line that says "written by" and leaves the name to the next
_ENDING = 40  # characters of a line that says no more than "The End"
_TITLE_LINES = 5  # lines of a title with its byline
_LINE = re.compile(r"\S[^\r\n]*(?<=\S)")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [\w.'’-]+){0,4} [A-Z][\w.'’-]*")  # "Anna de la Tour"
_GUTENBERG = re.compile(r"\*\*\*\s*(START|END) OF (?:THE|THIS) PROJECT GUTENBERG", re.IGNORECASE)


class BlockKind(Enum):
    """The kinds of blocks; their names are terminals of the prose grammar."""

    PARAGRAPH = 0
    HEADING = 1
    ORNAMENT = 2
    MATTER = 3


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph and what it is."""

    span: Span
    kind: BlockKind
    level: int = 1
    matter: MatterKind = MatterKind.OTHER


def classify(manuscript: Manuscript, paragraphs: Sequence[Span]) -> list[Block]:
    """Return a block for each of `paragraphs`, by its own look first, then by where it stands."""
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
        blocks.append(_by_look(manuscript, span, marked, after_heading=after_heading))
    _mark_front(manuscript.text, blocks)
    _mark_back(manuscript.text, blocks)
    _mark_wrapping(manuscript.text, blocks)
    return _with_dense_levels(blocks)


def _marked(manuscript: Manuscript) -> dict[int, tuple[BlockKind, int]]:
    """Headings and ornaments that the file format itself tells of, by where they start."""
    kinds = {MarkKind.HEADING: BlockKind.HEADING, MarkKind.ORNAMENT: BlockKind.ORNAMENT}
    return {
        mark.span.start: (kinds[mark.kind], max(1, mark.level))
        for mark in manuscript.marks
        if mark.kind in kinds
    }


def _by_look(
    manuscript: Manuscript, span: Span, marked: dict[int, tuple[BlockKind, int]], *, after_heading: bool
) -> Block:
    if span.start in marked:
        kind, level = marked[span.start]
        return Block(span, kind, level)
    words = manuscript.text[span.start : min(span.end, span.start + 400)]
    if is_ornament(words):
        return Block(span, BlockKind.ORNAMENT)
    if len(span) < _ENDING and ending_kind(words):
        return Block(span, BlockKind.MATTER, matter=MatterKind.ENDING)
    if len(span) <= _HEADING:
        level_by_words = heading_level(words, after_heading=after_heading)
        if level_by_words:
            return Block(span, BlockKind.HEADING, level_by_words)
    kind_by_label = labelled_kind(words) if len(span) <= LONGEST_MATTER else None
    if kind_by_label:
        return Block(span, BlockKind.MATTER, matter=kind_by_label)
    return Block(span, BlockKind.PARAGRAPH)


def _mark_front(text: str, blocks: list[Block]) -> None:
    """Find the matter before the story begins, at its first paragraph that nothing marks as matter."""
    titled = headed = False
    blocks[:1] = _title_lines(text, blocks[0]) if blocks else []
    for at, block in enumerate(blocks[:_EDGE]):
        if block.kind is BlockKind.MATTER:
            titled = titled or block.matter is MatterKind.TITLE
            continue
        words = block.span.of(text)
        kind = None
        if block.kind is BlockKind.HEADING:
            kind = MatterKind.AUTHOR if is_byline(words) else _named_author(text, blocks, at)
        elif block.kind is BlockKind.PARAGRAPH:
            kind = front_kind(words) or _named_author(text, blocks, at)
        if kind is None and not (titled or headed) and at < 3 and _is_title(words, block, blocks, at):
            kind = MatterKind.TITLE
        if kind is None and block.kind is BlockKind.PARAGRAPH:
            if headed or not is_blurb(words, text[block.span.end : block.span.end + _SAMPLE]):
                return
            kind = MatterKind.BLURB
        titled = titled or kind is MatterKind.TITLE
        headed = headed or (kind is None and block.kind is BlockKind.HEADING)
        if kind is not None:
            blocks[at] = Block(block.span, BlockKind.MATTER, matter=kind)


def _named_author(text: str, blocks: Sequence[Block], at: int) -> MatterKind | None:
    """Return AUTHOR for a name in a line of its own under a line that says "by"."""
    before = blocks[at - 1] if at else None
    words = blocks[at].span.of(text)
    if before and before.matter is MatterKind.AUTHOR and len(before.span) < _BY and not is_division(words):
        return MatterKind.AUTHOR if is_title_case(words) or _NAME.fullmatch(words) else None
    return None


def _title_lines(text: str, block: Block) -> list[Block]:
    """Return the lines of a first paragraph such as "The Well / by / Anna Gray" as blocks of their own."""
    lines = [
        Span(found.start(), found.end()) for found in _LINE.finditer(text, block.span.start, block.span.end)
    ]
    bylines = [at for at, line in enumerate(lines) if is_byline(line.of(text))]
    short = len(lines) <= _TITLE_LINES and all(len(line) <= _TITLE for line in lines)
    if block.kind is not BlockKind.PARAGRAPH or not short or not bylines or bylines[0] == 0:
        return [block]
    if not all(is_title_case(line.of(text)) for line in lines[: bylines[0]]):
        return [block]
    return [Block(line, BlockKind.PARAGRAPH) for line in lines]


def _is_title(words: str, block: Block, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a line at the very top names the story: capitals, title case, or no end of a sentence."""
    if len(words) > _TITLE or at + 1 >= len(blocks) or "\n" in words.strip() or words[-1] in ".!?…,:;\"”’'»":
        return False
    if block.kind is BlockKind.HEADING:
        return words.isupper() and len(words) > 3 and not is_division(words)
    return is_title_case(words) or bool(re.search(r"\b(?:pt|part|ch|chapter)\.? \d", words, re.IGNORECASE))


def _mark_back(text: str, blocks: list[Block]) -> None:
    """Find the matter after the story, from the end back to its last paragraph."""
    for at in range(len(blocks) - 1, max(-1, len(blocks) - 1 - _EDGE), -1):
        block = blocks[at]
        if block.kind is BlockKind.PARAGRAPH:
            kind = back_kind(block.span.of(text)) if at else None
            if kind is None:
                break
            blocks[at] = Block(block.span, BlockKind.MATTER, matter=kind)


def _mark_wrapping(text: str, blocks: list[Block]) -> None:
    """Mark everything outside the START and END lines of a Project Gutenberg file."""
    for at, block in enumerate(blocks):
        line = _GUTENBERG.search(text, block.span.start, min(block.span.end, block.span.start + 200))
        if line:
            outside = range(at + 1) if line[1].upper() == "START" else range(at, len(blocks))
            for other in outside:
                blocks[other] = Block(blocks[other].span, BlockKind.MATTER)


def _with_dense_levels(blocks: list[Block]) -> list[Block]:
    """Count the levels of headings from 1 without gaps: a book of chapters alone has one level."""
    used = sorted({block.level for block in blocks if block.kind is BlockKind.HEADING})
    return [
        replace(block, level=used.index(block.level) + 1) if block.kind is BlockKind.HEADING else block
        for block in blocks
    ]
