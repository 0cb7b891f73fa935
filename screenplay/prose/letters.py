"""Letters that run over paragraphs of quoted words, from a salutation or an introduction to a signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.model.beat import Beat, Heading, Matter, Narration, Quotation, SceneBreak, Tag
from screenplay.prose.utterance.writing import (
    is_announced,
    is_dateline,
    is_introduced,
    is_salutation,
    is_signature,
    is_spoken_of,
)

_LONGEST = 60  # paragraphs of a letter in which its signature is looked for
_SENTENCES = 2  # before a quotation, in which its paper or screen is named
_CLOSING_LINES = 3  # paragraphs that a signature takes at most: greeting, name, place
_LONG = 200  # characters; shorter words before "This letter ..." are as often speech


def letters(text: str, beats: Sequence[Beat]) -> frozenset[int]:
    """Return the indexes of the quotations that are paragraphs of a letter."""
    found: set[int] = set()
    for run in _runs(beats):
        found.update(_letter_in(text, beats, run))
    return frozenset(found)


def told_before(beats: Sequence[Beat], at: int) -> tuple[int, int]:
    """Return the narration right before a quotation, from its paragraph or the end of the last."""
    first = at
    while (
        first
        and isinstance(beats[first - 1], Narration | Tag)
        and beats[first - 1].paragraph >= beats[at].paragraph - 1
        and at - first < _SENTENCES
    ):
        first -= 1
    return (beats[first].span.start, beats[at - 1].span.end) if first < at else (0, 0)


def _runs(beats: Sequence[Beat]) -> Iterator[list[int]]:
    """Yield the stretches of paragraphs that hold one quotation and no more."""
    run: list[int] = []
    for at, beat in enumerate(beats):
        alone = (
            isinstance(beat, Quotation)
            and (at == 0 or beats[at - 1].paragraph != beat.paragraph)
            and (at + 1 == len(beats) or beats[at + 1].paragraph != beat.paragraph)
        )
        if alone:
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _letter_in(text: str, beats: Sequence[Beat], run: Sequence[int]) -> Iterator[int]:
    """Yield the paragraphs of `run` that belong to a letter."""
    before = told_before(beats, run[0])
    open_letter = is_introduced(text, *before) or is_announced(text, *before)
    at = 0
    while at < len(run):
        first = at
        if _is_dateline(text, beats, run[at]) and at + 1 < len(run) and _greets(text, beats, run[at + 1]):
            at += 1
        if _greets(text, beats, run[at]):
            at += 1
        if at == first and not (open_letter and at == 0):
            at += 1
            continue
        end = _end(text, beats, run, at)
        yield from run[first:end]
        at = max(end, at + 1)
    last = run[-1]
    if len(beats[last].span) > _LONG and last + 1 < len(beats):
        after = beats[last + 1]
        if not isinstance(after, Heading | Matter | SceneBreak) and is_spoken_of(text, after.span.start):
            yield last


def _greets(text: str, beats: Sequence[Beat], at: int) -> bool:
    return is_salutation(text, beats[at].span.start, beats[at].span.end)


def _is_dateline(text: str, beats: Sequence[Beat], at: int) -> bool:
    return is_dateline(text, beats[at].span.start, beats[at].span.end)


def _end(text: str, beats: Sequence[Beat], run: Sequence[int], body: int) -> int:
    """Return where in `run` a letter ends whose first paragraph of words, or salutation, is `body`."""
    for at in range(max(0, body - 1), min(len(run), body + _LONGEST)):
        span = beats[run[at]].span
        if is_signature(text, span.start, span.end):
            end = at + 1
            while end < min(len(run), at + 1 + _CLOSING_LINES) and _signs(text, beats, run[end]):
                end += 1
            return end
    unclosed = body
    while unclosed < len(run) and not _closed(beats[run[unclosed]]):
        unclosed += 1
    return min(len(run), unclosed + 1)


def _signs(text: str, beats: Sequence[Beat], at: int) -> bool:
    span = beats[at].span
    return is_signature(text, span.start, span.end, alone=True)


def _closed(beat: Beat) -> bool:
    return not isinstance(beat, Quotation) or beat.closed
