"""The parse, read top to bottom: paragraphs, blocks, habit, grammar, beats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from screenplay.model.beat import Beat, Paragraph, Prose, Quotation, QuotationKind
from screenplay.model.manuscript import Manuscript
from screenplay.prose.beats import beats_of
from screenplay.prose.blocks import classify
from screenplay.prose.habit import habit_of
from screenplay.prose.kinds import with_kinds
from screenplay.prose.paragraphs import divide
from screenplay.prose.pieces import pieces_of
from screenplay.prose.unsaid import unsaid
from screenplay.prose.written.inline import with_sentences_joined, with_written_spans

# Whether several speakers share paragraphs: text that lost paragraph breaks on its way.


_FEW = 3  # quotations side by side that a slip of the pen may explain
_SHARE = 0.02  # of all quotations; in print fewer than one in 500 stands beside another


def is_flattened(beats: Sequence[Beat]) -> bool:
    """Tell whether quotations often follow each other in one paragraph with nothing between."""
    quotations = sum(isinstance(beat, Quotation) for beat in beats)
    beside = sum(
        isinstance(first, Quotation)
        and isinstance(second, Quotation)
        and first.paragraph == second.paragraph
        and first.closed
        for first, second in pairwise(beats)
    )
    return beside >= _FEW and beside >= _SHARE * quotations


def _counted(beats: Sequence[Beat], places: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield `places` with their share of `beats`."""
    at = 0
    for number, place in enumerate(places):
        first = at
        while at < len(beats) and beats[at].paragraph == number:
            at += 1
        yield Paragraph(place.span, first, at)


def parse(manuscript: Manuscript) -> Prose:
    """Cut `manuscript` into beats, in reading order. Every text parses."""
    text = manuscript.text
    layout, paragraphs = divide(text)
    blocks = classify(manuscript, paragraphs)
    habit = habit_of(text, paragraphs)
    pieces = pieces_of(text, blocks, habit)
    beats, places = beats_of(text, blocks, pieces)
    told = with_kinds(text, beats)
    written = frozenset(
        beat.span for beat in told if isinstance(beat, Quotation) and beat.kind is QuotationKind.WRITING
    )
    told = with_sentences_joined(text, told)
    told = with_written_spans(manuscript, told)
    return Prose(
        tuple(told),
        tuple(_counted(told, places)),
        layout,
        is_flattened(beats),
        unsaid(text, told, habit, written),
    )
