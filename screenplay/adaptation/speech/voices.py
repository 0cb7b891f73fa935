"""Voices from elsewhere: V.O. from a phone, a radio, a mind; O.S. from behind a door."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from screenplay.adaptation.stage import Stage
from screenplay.language.calls import Call, call_in
from screenplay.language.tokens import over_lines
from screenplay.model.beat import Narration, Quotation, QuotationKind, Tag
from screenplay.model.decision import Decision
from screenplay.model.span import Span

# Voices over a wire that go on: V.O. for all that somebody says in a scene where nobody sees him.


_WIRE = "voice over a wire"
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
            if told.rule is _WIRE:
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


_DEVICE = (
    r"(?:walkie-talkie|radio|intercom|phone|telephone|receiver|speaker|loudspeaker|headset|earpiece|comm?|PA)"
)
_WIRED = over_lines(
    r"\b(?:said|asked|crackled|answered|replied|came|buzzed|squawked) "
    rf"the (?:{_DEVICE}|voice (?:in \w+ ear|on the (?:line|other end|{_DEVICE})))\b"
    rf"|\b(?:an?|the|his|her) (?:\w+ )?voice (?:in \w+ ear|on the (?:line|other end|{_DEVICE}))\b"
    rf"|\bthe {_DEVICE} (?:says|said|drawls|drawled|asks|asked|crackles|crackled|squawks|squawked)\b"
    r"|\bvoice\b[^.]{0,30}\bfull of (?:crackle|static)\b"
    rf"|\b(?:over|through|from) the (?:{_DEVICE}|line|tannoy)\b|\b(?:on|at) the other end\b",
    re.IGNORECASE,
)
_WRITTEN = (
    r"(?:letter|note|card|postcard|message|text|email|e-mail|telegram|sign|notice|headline|inscription|label)"
)
_READ_OUT = over_lines(
    rf"\bit (?:read|reads|began|begins|ran|runs)\b|\bthe {_WRITTEN} (?:\w+ )?"
    r"(?:read|reads|said|says|began|begins|ran|runs)\b",
    re.IGNORECASE,
)
_UNSEEN = over_lines(
    r"\b(?:called|shouted|yelled|came|said|cried|bellowed|screamed|hollered|voice)\b[^.]{0,40}?\b"
    r"(?:from (?:behind|outside|inside|below|above|upstairs|downstairs|the (?:other|next) (?:room|side)"
    r"|(?:the|his|her|their) (?:kitchen|hall|hallway|bathroom|bedroom|corridor|stairs|street|garden"
    r"|yard|dark\w*))"
    r"|(?:through|behind) the (?:door|wall|curtain|hatch|window)|out of sight)\b",
    re.IGNORECASE,
)


def extension_of(stage: Stage, index: int, quotation: Quotation) -> Decision | None:
    """Return "V.O." or "O.S." for a quotation whose tag says that the voice comes from elsewhere."""
    if quotation.kind is QuotationKind.THOUGHT:
        return Decision("V.O.", "thought heard", 0.9, quotation.span)
    for near in (index - 1, index + 1):
        span = _tag_near(stage, near, quotation)
        if span is None:
            continue
        for pattern, value, rule in (
            (_WIRED, "V.O.", _WIRE),
            (_READ_OUT, "V.O.", "somebody who reads aloud"),
            (_UNSEEN, "O.S.", "voice from elsewhere"),
        ):
            found = pattern.search(stage.text, span.start, span.end)
            if found is not None:
                return Decision(value, rule, 0.8, Span(found.start(), found.end()))
    return None


def _tag_near(stage: Stage, near: int, quotation: Quotation) -> Span | None:
    """Return the span of a tag that belongs to the quotation."""
    beats = stage.prose.beats
    if not 0 <= near < len(beats) or beats[near].paragraph != quotation.paragraph:
        return None
    beat = beats[near]
    if isinstance(beat, Tag):
        before = beat.span.start < quotation.span.start
        return beat.span if (beat.before if before else beat.after) else None
    if isinstance(beat, Narration) and beat.span.of(stage.text).rstrip().endswith((":", ",")):
        return beat.span
    return None
