"""Which quotations are thought or written rather than spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from screenplay.model.beat import Beat, Quotation, QuotationKind, Tag
from screenplay.prose.letters import letters, told_before
from screenplay.prose.utterance.writing import is_introduced
from screenplay.resources import lexicon


def with_kinds(text: str, beats: Sequence[Beat]) -> list[Beat]:
    """Return `beats` with the kind of every quotation set."""
    written = letters(text, beats)
    told: list[Beat] = list(beats)
    for at, beat in enumerate(told):
        if not isinstance(beat, Quotation):
            continue
        if at in written or is_introduced(text, *told_before(told, at)):
            told[at] = replace(beat, kind=QuotationKind.WRITING)
        elif _is_thought(text, told, at):
            told[at] = replace(beat, kind=QuotationKind.THOUGHT)
    return told


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
