"""Which quotations are thought or written rather than spoken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from screenplay.model.beat import Beat, Narration, Quotation, QuotationKind, Tag
from screenplay.prose.utterance.writing import is_introduced, is_salutation
from screenplay.resources import lexicon

_SIGNATURE = re.compile(
    r"(?:\byours?\b[^.!?]{0,40}|\bsincerely|\baffectionate(?:ly)?\b[^.!?]{0,30}|\blove,?|\bregards,?|&c\.?)\W*"
    r"(?:\n?\W*[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3})?\W*$"
)
_ENDING = 120  # characters at the end of a quotation in which a letter is signed


def with_kinds(text: str, beats: Sequence[Beat]) -> list[Beat]:
    """Return `beats` with the kind of every quotation set."""
    told: list[Beat] = list(beats)
    letter = False  # a letter goes on from the quotation before
    for at, beat in enumerate(told):
        if not isinstance(beat, Quotation):
            letter = letter and isinstance(beat, Narration) and len(beat.span) < 2
            continue
        letter = (letter and _opens_paragraph(told, at)) or _opens_writing(text, told, at)
        if letter:
            told[at] = replace(beat, kind=QuotationKind.WRITING)
            letter = _goes_on(text, beat)
        elif _is_thought(text, told, at):
            told[at] = replace(beat, kind=QuotationKind.THOUGHT)
    return told


def _opens_paragraph(beats: Sequence[Beat], at: int) -> bool:
    return at == 0 or beats[at - 1].paragraph != beats[at].paragraph


def _opens_writing(text: str, beats: Sequence[Beat], at: int) -> bool:
    span = beats[at].span
    alone = at + 1 == len(beats) or beats[at + 1].paragraph != beats[at].paragraph
    if alone and _opens_paragraph(beats, at) and is_salutation(text, span.start, span.end):
        return True
    before = beats[at - 1] if at else None
    if isinstance(before, Narration | Tag) and before.paragraph >= beats[at].paragraph - 1:
        return is_introduced(text, before.span.start, before.span.end)
    return False


def _goes_on(text: str, quotation: Quotation) -> bool:
    """Tell whether the letter has not ended with `quotation`."""
    if not quotation.closed:
        return True
    span = quotation.span
    if _SIGNATURE.search(text, max(span.start, span.end - _ENDING), span.end):
        return False
    return is_salutation(text, span.start, span.end) and len(span) < _ENDING


def _is_thought(text: str, beats: Sequence[Beat], at: int) -> bool:
    thinking = lexicon("thought_verbs")
    for neighbour in (at + 1, at - 1):
        if 0 <= neighbour < len(beats):
            tag = beats[neighbour]
            if not isinstance(tag, Tag):
                continue
            beside = tag.after if neighbour > at else tag.before
            if tag.paragraph == beats[at].paragraph and beside and tag.verb.of(text).lower() in thinking:
                return "aloud" not in tag.span.of(text)
    return False
