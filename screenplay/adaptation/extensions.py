"""Voices from elsewhere: V.O. from a phone, a radio, a mind; O.S. from behind a door."""

from __future__ import annotations

import re

from screenplay.adaptation.stage import Stage
from screenplay.language.tokens import over_lines
from screenplay.model.beat import Narration, Quotation, QuotationKind, Tag
from screenplay.model.decision import Decision
from screenplay.model.span import Span

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
            (_WIRED, "V.O.", "voice over a wire"),
            (_READ_OUT, "V.O.", "read out"),
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
