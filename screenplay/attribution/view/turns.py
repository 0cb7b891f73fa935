"""Turns of a conversation, and what stands in the gap before each."""

from __future__ import annotations

from typing import NamedTuple

from screenplay.model.beat import Heading, Matter, Narration, Prose, Quotation, QuotationKind, SceneBreak, Tag
from screenplay.model.span import Span


class Turn(NamedTuple):
    """One utterance: the beats that carry it (several when it runs over paragraphs) and its span."""

    beats: tuple[int, ...]
    span: Span
    first_paragraph: int
    last_paragraph: int


class Gap(NamedTuple):
    """What stands between two turns: beats of narration in order, and whether a break is among them."""

    beats: tuple[int, ...]  # indexes of Narration and Tag beats
    broken: bool  # a scene break, heading or matter stands here


def find_turns(prose: Prose) -> tuple[tuple[Turn, ...], tuple[Gap, ...]]:
    """Return the turns in order, and the gaps: `gaps[n]` before turn n, one more after the last.

    Words that stand written, in a letter or on a sign, are nobody's turn.
    """
    turns: list[Turn] = []
    gaps: list[Gap] = []
    between: list[int] = []
    broken = False
    for index, beat in enumerate(prose.beats):
        if isinstance(beat, Quotation):
            if beat.kind is QuotationKind.WRITING:
                continue
            if beat.continues and turns and not between:
                last = turns[-1]
                turns[-1] = Turn(
                    (*last.beats, index),
                    Span(last.span.start, beat.span.end),
                    last.first_paragraph,
                    beat.paragraph,
                )
                continue
            gaps.append(Gap(tuple(between), broken))
            turns.append(Turn((index,), beat.span, beat.paragraph, beat.paragraph))
            between, broken = [], False
        elif isinstance(beat, Narration | Tag):
            between.append(index)
        elif isinstance(beat, Heading | SceneBreak | Matter):
            broken = True
    gaps.append(Gap(tuple(between), broken))
    return tuple(turns), tuple(gaps)
