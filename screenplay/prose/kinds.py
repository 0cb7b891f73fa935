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
_SENTENCES = 2  # before a quotation, in which its paper or screen is named
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
    return is_introduced(text, *_told_before(beats, at))


def _told_before(beats: Sequence[Beat], at: int) -> tuple[int, int]:
    """Return the narration right before the quotation, from this paragraph or the end of the last."""
    first = at
    while (
        first
        and isinstance(beats[first - 1], Narration | Tag)
        and beats[first - 1].paragraph >= beats[at].paragraph - 1
        and at - first < _SENTENCES
    ):
        first -= 1
    return (beats[first].span.start, beats[at - 1].span.end) if first < at else (0, 0)


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
            same = tag.paragraph == beats[at].paragraph
            beside = tag.after and same if neighbour > at else tag.before
            if beside and tag.verb.of(text).lower() in thinking:
                return "aloud" not in tag.span.of(text)
    return False
