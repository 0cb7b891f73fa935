"""Voices over a wire that go on: V.O. for all that somebody says in a scene where nobody sees him."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from screenplay.adaptation.stage import Stage
from screenplay.model.beat import Narration, Quotation
from screenplay.model.decision import Decision

_GOES_ON = "voice that goes on over the wire"
_SURE = 0.6  # a decision under this puts nobody in a scene


@dataclass(slots=True)
class FarVoices:
    """Who is heard over a wire in the scene at hand; `seen` are the scenes and people who act in them."""

    seen: frozenset[tuple[int, str]]
    far: dict[str, Decision] = field(default_factory=dict)

    @classmethod
    def of(cls, stage: Stage) -> FarVoices:
        """Gather who acts in which scene."""
        beats = stage.prose.beats
        return cls(
            frozenset(
                (bisect_right(stage.cuts, beats[index].span.start), decision.value)
                for index, decision in stage.attribution.actors.items()
                if isinstance(beats[index], Narration) and decision.value and decision.confidence >= _SURE
            )
        )

    def new_scene(self) -> None:
        """Forget who was far: the next scene may be where he is."""
        self.far.clear()

    def extension(
        self, scene: int, speaker: Decision | None, quotation: Quotation, told: Decision | None
    ) -> Decision | None:
        """Return the extension of a speech: what its tag tells, else V.O. where a far voice goes on."""
        name = None if speaker is None or speaker.confidence < _SURE else speaker.value
        if name is None or (scene, name) in self.seen:
            return told
        if told is not None:
            if told.rule == "voice over a wire":
                self.far[name] = told
            return told
        first = self.far.get(name)
        return None if first is None else Decision("V.O.", _GOES_ON, 0.6, quotation.span)
