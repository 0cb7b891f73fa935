"""`grammar/fountain.lark` as a parser: what lines of given types are together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from lark import Lark, Token, Tree
from lark.lexer import Lexer

from screenplay.resources import read_grammar


class Part(NamedTuple):
    """So many lines of a stretch, and the paragraph that they are; None for a line that stands for itself."""

    rule: str | None
    length: int


def parts(types: Sequence[str]) -> tuple[Part, ...]:
    """Return what the grammar makes of lines of these types. All lines parse."""
    found: list[Part] = []
    for item in _parser().parse(types).children[:-1]:  # all but the empty line that the lexer added
        if not isinstance(item, Tree):
            found.append(Part(None, 1))
        elif item.data == "interrupted":
            action = len(item.children) - 1
            speech = cast("Tree[Token]", item.children[0])
            found += (Part("speech", len(speech.children)), Part("action", action))
        else:
            found.append(Part(str(item.data), len(item.children)))
    return tuple(found)


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
