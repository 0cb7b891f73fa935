"""The hour of a scene by the scenes beside it, where a break divides them and no words leap over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind

_LEAPS = frozenset({"time jump", "dream", "wakes", "somebody wakes", "chapter heading"})
_SHARE = 0.5  # of the confidence: about half of the scenes behind a break are at the same hour


def with_near_hours(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return the scenes, those without an hour with that of the scene before, else of the one behind."""
    near = list(scenes)
    for number in range(1, len(near)):
        if not _leaps(near[number]):
            near[number] = _with_hour_of(near[number], near[number - 1])
    for number in range(len(near) - 2, -1, -1):
        if not _leaps(near[number + 1]):
            near[number] = _with_hour_of(near[number], near[number + 1])
    return tuple(near)


def _leaps(scene: Scene) -> bool:
    """Tell whether the story is at another time from the start of `scene` on."""
    return scene.cue.rule in _LEAPS or scene.kind not in {SceneKind.MASTER, SceneKind.SECONDARY}


def _with_hour_of(scene: Scene, other: Scene) -> Scene:
    if scene.time.value is not None or other.time.value is None:
        return scene
    sure = round(other.time.confidence * _SHARE, 2)
    return replace(
        scene,
        time=Decision(other.time.value, "hour of the scene beside, a break between", sure, other.time.span),
    )
