"""The start of a scene, and where the story is while the rules look for the next one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from screenplay.model.scene import SceneKind
from screenplay.model.span import Span
from screenplay.scenes.fixtures import Thing
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.places import Place


@dataclass(frozen=True, slots=True)
class Start:
    """A scene starts at `offset` because of `rule`; `place` is the place that the cue itself names.

    `continuous` is true where time goes on without a leap; `outside` where the cue leads out of doors;
    `leaves` where somebody moves, which is no change for those who stay; `elsewhere` where nothing says that
    the place has to do with the one before.
    """

    offset: int
    rule: str
    confidence: float
    span: Span
    place: Place | None = None
    continuous: bool = True
    outside: bool = False
    leaves: bool = False
    elsewhere: bool = False
    kind: SceneKind = SceneKind.MASTER


@dataclass(slots=True)
class Here:
    """Where the story is: the head noun of the last place, its setting, the things and people seen there.

    `votes` counts the words that told INT and EXT; `sentences` those since the scene started; `ahead` are
    those that follow the one at hand.
    """

    head: str = ""
    setting: str | None = None
    sentences: int = 0
    things: list[Thing] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    ahead: Sequence[Sentence] = ()
    votes: Counter[str] = field(default_factory=Counter)

    def move(self, start: Start) -> None:
        """Follow a change of place."""
        self.sentences = 0
        self.things.clear()
        self.votes.clear()
        self.actors.clear()
        if start.place is not None:
            self.head, self.setting = start.place.head, start.place.setting
        elif start.outside:
            self.head, self.setting = "", "EXT"
        elif start.elsewhere or not start.continuous:
            self.head, self.setting = "", None

    def settle(self, place: Place) -> None:
        """Learn from a place that the narration names as here."""
        if place.here and not self.head and place.relation in {"in", "inside", "into", "subject", "at", "on"}:
            self.head, self.setting = place.head, place.setting or self.setting


StartRule = Callable[[Sentence, Here], Start | None]
