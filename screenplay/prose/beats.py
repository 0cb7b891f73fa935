"""Blocks and their pieces → beats: sentences told, quotations spoken, tags between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.model.beat import (
    Beat,
    Heading,
    Matter,
    Narration,
    Paragraph,
    Quotation,
    SceneBreak,
    Written,
)
from screenplay.model.span import Span
from screenplay.prose.block import Block, BlockKind
from screenplay.prose.pieces import Piece, Quoted
from screenplay.prose.tags.recognise import recognise
from screenplay.prose.utterance import mentioned

_LEADS_IN = tuple(",:—–-")  # what a sentence ends in that leads in to the next paragraph
_STOPS = tuple(".!?…")
_OPENERS = "\"'“‘«([_*—–-¡¿… \n\r\t"
_HEAD = 40  # characters behind quoted words that show how the sentence goes on
_AND = re.compile(r",\s+(?:and|but|while|then)\s")
_JOINT = 10  # characters between the comma and who speaks next
_TAIL = 6  # characters at the end of a paragraph that hold its last mark behind emphasis and space


def beats_of(
    text: str, blocks: Sequence[Block], pieces: Sequence[Sequence[Piece]]
) -> tuple[list[Beat], list[Paragraph]]:
    """Return the beats of all blocks in order, and the paragraphs with their share of the beats."""
    beats: list[Beat] = []
    places: list[Paragraph] = []
    open_before = False  # the paragraph before ended inside a quotation
    for index, (block, inside) in enumerate(zip(blocks, pieces, strict=True)):
        first = len(beats)
        if block.kind is BlockKind.PARAGRAPH:
            leads = _is_speech(text, pieces[index + 1]) if index + 1 < len(pieces) else False
            beats.extend(_paragraph(text, index, inside, goes_on=open_before, leads=leads))
            last = beats[-1] if len(beats) > first else None
            open_before = isinstance(last, Quotation) and not last.closed
        else:
            beats.append(_single(block, index))
            open_before = False
        places.append(Paragraph(block.span, first, len(beats)))
    return beats, places


def _single(block: Block, index: int) -> Beat:
    if block.kind is BlockKind.HEADING:
        return Heading(block.span, index, block.level)
    if block.kind is BlockKind.ORNAMENT:
        return SceneBreak(block.span, index)
    if block.kind is BlockKind.WRITTEN:
        return Written(block.span, index, block.form, block.follows)
    return Matter(block.span, index, block.matter, block.value)


def _announces(text: str, last: Piece) -> bool:
    """Tell whether the words that end a paragraph can lead in to the quotation that opens the next."""
    ending = text[max(last.start, last.end - _TAIL) : last.end].rstrip("_* \n\r")[-1:]
    return ending in _LEADS_IN


def _is_speech(text: str, pieces: Sequence[Piece]) -> bool:
    """Tell whether a paragraph opens with words that somebody says."""
    first = pieces[0] if pieces else None
    return isinstance(first, Quoted) and not first.carried and not text[first.start : first.end].isspace()


def _paragraph(text: str, index: int, pieces: Sequence[Piece], *, goes_on: bool, leads: bool) -> list[Beat]:
    """Cut one paragraph; `goes_on`: a quotation runs into it, `leads`: the next paragraph opens with one."""
    only_mentioned = mentioned(text, pieces)
    spoken = [
        isinstance(piece, Quoted) and not aside for piece, aside in zip(pieces, only_mentioned, strict=True)
    ]
    beats: list[Beat] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if isinstance(piece, Quoted) and spoken[at]:
            continues = goes_on and at == 0
            beats.append(_quotation(text, piece, index, continues=continues))
            at += 1
            continue
        first = at
        while at < len(pieces) and not spoken[at]:
            at += 1
        before = at < len(pieces) or (leads and _announces(text, pieces[at - 1]))
        beats.extend(_narration(text, index, pieces[first:at], after=first > 0, before=before))
    return beats


def _quotation(text: str, piece: Quoted, index: int, *, continues: bool) -> Quotation:
    start, end = piece.start, piece.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quotation(
        Span(start, end),
        Span(piece.outer_start, piece.outer_end),
        index,
        closed=piece.closed,
        continues=continues,
    )


def _narration(text: str, index: int, pieces: Sequence[Piece], *, after: bool, before: bool) -> list[Beat]:
    """Cut one stretch of narration into sentences; the first and the last may be tags."""
    quoted = [
        Span(piece.start, piece.end)
        for piece in pieces
        if isinstance(piece, Quoted) and piece.start < piece.end
    ]
    spans = _sentences(text, pieces)
    if after and before:
        spans = _with_two_tags_apart(text, spans)
    beats: list[Beat] = []
    for place, (first, last) in enumerate(spans):
        tag = recognise(
            text,
            Span(first, last),
            index,
            after=after and place == 0,
            before=before and place == len(spans) - 1,
        )
        inside = tuple(span for span in quoted if first <= span.start and span.end <= last)
        beats.append(tag or Narration(Span(first, last), index, inside))
    return beats


def _sentences(text: str, pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Return the sentences of a stretch of narration, as the parse ends them, with words quoted in them."""
    found: list[tuple[int, int]] = []
    goes_on = False
    for piece in pieces:
        start, end = _outer(piece)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        found.append((found.pop()[0], end) if goes_on else (start, end))
        goes_on = not (_ends_with(text, piece) if isinstance(piece, Quoted) else piece.ends)
    return found


def _ends_with(text: str, quoted: Quoted) -> bool:
    """Tell whether a sentence ends with words in marks: `She saw "The Shaughraun." Then he came.`."""
    if text[max(quoted.start, quoted.end - _TAIL) : quoted.end].rstrip("_* \n\r")[-1:] not in _STOPS:
        return False
    behind = text[quoted.outer_end : quoted.outer_end + _HEAD].lstrip("_*)]")
    return behind[:1].isspace() and not behind.lstrip(_OPENERS)[:1].islower()


def _with_two_tags_apart(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Divide a lone sentence where both halves are tags: `said A; and B answered:`, `said A, and B said,`."""
    if len(spans) != 1:
        return spans
    start, end = spans[0]
    for middle in (text.rfind(";", start, end - 1), _before_another(text, start, end)):
        second = middle + 1 + len(text[middle + 1 : end]) - len(text[middle + 1 : end].lstrip())
        if middle >= 0 and _are_two(text, Span(start, middle + 1), Span(second, end)):
            return [(start, middle + 1), (second, end)]
    return spans


def _before_another(text: str, start: int, end: int) -> int:
    """Return the last comma before "and", behind which somebody else may speak; -1 if there is none."""
    return max((found.start() for found in _AND.finditer(text, start, end - 1)), default=-1)


def _are_two(text: str, first: Span, second: Span) -> bool:
    """Tell whether two halves of a sentence are the tags of two lines, by two people."""
    one = recognise(text, first, 0, after=True, before=False)
    other = recognise(text, second, 0, after=False, before=True) if one is not None else None
    if one is None or other is None:
        return False
    by = text[first.end - 1] == ";"
    return by or (other.subject is not None and other.subject.start - second.start <= _JOINT)


def _outer(piece: Piece) -> tuple[int, int]:
    if isinstance(piece, Quoted):
        return piece.outer_start, piece.outer_end
    return piece.start, piece.end
