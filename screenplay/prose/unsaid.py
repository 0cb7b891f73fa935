"""Quotations that nobody says, each with the reason: so that none goes missing in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.model.beat import (
    Beat,
    Heading,
    Matter,
    Narration,
    Quotation,
    QuotationKind,
    Tag,
    Unsaid,
    Written,
)
from screenplay.model.span import Span
from screenplay.prose.block import Block, BlockKind
from screenplay.prose.habit import Habit
from screenplay.prose.pieces import Quoted, pieces_of
from screenplay.prose.written.inline import tells_of_writing

_WRITTEN = "stands written"
_THOUGHT = "is thought"
_MENTIONED = "is only mentioned in the narration"
_MARKS = frozenset("\"“”„‟«»‹›「『‘'‚`")
_OPENING = '“„«"'  # such as are no apostrophe


def unsaid(
    text: str, beats: Sequence[Beat], habit: Habit, written: frozenset[Span] = frozenset()
) -> tuple[Unsaid, ...]:
    """Return every quotation among `beats` that is no speech, in order; `written` are known to stand so."""
    return tuple(_of_beats(text, beats, habit, written))


def _of_beats(text: str, beats: Sequence[Beat], habit: Habit, known: frozenset[Span]) -> Iterator[Unsaid]:
    for beat in beats:
        match beat:
            case Quotation(kind=QuotationKind.WRITING):
                yield Unsaid(beat.span, _WRITTEN)
            case Quotation(kind=QuotationKind.THOUGHT):
                yield Unsaid(beat.span, _THOUGHT)
            case Narration():
                for span in _in_narration(text, beat, habit):
                    written = span in known or tells_of_writing(text, beat.span.start, beat.span.end)
                    yield Unsaid(span, _WRITTEN if written else _MENTIONED)
            case Matter() | Heading() | Written():
                for span in _quoted(text, beat.span, habit):
                    yield Unsaid(span, _reason(beat))
            case Tag():
                for span in _quoted(text, beat.span, habit):
                    yield Unsaid(span, _MENTIONED)


def _in_narration(text: str, beat: Narration, habit: Habit) -> Iterator[Span]:
    """Yield what stands between marks in a sentence, whether or not more of it was read as quoted."""
    known = [span for span in beat.quoted if _MARKS & set(text[max(0, span.start - 1) : span.start + 1])]
    yield from known
    with_marks = [text[max(0, span.start - 1) : span.end + 1] for span in known]
    if _opened(beat.span.of(text)) > sum(map(_opened, with_marks)):
        for span in _quoted(text, beat.span, habit):
            if not any(span.start < each.end and each.start < span.end for each in known):
                yield span


def _opened(words: str) -> int:
    return sum(map(words.count, _OPENING))


def _reason(beat: Matter | Heading | Written) -> str:
    match beat:
        case Matter():
            return f"is no story ({beat.kind.value})"
        case Heading():
            return "is part of a heading"
        case Written():
            return _WRITTEN


def _quoted(text: str, span: Span, habit: Habit) -> Iterator[Span]:
    """Yield what stands between quotation marks in a stretch that is no paragraph of the story."""
    if not any(mark in text[span.start : span.end] for mark in _MARKS):
        return
    for piece in pieces_of(text, [Block(span, BlockKind.PARAGRAPH)], habit)[0]:
        if isinstance(piece, Quoted) and text[piece.start : piece.end].strip():
            yield Span(piece.start, piece.end)
