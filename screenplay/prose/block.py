"""One paragraph and what it is: what the grammar takes blocks from, and beats are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from screenplay.model.beat import MatterKind, WrittenForm
from screenplay.model.span import Span


class BlockKind(Enum):
    """The kinds of blocks; their names are terminals of the prose grammar."""

    PARAGRAPH = 0
    HEADING = 1
    ORNAMENT = 2
    MATTER = 3
    WRITTEN = 4


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, or one line of a paragraph that is a list of lines.

    `value` are the words of a title or a name behind their label. `form` is how words that stand written
    come on the page; `follows` tells that they go on from the block before.
    """

    span: Span
    kind: BlockKind
    level: int = 1
    matter: MatterKind = MatterKind.OTHER
    value: Span | None = None
    form: WrittenForm = WrittenForm.SIGN
    follows: bool = False


def matter(block: Block, kind: MatterKind, value: Span | None = None) -> Block:
    """Return `block` as matter of a kind."""
    return Block(block.span, BlockKind.MATTER, matter=kind, value=value)


def written(block: Block, form: WrittenForm, *, follows: bool = False) -> Block:
    """Return `block` as words that stand written in the story."""
    return Block(block.span, BlockKind.WRITTEN, form=form, follows=follows)
