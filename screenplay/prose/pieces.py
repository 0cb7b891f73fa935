"""Text → the pieces of every block: the Lark parser of `grammar/prose.lark` and what its parse says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from screenplay.language.sentences import sentences
from screenplay.model.span import Span
from screenplay.parsers import parser_of
from screenplay.prose.block import Block, BlockKind
from screenplay.prose.dashes import turns_of
from screenplay.prose.habit import Habit
from screenplay.prose.settled import settle
from screenplay.prose.terminals import prose_grammar


class Told(NamedTuple):
    """Words outside quotation marks; `ends` where a sentence ends with them."""

    start: int
    end: int
    ends: bool = False


class Quoted(NamedTuple):
    """Words inside quotation marks, `[start, end)`; with the marks `[outer_start, outer_end)`."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    by_dash: bool
    closed: bool
    carried: bool  # goes on from the paragraph before without a mark


Piece = Told | Quoted
Part = Token | Tree[Token]


def pieces_of(text: str, blocks: Sequence[Block], habit: Habit) -> list[list[Piece]]:
    """Return the pieces of each block in order; headings, ornaments and matter have none."""
    pieces: list[list[Piece]] = [[] for _ in blocks]
    for first, last in _runs(blocks):
        paragraphs = [block.span for block in blocks[first:last]]
        try:
            tree = _parser().parse(settle(text, paragraphs, habit))
        except UnexpectedInput:  # a gap in the grammar costs the marks of these paragraphs, never the text
            for index, span in enumerate(paragraphs):
                told = sentences(text, span.start, span.end)
                pieces[first + index] += [Told(*sentence, ends=True) for sentence in told]
            continue
        for index, piece in _Reading(text, paragraphs).read(tree.children):
            pieces[first + index].append(piece)
    return pieces


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of paragraphs between other blocks, as indices `[first, last)`."""
    first: int | None = None
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.PARAGRAPH or not len(block.span):
            if first is not None:
                yield first, index
            first = None
        elif first is None:
            first = index
    if first is not None:
        yield first, len(blocks)


@cache
def _parser() -> Lark:
    return parser_of("prose", prose_grammar(), start=("story",))


class _Reading:
    """Walks the parse of a run of paragraphs and knows how far it has come."""

    def __init__(self, text: str, paragraphs: Sequence[Span]) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._index = 0
        self._at = self._base = paragraphs[0].start
        self._open: tuple[int, int, bool] | None = None  # start, outer start, carried

    def read(self, parts: Sequence[Part]) -> Iterator[tuple[int, Piece]]:
        """Yield each piece with the number of its paragraph."""
        ending = 0  # where a sentence ends that a lone closing mark may still stand behind
        for part in parts:
            if isinstance(part, Tree) and part.data == "stray" and self._start(_leaf(part)) == ending:
                ending = self._end(_leaf(part))
                continue
            if ending:
                yield from self._until(ending, ends=True)
                ending = 0
            if isinstance(part, Token) and part.type == "STOP":
                ending = self._end(part)
            elif isinstance(part, Token):
                yield from self._until(self._paragraphs[self._index].end)
                self._next_paragraph()
            elif part.data == "dialogue":
                yield from self._dialogue(part)
            elif part.data != "stray":
                yield from self._quotation(part)
        if ending:
            yield from self._until(ending, ends=True)
        yield from self._until(self._paragraphs[self._index].end)

    def _until(self, end: int, *, ends: bool = False) -> Iterator[tuple[int, Piece]]:
        """Yield what lies between the last piece and `end`: an unclosed quotation or narration."""
        if self._open is not None:
            yield self._index, self._quoted(end, end, closed=False)
        elif end > self._at:
            yield self._index, Told(self._at, end, ends)
        self._at = end

    def _start(self, token: Token) -> int:
        return self._base + (token.start_pos or 0)

    def _end(self, token: Token) -> int:
        return self._base + (token.end_pos or 0)

    def _next_paragraph(self) -> None:
        self._index += 1
        self._at = self._paragraphs[self._index].start

    def _quotation(self, part: Tree[Token]) -> Iterator[tuple[int, Piece]]:
        opening = _leaf(part)
        yield from self._until(self._start(opening))
        self._open = (self._end(opening), self._start(opening), False)
        for token in part.children:
            assert isinstance(token, Token)
            if token.type.startswith(("RESUME_", "CARRY_")):
                end = self._paragraphs[self._index].end
                yield self._index, self._quoted(end, end, closed=False)
                self._next_paragraph()
                carried = token.type.startswith("CARRY_")
                self._open = (self._at if carried else self._end(token), self._at, carried)
        if part.data == "quoted":
            closing = part.children[-1]
            assert isinstance(closing, Token)
            yield self._index, self._quoted(self._start(closing), self._end(closing), closed=True)
            self._at = self._end(closing)

    def _quoted(self, end: int, outer_end: int, *, closed: bool) -> Quoted:
        assert self._open is not None
        start, outer_start, carried = self._open
        self._open = None
        return Quoted(start, end, outer_start, outer_end, False, closed, carried)

    def _dialogue(self, part: Tree[Token]) -> Iterator[tuple[int, Piece]]:
        outer = self._at
        end = self._paragraphs[self._index].end
        for told, first, last in turns_of(self._text, part, self._base, end):
            if told:
                yield from (
                    (self._index, Told(*sentence, ends=True))
                    for sentence in sentences(self._text, first, last)
                )
            else:
                yield self._index, Quoted(first, last, outer, last, True, True, False)
            outer = last
        self._at = end


def _leaf(part: Part) -> Token:
    leaf = part if isinstance(part, Token) else part.children[0]
    assert isinstance(leaf, Token)
    return leaf
