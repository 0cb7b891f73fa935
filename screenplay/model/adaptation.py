"""What becomes of each stretch of narration on the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from screenplay.model.decision import Decision
from screenplay.model.span import Span


class LineKind(StrEnum):
    """The place on the page that a stretch of narration gets."""

    ACTION = "action"
    PARENTHETICAL = "parenthetical"
    NOTE = "note"
    VOICE_OVER = "voice over"
    TITLE = "title"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    CENTERED = "centered"
    BONEYARD = "boneyard"
    LYRIC = "lyric"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Line:
    """One line for the page and the source spans it came from.

    `character` is who acts, thinks or (voice over) speaks; None if nobody or unknown.
    `new_paragraph` asks that an action line is not joined to the action before it; `below` that it stands in
    a line of its own right under that, as the lines of a letter do.
    """

    kind: LineKind
    text: str
    spans: tuple[Span, ...]
    decision: Decision
    character: str | None = None
    new_paragraph: bool = False
    below: bool = False


@dataclass(frozen=True, slots=True)
class Adaptation:
    """Lines by the index of their beat in `Prose.beats`; quotations have none but may have extensions.

    `extensions` gives a quotation's "O.S." or "V.O."; absent where it is plain speech on screen.
    """

    lines: Mapping[int, tuple[Line, ...]] = field(default_factory=dict)
    extensions: Mapping[int, Decision] = field(default_factory=dict)
