"""Tokens → the pieces of every block: the Lark parser of `grammar/prose.lark` and what it builds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from lark import Lark, Token, Transformer

from screenplay.prose.lexer import ProseLexer
from screenplay.resources import grammar_folder, read_grammar


class Told(NamedTuple):
    """Words outside quotation marks."""

    start: int
    end: int


class Quoted(NamedTuple):
    """Words inside quotation marks, `[start, end)`; with the marks `[outer_start, outer_end)`."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    closed: bool
    carried: bool  # goes on from the paragraph before without a mark


Piece = Told | Quoted


def pieces_of(tokens: Iterable[Token]) -> list[list[Piece]]:
    """Return the pieces of each block in order; headings, ornaments and matter have none."""
    pieces: list[list[Piece]] = _parser().parse(tokens)  # type: ignore[assignment]
    return pieces


@cache
def _parser() -> Lark:
    return Lark(
        read_grammar("prose.lark"),
        parser="lalr",
        lexer=ProseLexer,
        start="prose",
        import_paths=[str(grammar_folder())],
        transformer=_Pieces(),
        maybe_placeholders=False,
    )


class _Pieces(Transformer[Token, list[list[Piece]]]):
    """Builds the pieces while the parser reduces, so that no tree is kept."""

    def prose(self, blocks: list[list[Piece]]) -> list[list[Piece]]:
        return blocks

    def heading(self, _: list[Token]) -> list[Piece]:
        return []

    ornament = matter = written = heading

    def paragraph(self, children: list[Token | Piece | list[Piece]]) -> list[Piece]:
        pieces: list[Piece] = []
        for child in children[1:]:
            if isinstance(child, list):
                pieces.extend(child)
            elif not isinstance(child, Token):
                pieces.append(child)
        return pieces

    def narration(self, tokens: list[Token]) -> Told:
        return Told(tokens[0].start_pos or 0, tokens[0].end_pos or 0)

    def stray(self, tokens: list[Token]) -> Told:
        return self.narration(tokens)

    def quotation(self, children: list[Token]) -> Quoted:
        opening, closing = children[0], children[-1]
        return _quoted(opening, closing.start_pos or 0, closing.end_pos or 0, closed=True)

    def unclosed(self, children: list[Token]) -> Quoted:
        end = children[-1].end_pos or 0
        return _quoted(children[0], end, end, closed=False)

    def nested(self, children: list[Token]) -> Token:
        first, last = children[0], children[-1]
        return Token("TEXT", "", first.start_pos, end_pos=last.end_pos)

    loose = nested

    def dialogue(self, tokens: list[Token]) -> list[Piece]:
        pieces: list[Piece] = []
        outer = tokens[0].start_pos or 0
        for token in tokens[1:]:
            start, end = token.start_pos or 0, token.end_pos or 0
            if token.type == "SPOKEN":
                pieces.append(
                    Quoted(start, end, outer if len(pieces) == 0 else start, end, "dash", True, False)
                )
            else:
                pieces.append(Told(start, end))
        return pieces


for _rule in ("narration", "stray", "quotation", "unclosed", "nested", "loose"):
    setattr(_Pieces, f"punctuation__{_rule}", getattr(_Pieces, _rule))


def _quoted(opening: Token, end: int, outer_end: int, *, closed: bool) -> Quoted:
    carried = opening.type == "CARRIED"
    outer_start, start = opening.start_pos or 0, opening.end_pos or 0
    return Quoted(start, end, outer_start, outer_end, str(opening), closed, carried)
