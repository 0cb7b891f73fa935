"""Put lines together into paragraphs, as `grammar/fountain.lark` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from lark import Lark, Token, Tree
from lark.lexer import Lexer

from screenplay.fountain.lines import Line
from screenplay.resources import read_grammar

# Lines that stand together. `data` is the rule: "title_page", "solo", "action", "speech" or "interrupted".
Paragraph = Tree[Line]


def parse_lines(lines: Iterable[Line]) -> list[Line | Paragraph]:
    """Return the paragraphs, and between them the lines that stand for themselves. All lines parse."""
    tree = _parser().parse(lines)  # type: ignore[arg-type]  # lark hands any input to a lexer of our own
    return tree.children[:-1]  # type: ignore[return-value]  # all but the empty line that the lexer added


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
