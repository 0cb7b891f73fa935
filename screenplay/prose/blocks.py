"""What each paragraph is: story, heading, ornament or matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Manuscript, MarkKind
from screenplay.model.span import Span

_ORNAMENT = re.compile(
    r"[*#~=_+•·◆◇■□●○§⁂❦❧✦✧★☆†‡.\-–—<>xXoO0°|/\\\s]+$"  # strokes, stars, o0o, ~*~
)
_HAS_STROKE = re.compile(r"[*#~=_+•·◆◇■□●○§⁂❦❧✦✧★☆†‡\-–—]|[oO]0[oO]|ooo|OOO|xxx|XXX|\bxox|x X x|(?:\. ?){3}$")
_MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+\S")
_CHAPTER = re.compile(
    r"[\W_]*(?:chapter|part|book|volume|act|scene|canto|letter|stave|section)\b[\s.:#-]*"
    r"(?:[ivxlcdm]+|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|the)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"[\W_]*(?:prologue|epilogue|preface|introduction|interlude|afterword)[\W_]*$", re.IGNORECASE
)
_NUMERAL = re.compile(r"(?:[IVXLC]+|\d{1,3})\.?$")
_LONGEST_HEADING = 120  # characters


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
    """Return a block for each of `paragraphs`."""
    levels = {mark.span.start: mark.level for mark in manuscript.marks if mark.kind is MarkKind.HEADING}
    return [_block(manuscript, span, levels) for span in paragraphs]


def _block(manuscript: Manuscript, span: Span, levels: dict[int, int]) -> Block:
    text = manuscript.text
    if span.start in levels:
        return Block(span, BlockKind.HEADING, levels[span.start])
    if len(span) > _LONGEST_HEADING:
        return Block(span, BlockKind.PARAGRAPH)
    words = span.of(text)
    if _ORNAMENT.match(words) and _HAS_STROKE.search(words):
        return Block(span, BlockKind.ORNAMENT)
    markdown = _MARKDOWN_HEADING.match(words)
    if markdown:
        return Block(span, BlockKind.HEADING, len(markdown[1]))
    if _NUMERAL.match(words) or _NAMED.match(words) or _CHAPTER.match(words):
        return Block(span, BlockKind.HEADING)
    return Block(span, BlockKind.PARAGRAPH)
