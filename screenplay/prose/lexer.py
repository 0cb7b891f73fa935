"""Paragraphs → tokens of the prose grammar: the marks, oriented, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence

from lark import Token
from lark.common import LexerConf
from lark.lexer import Lexer

from screenplay.prose.block import Block, BlockKind
from screenplay.prose.dashes import turns_of
from screenplay.prose.habit import DASH, Habit
from screenplay.prose.marks import SINGLE, Facing, Mark, find_marks, without_apostrophes

_CARRIES = 60  # paragraphs without a mark that a quotation may run over before its close
_LOOK_AHEAD = 8  # marks within which a quotation of the same marks inside a quotation closes


class ProseLexer(Lexer):
    """Hands the tokens that `tokens_of` makes to Lark."""

    def __init__(self, lexer_conf: LexerConf) -> None:
        pass

    def lex(self, data: Iterator[Token]) -> Iterator[Token]:  # type: ignore[override]
        """Return `data`: the tokens are made before the parser asks."""
        return data


def tokens_of(text: str, blocks: Sequence[Block], habit: Habit) -> Iterator[Token]:
    """Yield the tokens of `blocks`; a token's value is its kind, its place is what counts."""
    marks = [_marks_of(text, block, habit) for block in blocks]
    open_family: str | None = None
    for index, block in enumerate(blocks):
        start, end = block.span.start, block.span.end
        if block.kind is not BlockKind.PARAGRAPH:
            open_family = None
            yield _token(block.kind.name, start, end)
            continue
        yield _token("PARAGRAPH", start, end)
        if open_family and not _is_closed_later(marks, index, open_family):
            open_family = None
        dash = DASH.match(text, start, end) if habit.dashes and not open_family else None
        if dash:
            yield from _dialogue(text, dash, end)
            continue
        open_family = yield from _paragraph(start, end, marks[index], open_family)


def _marks_of(text: str, block: Block, habit: Habit) -> list[Mark]:
    if block.kind is not BlockKind.PARAGRAPH:
        return []
    found = find_marks(text, block.span.start, block.span.end, reversed_angles=habit.reversed_angles)
    return without_apostrophes(found, single_is_primary=habit.primary == SINGLE)


def _token(kind: str, start: int, end: int) -> Token:
    return Token(kind, kind, start, end_pos=end)


def _is_closed_later(marks: Sequence[Sequence[Mark]], index: int, family: str) -> bool:
    """Tell whether the next mark of `family`, in this paragraph or soon after, closes."""
    for later in marks[index : index + _CARRIES]:
        for mark in later:
            if mark.family == family:
                return mark.facing is Facing.CLOSE
    return False


def _dialogue(text: str, dash: re.Match[str], end: int) -> Iterator[Token]:
    """Yield the tokens of a paragraph that a dash opens."""
    yield _token("DASH", dash.start(), dash.end())
    for kind, first, last in turns_of(text, dash.end(), end):
        yield _token(kind, first, last)


def _paragraph(
    start: int, end: int, marks: Sequence[Mark], carried: str | None
) -> Generator[Token, None, str | None]:
    """Yield the tokens of one paragraph; return the family of the quotation still open at its end."""
    inside = carried
    inner: list[str] = []
    at = start
    if carried:
        yield _token("CARRIED", start, start)
    for index, mark in enumerate(marks):
        kind = _kind(mark, marks, index, inside, inner)
        if kind is None:
            continue
        if mark.start > at:
            yield _token("TEXT", at, mark.start)
        yield _token(kind, mark.start, mark.end)
        at = mark.end
        if kind == "INNER_OPEN":
            inner.append(mark.family)
        elif kind == "INNER_CLOSE":
            inner.pop()
        elif kind != "STRAY":
            inside = mark.family if kind == "OPEN" else None
            inner.clear()
    if at < end:
        yield _token("TEXT", at, end)
    return inside


def _kind(
    mark: Mark, marks: Sequence[Mark], index: int, inside: str | None, inner: Sequence[str]
) -> str | None:
    """Name the token that `mark` is, given the open quotation and those inside it; None for plain text."""
    if inside is None:
        return "STRAY" if mark.facing is Facing.CLOSE else "OPEN"
    if inner and inner[-1] == mark.family and mark.facing is not Facing.OPEN:
        return "INNER_CLOSE"
    if mark.family == inside:
        if mark.facing is not Facing.OPEN:
            return "CLOSE"
        return "INNER_OPEN" if _nests(marks, index) else "OPEN"
    return "INNER_OPEN" if mark.facing is Facing.OPEN else None


def _nests(marks: Sequence[Mark], index: int) -> bool:
    """Tell whether the two marks of the same family after an opening one both close."""
    family = marks[index].family
    closing = 0
    for mark in marks[index + 1 : index + 1 + _LOOK_AHEAD]:
        if mark.family == family:
            if mark.facing is not Facing.CLOSE:
                return False
            closing += 1
            if closing == 2:
                return True
    return False
