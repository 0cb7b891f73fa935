"""The read-only view of a manuscript that every rule looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from screenplay.attribution.view.patterns import Patterns
from screenplay.attribution.view.subjects import Sentence
from screenplay.attribution.view.turns import Gap, Turn
from screenplay.model.beat import Beat, Prose
from screenplay.model.cast import Character, Mention

PART = 60  # turns that count as one part of a story
SHORT = 400  # turns; in a novel "the old man" has a name somewhere
_BRIEF = 400  # turns; in a longer text a person may be away, or go by another name, for chapters
_MOST = 4


class Reading(NamedTuple):
    """Log-odds that the speaker changes, and that who acts beside a line speaks it.

    `ahead` is for who acts last between the lines and the second of them, `behind` for who acts first and the
    first.
    """

    filling: str  # "tag", "gesture" or "mixed"
    changes: float
    ahead: float
    behind: float

    def in_steps(self, odds: float) -> str:
        """Return log-odds as a whole number with its sign, at most four either way."""
        return f"{max(-_MOST, min(_MOST, round(odds))):+d}"


@dataclass(frozen=True, slots=True)
class View:
    """Text, beats, people, turns with their gaps, and every sentence with its subject.

    `gaps[n]` and `gaps[n + 1]` hold the sentences before and after turn n. `addressed[n]` are the people
    called out in turn n, `named[n]` those named in it otherwise. `narrator` is None in the third person.
    """

    text: str
    prose: Prose
    characters: tuple[Character, ...]
    turns: tuple[Turn, ...]
    gaps: tuple[Gap, ...]
    sentences: tuple[tuple[Sentence, ...], ...]  # by gap
    addressed: tuple[tuple[Mention, ...], ...]  # by turn
    named: tuple[tuple[Mention, ...], ...]  # by turn
    actors: tuple[tuple[int, ...], ...]  # by gap: the subjects of its gestures
    genders: tuple[str, ...]  # by person: "m", "f" or "-"
    narrator: int | None
    standing: tuple[str, ...]  # by person: "acts beside speech" ... "only mentioned", in the whole story
    principals: Mapping[tuple[int, int], str]  # (part of the story, person): rank by acts and calls
    bare: bool  # tags are rare: gestures tell the speakers, as in much contemporary prose
    crowded: frozenset[int]  # paragraphs in which two quotations stand side by side
    steps: tuple[str, ...]  # by turn, from the turn before: "changes", "stays" or "open", as the layout tells
    patterns: Patterns
    shown: tuple[int, ...]  # by person: mentions in the narration
    called: tuple[int, ...]  # by person: calls in the lines
    joints: tuple[Reading | None, ...] = ()  # by turn: how the joint before it reads, where several may speak
    present: Mapping[int, frozenset[int]] = field(default_factory=dict)  # by beat: who alone is there

    @property
    def brief(self) -> bool:
        """Tell whether this is a chapter or a short story with hardly any tags, as much web fiction is."""
        return self.bare and len(self.turns) < _BRIEF

    @property
    def style(self) -> str:
        """Return "tagged", "bare" or "brief": which weights and which curve of confidence serve this text."""
        return "brief" if self.brief else "bare" if self.bare else "tagged"

    def layout_at(self, paragraph: int) -> str:
        """Return "crowded", "flat" or "classic": may a paragraph hold several speakers; "bare" before it."""
        style = "bare " if self.bare else ""
        if paragraph in self.crowded:
            return f"{style}crowded"
        return f"{style}flat" if self.prose.flattened else f"{style}classic"

    def shares_paragraph(self, turn: int) -> bool:
        """Tell whether a turn of a short text with tags stands in a paragraph of several speakers."""
        return not self.brief and len(self.turns) < SHORT and self.turns[turn].first_paragraph in self.crowded

    def beat_of(self, sentence: Sentence) -> Beat:
        """Return the beat that a sentence was read from."""
        return self.prose.beats[sentence.beat]
