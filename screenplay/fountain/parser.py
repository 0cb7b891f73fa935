"""Put lines together into paragraphs, as `grammar/fountain.lark` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple, cast

from lark import Lark, Token, Tree
from lark.lexer import Lexer

from screenplay.fountain.lines import Line
from screenplay.resources import read_grammar


class Paragraph(NamedTuple):
    """Lines that stand together; `rule` is "title_page", "solo", "action" or "speech"."""

    rule: str
    lines: list[Line]


def parse_lines(lines: Iterable[Line]) -> Iterator[Line | Paragraph]:
    """Yield the paragraphs, and between them the lines that stand for themselves. All lines parse."""
    tree = cast("Tree[Line]", _parser().parse(lines))
    for item in tree.children[:-1]:  # all but the empty line that the lexer added
        if not isinstance(item, Tree):
            yield item
        elif item.data == "interrupted":
            speech, *action = item.children
            yield Paragraph("speech", cast("Tree[Line]", speech).children)  # type: ignore[arg-type]
            yield Paragraph("action", action)  # type: ignore[arg-type]
        else:
            yield Paragraph(item.data, item.children)  # type: ignore[arg-type]


class _LineLexer(Lexer):
    """Pass lines on as tokens."""

    def __init__(self, lexer_conf: object) -> None:
        pass

    def lex(self, lexer_state: Iterable[Line]) -> Iterator[Line | Token]:  # type: ignore[override]
        """Yield the lines, and an empty one that bears the position lark asks the last token for."""
        yield from lexer_state
        yield Token("BLANK", "")


@cache
def _parser() -> Lark:
    return Lark(read_grammar("fountain.lark"), parser="lalr", lexer=_LineLexer, maybe_placeholders=False)
