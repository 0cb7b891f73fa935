"""The writer's choices: what a conversion may do differently for different people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Thoughts(StrEnum):
    """What becomes of inner life: thoughts, feelings, backstory."""

    NOTE = "note"
    VOICE_OVER = "voice-over"
    DROP = "drop"


class NarratorPerson(StrEnum):
    """How a first-person narrator's narration reads on the page."""

    THIRD = "third"
    VOICE_OVER = "voice-over"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice with its default; the defaults give the plainest draft with the cleanest diffs."""

    thoughts: Thoughts = Thoughts.NOTE
    narrator: NarratorPerson = NarratorPerson.THIRD
    parentheticals: float = 1.0  # a page; past the budget a manner of speaking becomes a note
    contd: bool = False  # (CONT'D) on a cue whose speaker goes on after action
    flag_below: float | None = None  # confidence under which a decision gets an [[unsure: ...]] note
