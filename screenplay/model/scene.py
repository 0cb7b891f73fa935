"""Where and when: the division of the story into scenes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from screenplay.model.decision import Decision


class SceneKind(StrEnum):
    """What a heading opens."""

    MASTER = "master"  # a full slugline
    SECONDARY = "secondary"  # a move inside one master location
    FLASHBACK = "flashback"
    DREAM = "dream"
    RETURN = "return"  # back to the scene that a flashback, a dream or a cutaway left


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene: it starts at the character offset `start`, inside a sentence if need be.

    `setting` is "INT", "EXT" or "INT/EXT"; `location` the place as the text names it; `time` a time of day.
    Each decision's value is None when no span of the text supports one, and its `span` is the evidence.
    `cue` says what made the scene start; `intercut`, where it is given, that the scene shows the other end
    of a call, and the words that began it; `lapse` how it follows on the one before: CONTINUOUS, LATER or
    MOMENTS LATER.
    """

    start: int
    setting: Decision
    location: Decision
    time: Decision
    cue: Decision
    kind: SceneKind = SceneKind.MASTER
    intercut: Decision | None = None
    lapse: Decision | None = None
