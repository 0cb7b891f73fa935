"""The passages of a text that a second reader is asked about, each with its lines numbered.

A passage depends on the words of the text alone, never on what was decided of it: so an answer is found again
whoever the people turn out to be.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from screenplay.attribution.view.turns import Turn, find_turns
from screenplay.corrections.key import normalised, shown
from screenplay.model.beat import Beat, Heading, Matter, Narration, Prose, SceneBreak
from screenplay.model.scene import Scene
from screenplay.model.span import Span

_LINES = 12  # of a conversation: more than that small models do not keep apart
_WIDEST_GAP = 14  # sentences of narration that end a conversation
_LEAD = 300  # characters of narration before a conversation
_SENTENCES, _LENGTH = 10, 1800  # sentences of narration, and characters with the lines between them
_SCENE = 1200  # characters of a scene that tell where it is


class Asks(StrEnum):
    """What is asked about a passage."""

    SPEAKERS = "speakers"
    ACTORS = "actors"
    THOUGHTS = "thoughts"
    INSIDE = "inside or outside"
    PLACE = "place"


class Passage(NamedTuple):
    """What is asked, the words to read, and the beats that are numbered in them, from 1."""

    asks: Asks
    span: Span
    beats: tuple[int, ...]
    marks: tuple[Span, ...]

    def marked(self, text: str) -> str:
        """Return the words with the number of each line before it: "[1] ..."."""
        parts, at = [], self.span.start
        for number, mark in enumerate(self.marks, 1):
            parts += [text[at : mark.start], f"[{number}] "]
            at = mark.start
        return "".join((*parts, text[at : self.span.end])).strip()

    def digest(self, text: str) -> str:
        """Return what finds the passage again while its words stay the same."""
        words = f"{self.asks.value}\n{normalised(self.marked(text))}"
        return hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).hexdigest()

    def lines(self, text: str) -> tuple[str, ...]:
        """Return the words of the numbered lines, cut where they are long."""
        return tuple(shown(mark.of(text)) for mark in self.marks)


def passages(prose: Prose) -> tuple[Passage, ...]:
    """Return the passages of speech and those of narration, each kind in reading order."""
    told = tuple(_told(prose))
    return (
        *_spoken(prose),
        *told,
        *(passage._replace(asks=Asks.THOUGHTS) for passage in told),
    )


def scene_passages(text: str, prose: Prose, scenes: Sequence[Scene]) -> Iterator[tuple[Scene, Passage]]:
    """Yield each scene with the passages that ask where it is: inside or outside, and which place."""
    ends = [scene.start for scene in scenes[1:]]
    for scene, end in zip(scenes, [*ends, prose.beats[-1].span.end if prose.beats else 0], strict=True):
        cut = min(end, scene.start + _SCENE)
        cut = text.rfind(" ", scene.start, cut) if cut < end else cut
        span = Span(scene.start, max(cut, scene.start))
        for asks in (Asks.INSIDE, Asks.PLACE):
            yield scene, Passage(asks, span, (), (Span(span.start, min(span.end, span.start + 80)),))


def _spoken(prose: Prose) -> Iterator[Passage]:
    turns, gaps = find_turns(prose)
    first = 0
    for number in range(1, len(turns) + 1):
        if number == len(turns) or gaps[number].broken or len(gaps[number].beats) >= _WIDEST_GAP:
            pieces = -(-(number - first) // _LINES)
            cuts = [first + (number - first) * piece // pieces for piece in range(pieces + 1)]
            for start, end in pairwise(cuts):
                yield _conversation(prose, turns[start:end], gaps[start].beats)
            first = number


def _conversation(prose: Prose, turns: Sequence[Turn], before: Sequence[int]) -> Passage:
    """Return the passage of some turns, with the narration that leads up to them and the end of the last."""
    paragraphs = prose.paragraphs
    start = paragraphs[turns[0].first_paragraph].span.start
    end = max(paragraphs[turns[-1].last_paragraph].span.end, turns[-1].span.end)
    for index in reversed(before):
        if start - prose.beats[index].span.start > _LEAD:
            break
        start = min(start, prose.beats[index].span.start)
    start = min(start, turns[0].span.start)
    marks = tuple(turn.span for turn in turns)
    return Passage(Asks.SPEAKERS, Span(start, end), tuple(turn.beats[0] for turn in turns), marks)


def _told(prose: Prose) -> Iterator[Passage]:
    run: list[int] = []
    for index, beat in enumerate(prose.beats):
        if isinstance(beat, Narration):
            if run and (len(run) == _SENTENCES or _is_far(prose.beats, run, beat)):
                yield _narrated(prose.beats, run)
                run = []
            run.append(index)
        elif run and isinstance(beat, Heading | SceneBreak | Matter):
            yield _narrated(prose.beats, run)
            run = []
    if run:
        yield _narrated(prose.beats, run)


def _is_far(beats: Sequence[Beat], run: Sequence[int], beat: Beat) -> bool:
    return beat.span.end - beats[run[0]].span.start > _LENGTH


def _narrated(beats: Sequence[Beat], run: Sequence[int]) -> Passage:
    marks = tuple(beats[index].span for index in run)
    return Passage(Asks.ACTORS, Span(marks[0].start, marks[-1].end), tuple(run), marks)
