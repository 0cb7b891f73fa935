"""What a sentence of narration tells: seen, heard, or only known to a mind."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from screenplay.adaptation.sentence import Sentence


class NarrationKind(StrEnum):
    """What a sentence tells of. The first three are seen or heard, the next three are inner life."""

    ACT = "act"
    LOOK = "look"
    DESCRIPTION = "description"
    THOUGHT = "thought"
    SENSATION = "sensation"
    BACKSTORY = "backstory"

    @property
    def inner(self) -> bool:
        """True of what no camera and no microphone catches."""
        return self in {NarrationKind.THOUGHT, NarrationKind.SENSATION, NarrationKind.BACKSTORY}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule's answer: what the sentence tells, and how often such an answer is right."""

    kind: NarrationKind
    confidence: float


@dataclass(frozen=True, slots=True)
class KindRule:
    """One way to know what a sentence tells; `answer` returns None where it does not apply.

    `told` explains the rule where it is made from data; else the docstring of `answer` does.
    """

    name: str
    answer: Callable[[Sentence], Verdict | None]
    told: str = ""

    @property
    def doc(self) -> str:
        """What the rule sees, an example, what it misses, its source."""
        return self.told or inspect.getdoc(self.answer) or ""
