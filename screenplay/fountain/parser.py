"""Put lines together into paragraphs, as `grammar/fountain.lark` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, cast

from lark import Lark, Token, Tree
from lark.lexer import Lexer

from screenplay.fountain.cutting import Line
from screenplay.resources import read_grammar

# A script has thousands of paragraphs and a few dozen shapes of them: those up to this long are remembered.
_REMEMBERED_LINES = 16


class Paragraph(NamedTuple):
    """Lines that stand together; `rule` is "title_page", "solo", "action" or "speech"."""

    rule: str
    lines: list[Line]


class _Part(NamedTuple):
    """So many lines of a stretch, and the paragraph that they are; None for a line that stands for itself."""

    rule: str | None
    length: int


def parse_lines(lines: Iterable[Line]) -> Iterator[Line | Paragraph]:
    """Yield the paragraphs, and between them the lines that stand for themselves. All lines parse.

    An empty line ends every paragraph, so that what stands between two of them is parsed on its own.
    """
    stretch: list[Line] = []
    for line in lines:
        if line.type != "BLANK":
            stretch.append(line)
            continue
        if stretch:
            yield from _parsed(stretch)
            stretch = []
        yield line
    if stretch:
        yield from _parsed(stretch)


def _parsed(stretch: list[Line]) -> Iterator[Line | Paragraph]:
    types = tuple([line.type for line in stretch])
    place = 0
    for rule, length in _remembered(types) if len(types) <= _REMEMBERED_LINES else _parts(types):
        if rule is None:
            yield stretch[place]
        else:
            yield Paragraph(rule, stretch[place : place + length])
        place += length


@lru_cache(maxsize=4096)
def _remembered(types: tuple[str, ...]) -> tuple[_Part, ...]:
    return _parts(types)


def _parts(types: Sequence[str]) -> tuple[_Part, ...]:
    """Return what the grammar makes of lines of these types."""
    parts: list[_Part] = []
    for item in _parser().parse(types).children[:-1]:  # all but the empty line that the lexer added
        if not isinstance(item, Tree):
            parts.append(_Part(None, 1))
        elif item.data == "interrupted":
            action = len(item.children) - 1
            speech = cast("Tree[Token]", item.children[0])
            parts += (_Part("speech", len(speech.children)), _Part("action", action))
        else:
            parts.append(_Part(str(item.data), len(item.children)))
    return tuple(parts)


class _TypeLexer(Lexer):
    """Pass the types of lines on as tokens."""

    def __init__(self, lexer_conf: object) -> None:
        pass

    def lex(self, lexer_state: Iterable[str]) -> Iterator[Token]:  # type: ignore[override]
        """Yield a token a line, and an empty line that bears the position lark asks the last token for."""
        yield from map(_token, lexer_state)
        yield _token("BLANK")


@cache
def _token(line_type: str) -> Token:
    return Token(line_type, "")


@cache
def _parser() -> Lark:
    return Lark(read_grammar("fountain.lark"), parser="lalr", lexer=_TypeLexer, maybe_placeholders=False)
