"""A text and all that the stages have found out about it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from screenplay.model.attribution import Attribution
from screenplay.model.beat import Prose, Quotation
from screenplay.model.cast import Cast
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene


@dataclass(frozen=True, slots=True)
class Story:
    """What travels from stage to stage.

    The text, its beats and its people stay the same from draft to draft; who speaks and where the scenes
    are is decided anew with each correction, and empty before.
    """

    manuscript: Manuscript
    prose: Prose
    cast: Cast
    attribution: Attribution = field(default_factory=Attribution)
    scenes: tuple[Scene, ...] = ()

    @property
    def silent(self) -> bool:
        """Tell whether nobody speaks in it: its script will be all action."""
        return not any(isinstance(beat, Quotation) for beat in self.prose.beats)
