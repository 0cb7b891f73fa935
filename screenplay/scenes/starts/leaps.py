"""Phrases that leap over time."""

from __future__ import annotations

from screenplay.model.span import Span
from screenplay.scenes.patterns import pattern

MOMENTS_LATER = "MOMENTS LATER"


def hour_left(text: str, start: int) -> Span | None:
    """Return the words for the hour that "Two years before that evening" at `start` leaves."""
    found = pattern("hour left").match(text, start, start + 80)
    return None if found is None else Span(found.start("hour"), found.end("hour"))


def lapse_in(words: str) -> str | None:
    """Return what a heading calls a leap: MOMENTS LATER, LATER; None for leaps of days and named hours."""
    if pattern("moments").search(words):
        return MOMENTS_LATER
    return "LATER" if pattern("same day").search(words) and not pattern("other day").search(words) else None


def jump_in(text: str, start: int, end: int) -> Span | None:
    """Return the words at the head, in the first clause or at the end of a sentence that leap over time."""
    opening = pattern("leap").match(text, start, min(end, start + 80))
    if opening is not None:
        return Span(start, opening.end())
    inside = pattern("leap inside").search(text, start, min(end, start + 90))
    if inside is not None and pattern("no leap yet").search(text[start : inside.start()]) is None:
        return Span(inside.start(), inside.end())
    tail = max(start, end - 40)
    closing = pattern("leap at the end").search(text[tail:end])
    if closing is None and pattern("no leap yet").search(text[start:end]) is None:
        closing = pattern("hour at the end").search(text[tail:end])
    return None if closing is None else Span(tail + closing.start(), tail + closing.end())
