"""Voices over a wire that go on: V.O. for all that somebody says in a scene where nobody sees him."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from screenplay.adaptation.stage import Stage
from screenplay.language.calls import Call, call_in
from screenplay.model.beat import Narration, Quotation
from screenplay.model.decision import Decision
from screenplay.model.span import Span

_GOES_ON = "voice that goes on over the wire"
_CALLED = "voice at the far end of a call"
_SURE = 0.6  # a decision under this puts nobody in a scene


@dataclass(slots=True)
class FarVoices:
    """Who is heard over a wire in the scene at hand; `seen` are the scenes and people who act in them.

    `near` are those who spoke before the call that goes on; None while nobody telephones.
    """

    seen: frozenset[tuple[int, str]]
    far: dict[str, Decision] = field(default_factory=dict)
    spoken: list[str] = field(default_factory=list)
    near: frozenset[str] | None = None

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
        self.spoken.clear()
        self.near = None

    def note(self, text: str, span: Span, actor: Decision | None) -> None:
        """Note whether narration begins or ends a call; who telephones is near, if the text tells."""
        told = call_in(text, span.start, span.end)
        if told is Call.BEGINS:
            caller = () if actor is None or actor.value is None else (actor.value,)
            self.near = frozenset((*self.spoken, *caller))
        elif told is Call.ENDS:
            self.near = None
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
        if first is None and self._is_far(name):
            self.far[name] = told = Decision("V.O.", _CALLED, 0.55, quotation.span)
            return told
        self.spoken.append(name)
        return None if first is None else Decision("V.O.", _GOES_ON, 0.6, quotation.span)

    def _is_far(self, name: str) -> bool:
        """Tell the one newcomer of a call from whoever was heard in the scene before it."""
        return bool(self.near) and name not in (self.near or ()) and not self.far
