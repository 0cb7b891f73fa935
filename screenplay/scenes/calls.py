"""Scenes that show the other end of a telephone call which the scene before began."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from screenplay.language.calls import Call, call_in, speaks_of_a_call
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.span import Span
from screenplay.scenes.narrative import Sentence

_NEAR = 10  # sentences of the later scene in which the call must be spoken of
_LEAPS = frozenset({"time jump", "dream", "wakes", "somebody wakes", "chapter heading"})


def with_intercuts(
    scenes: Sequence[Scene], sentences: Sequence[list[Sentence]], people: Sequence[frozenset[str]]
) -> tuple[Scene, ...]:
    """Return the scenes, those marked that cut to the far end of a call.

    A call is under way that nobody has ended, somebody is in both scenes, and the new one speaks of the
    call too and shows somebody whom the other did not.
    """
    marked = list(scenes)
    for number in range(1, len(marked)):
        before, here = sentences[number - 1], sentences[number]
        if marked[number].kind is not SceneKind.MASTER or marked[number].cue.rule in _LEAPS:
            continue
        if not _seen(here) - _seen(before) or not people[number] & people[number - 1]:
            continue
        begun = _under_way(before)
        heard = next((one for one in here[:_NEAR] if _is_heard(one)), None)
        if begun is not None and heard is not None:
            cut = Decision("INTERCUT", "both ends of a call", 0.6, begun)
            marked[number] = replace(marked[number], intercut=cut)
    return tuple(marked)


def _under_way(sentences: Sequence[Sentence]) -> Span | None:
    """Return the sentence that begins a call which goes on at the end of the scene."""
    begun: Span | None = None
    for sentence in sentences:
        told = call_in(sentence.text, sentence.span.start, sentence.span.end)
        if told is not None:
            begun = sentence.span if told is Call.BEGINS else None
    return begun


def _seen(sentences: Sequence[Sentence]) -> set[str]:
    """Return who acts in a scene, not only speaks."""
    return {one.actor for one in sentences if one.actor is not None and not one.tag}


def _is_heard(sentence: Sentence) -> bool:
    return speaks_of_a_call(sentence.text, sentence.span.start, sentence.span.end)
