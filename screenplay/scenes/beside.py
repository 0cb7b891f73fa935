"""What one scene lends another beside it: the hour across a break, the other end of a call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from screenplay.language.calls import Call, call_in, speaks_of_a_call
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.span import Span
from screenplay.scenes.cues import Cue
from screenplay.scenes.hour.reasons import When
from screenplay.scenes.reasons import Where
from screenplay.scenes.view import Sentence

# The hour of a scene by the scenes beside it, where a break divides them and no words leap over time.


_SHORT = frozenset({"DAWN", "DUSK"})  # the scene before them was earlier
_SHARE = 0.5  # of the confidence: about half of the scenes behind a break are at the same hour


def with_near_hours(scenes: Sequence[Scene], cues: Sequence[Cue]) -> tuple[Scene, ...]:
    """Return the scenes, those without an hour with that of the scene before, else of the one behind."""
    near = list(scenes)
    for number in range(1, len(near)):
        if not _leaps(near[number], cues[number]):
            near[number] = _with_hour_of_near_hours(near[number], near[number - 1])
    for number in range(len(near) - 2, -1, -1):
        if not _leaps(near[number + 1], cues[number + 1]) and near[number + 1].time.value not in _SHORT:
            near[number] = _with_hour_of_near_hours(near[number], near[number + 1])
    return tuple(near)


def with_places_kept(
    scenes: Sequence[Scene], cues: Sequence[Cue], people: Sequence[frozenset[str]]
) -> tuple[Scene, ...]:
    """Return the scenes, those behind a leap over time that name no place with that of the one before.

    Only where somebody is in both, or nobody is known in the new one: "In the morning there was a note."
    """
    kept = list(scenes)
    for number in range(1, len(kept)):
        scene, before = kept[number], kept[number - 1]
        same = bool(people[number] & people[number - 1]) or not people[number]
        told = scene.location.value is not None or before.location.value is None
        if cues[number] is not Cue.TIME_JUMP or scene.kind is not SceneKind.MASTER or told or not same:
            continue
        if scene.setting.value in (None, before.setting.value):
            kept[number] = replace(
                scene,
                setting=scene.setting if scene.setting.value else _kept(before.setting),
                location=_kept(before.location),
            )
    return tuple(kept)


def _kept(decision: Decision) -> Decision:
    return replace(decision, rule=Where.STAYS, confidence=round(decision.confidence * _SHARE, 2), evidence=())


def _leaps(scene: Scene, cue: Cue) -> bool:
    """Tell whether the story is at another time from the start of `scene` on."""
    return cue.leaps or scene.kind not in {SceneKind.MASTER, SceneKind.SECONDARY}


def _with_hour_of_near_hours(scene: Scene, other: Scene) -> Scene:
    if scene.time.value is not None or other.time.value is None:
        return scene
    sure = round(other.time.confidence * _SHARE, 2)
    return replace(
        scene,
        time=Decision(other.time.value, When.BESIDE, sure, other.time.span),
    )


# Scenes that show the other end of a telephone call which the scene before began.


_NEAR = 10  # sentences of the later scene in which the call must be spoken of


def with_intercuts(
    scenes: Sequence[Scene],
    cues: Sequence[Cue],
    sentences: Sequence[list[Sentence]],
    people: Sequence[frozenset[str]],
) -> tuple[Scene, ...]:
    """Return the scenes, those marked that cut to the far end of a call.

    A call is under way that nobody has ended, somebody is in both scenes, and the new one speaks of the
    call too and shows somebody whom the other did not.
    """
    marked = list(scenes)
    for number in range(1, len(marked)):
        before, here = sentences[number - 1], sentences[number]
        if marked[number].kind is not SceneKind.MASTER or cues[number].leaps:
            continue
        if not _seen(here) - _seen(before) or not people[number] & people[number - 1]:
            continue
        begun = _under_way(before)
        heard = next((one for one in here[:_NEAR] if _is_heard(one)), None)
        if begun is not None and heard is not None:
            cut = Decision("INTERCUT", When.CALL, 0.6, begun)
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
