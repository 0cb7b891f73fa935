"""The blocks of a Markdown file: what each is, and where it stands in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple

from markdown_it.token import Token

from screenplay.model.span import Span
from screenplay.readers.marked.inline import parser

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_WORDLESS = re.compile(
    r"\\[a-zA-Z]{2,30}(?:\{[^{}]{0,40}\})?|:{3,}[^:]{0,200}"
)  # \\newpage, fences of pandoc
_SENTENCE_END = re.compile(r"[.!?…,;:][\"'”’»)*_]*$")


class BlockKind(Enum):
    """The kinds of blocks that differ for a reader of prose."""

    PARAGRAPH = 0
    HEADING = 1
    RULE = 2
    TABLE = 3
    FENCE = 4
    HTML = 5
    FRONT_MATTER = 6
    REFERENCE = 7  # definitions of links, and marks alone


_KINDS = {
    "hr": BlockKind.RULE,
    "table_open": BlockKind.TABLE,
    "fence": BlockKind.FENCE,
    "html_block": BlockKind.HTML,
    "front_matter": BlockKind.FRONT_MATTER,
}


class Block(NamedTuple):
    """One block: its lines `[first, last)`, its words as Markdown gives them, and what it stands in."""

    kind: BlockKind
    first: int
    last: int
    words: str = ""
    level: int = 0
    quoted: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a file, with their ends: where each starts."""

    source: str
    starts: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, source: str) -> Lines:
        """Return the lines of `source`, as Markdown counts them."""
        return cls(source, [found.start() for found in _LINE.finditer(source)])

    def span(self, first: int, last: int) -> Span:
        """Return where the lines `[first, last)` stand, their last line end left out."""
        start, end = self.start(first), self.start(last)
        while end > start and self.source[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def start(self, number: int) -> int:
        """Return where a line starts; of the line behind the last, where the file ends."""
        return self.starts[number] if number < len(self.starts) else len(self.source)


def blocks_of(source: str, lines: Lines, references: dict[str, Any]) -> Iterator[Block]:
    """Yield the blocks of `source` in order, without blank lines; `references` takes its links."""
    tokens = parser().parse(source, {"references": references})
    at = 0
    for block in _told(tokens):
        yield from _references(lines, at, block.first)
        at = max(at, block.last)
        yield block
    yield from _references(lines, at, len(lines.starts))


def _told(tokens: list[Token]) -> Iterator[Block]:
    quotes = notes = 0
    opened: Token | None = None  # the heading or the table that we are in
    for token in tokens:
        if token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.type in ("footnote_reference_open", "footnote_reference_close"):
            notes += token.nesting
        for block in _blocks(token, opened):
            yield block._replace(quoted=quotes > 0, note=notes > 0)
        if token.type in ("heading_open", "table_open"):
            opened = token
        elif token.type in ("heading_close", "table_close"):
            opened = None


def _blocks(token: Token, opened: Token | None) -> Iterator[Block]:
    """Yield the blocks that a token makes; `opened` is the heading or table that it stands in."""
    first, last = token.map or (0, 0)
    if token.type == "inline":
        if opened is None:
            wordless = all(_WORDLESS.fullmatch(line) for line in token.content.split("\n"))
            kind = BlockKind.REFERENCE if wordless else BlockKind.PARAGRAPH
            yield from _lines_of(Block(kind, first, last, token.content))
        elif opened.type == "heading_open":
            yield from _heading(opened, token)
    elif token.type == "fence" and token.info.startswith(
        "{="
    ):  # words for another format, as pandoc has them
        yield from (Block(BlockKind.REFERENCE, number, number + 1) for number in range(first, last))
    elif token.type in _KINDS:
        yield Block(_KINDS[token.type], first, last, token.content)


def _lines_of(block: Block) -> Iterator[Block]:
    """Yield `block`, one for each line where it has no words."""
    if block.kind is not BlockKind.REFERENCE:
        yield block
        return
    yield from (Block(block.kind, number, number + 1) for number in range(block.first, block.last))


def _heading(opened: Token, words: Token) -> Iterator[Block]:
    """Yield a heading; what is underlined by strokes and reads as a sentence is one, before a scene break."""
    first, last = opened.map or (0, 0)
    sentence = "\n" in words.content or _SENTENCE_END.search(words.content[-20:].rstrip())
    if opened.markup == "-" and sentence:
        yield Block(BlockKind.PARAGRAPH, first, last - 1, words.content)
        yield Block(BlockKind.RULE, last - 1, last)
        return
    yield Block(BlockKind.HEADING, first, last, words.content, int(opened.tag[1:]))


def _references(lines: Lines, first: int, last: int) -> Iterator[Block]:
    """Yield the lines between blocks that are not blank: definitions of links, and quoted blank lines."""
    for number in range(first, last):
        span = lines.span(number, number + 1)
        if span.of(lines.source).strip(" \t"):
            yield Block(BlockKind.REFERENCE, number, number + 1)
