"""The parse, read top to bottom: paragraphs, blocks, habit, tokens, grammar, beats."""

from __future__ import annotations

from screenplay.model.beat import Prose
from screenplay.model.manuscript import Manuscript
from screenplay.prose.beats import beats_of
from screenplay.prose.blocks import classify
from screenplay.prose.flattening import is_flattened
from screenplay.prose.habit import habit_of
from screenplay.prose.kinds import with_kinds
from screenplay.prose.lexer import tokens_of
from screenplay.prose.paragraphs import divide
from screenplay.prose.structure import pieces_of


def parse(manuscript: Manuscript) -> Prose:
    """Cut `manuscript` into beats, in reading order. Every text parses."""
    text = manuscript.text
    layout, paragraphs = divide(text)
    blocks = classify(manuscript, paragraphs)
    habit = habit_of(text, paragraphs)
    pieces = pieces_of(tokens_of(text, blocks, habit))
    beats, places = beats_of(text, blocks, pieces)
    return Prose(tuple(with_kinds(text, beats)), tuple(places), layout, is_flattened(beats))
