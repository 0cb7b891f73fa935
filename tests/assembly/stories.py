"""Stories made by hand: beats with the decisions of every stage, as assembly gets them."""

from __future__ import annotations

from dataclasses import dataclass, field

from screenplay.assembly import assemble
from screenplay.model.adaptation import Adaptation, Line, LineKind
from screenplay.model.attribution import Attribution
from screenplay.model.beat import (
    Beat,
    Heading,
    Matter,
    MatterKind,
    Narration,
    Paragraph,
    Prose,
    Quotation,
    SceneBreak,
    Tag,
)
from screenplay.model.cast import Cast, Character
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript, Mark
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.script import Script
from screenplay.model.span import Span
from screenplay.model.story import Story as Read
from screenplay.settings.choices import Settings


@dataclass
class Story:
    """Text that grows beat by beat."""

    text: str = ""
    beats: list[Beat] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    speakers: dict[int, Decision] = field(default_factory=dict)
    extensions: dict[int, Decision] = field(default_factory=dict)
    lines: dict[int, tuple[Line, ...]] = field(default_factory=dict)
    scenes: list[Scene] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    first: int = 0
    start: int = 0

    def paragraph(self) -> Story:
        """Begin a new paragraph."""
        if len(self.beats) > self.first:
            self.paragraphs.append(Paragraph(Span(self.start, len(self.text)), self.first, len(self.beats)))
            self.text += "\n\n"
        self.first, self.start = len(self.beats), len(self.text)
        return self

    def _add(self, words: str) -> Span:
        if self.text and not self.text.endswith("\n"):
            self.text += " "
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    @property
    def number(self) -> int:
        return len(self.paragraphs)

    def say(
        self,
        words: str,
        speaker: str | None,
        *,
        confidence: float = 0.9,
        voice: str | None = None,
        continues: bool = False,
    ) -> Story:
        """Add a quotation."""
        outer = self._add(f"“{words}”")
        span = Span(outer.start + 1, outer.end - 1)
        self.speakers[len(self.beats)] = Decision(speaker, "alternation", confidence, runner_up="Bea")
        if voice:
            self.extensions[len(self.beats)] = Decision(voice, "far voice")
        self.beats.append(Quotation(span, outer, self.number, continues=continues))
        return self

    def tell(self, words: str, *lines: tuple[LineKind, str, str | None]) -> Story:
        """Add narration, with the lines that adaptation made of it: kind, text, character."""
        span = self._add(words)
        self._adapt(span, lines)
        self.beats.append(Narration(span, self.number))
        return self

    def tag(
        self, words: str, *lines: tuple[LineKind, str, str | None], after: bool = True, before: bool = False
    ) -> Story:
        """Add a dialogue tag; without lines it is dropped."""
        span = self._add(words)
        self._adapt(span, lines or ((LineKind.DROPPED, words, None),))
        self.beats.append(Tag(span, self.number, span, after=after, before=before))
        return self

    def _adapt(self, span: Span, lines: tuple[tuple[LineKind, str, str | None], ...]) -> None:
        if lines:
            cuts = [span.start + len(span) * n // len(lines) for n in range(len(lines) + 1)]
            self.lines[len(self.beats)] = tuple(
                Line(kind, text, (Span(cuts[n], cuts[n + 1]),), Decision(None, "by hand"), who)
                for n, (kind, text, who) in enumerate(lines)
            )

    def heading(self, words: str, level: int = 1) -> Story:
        """Add a chapter heading."""
        self.beats.append(Heading(self._add(words), self.number, level))
        return self.paragraph()

    def ornament(self, words: str = "***") -> Story:
        """Add a scene break."""
        self.beats.append(SceneBreak(self._add(words), self.number))
        return self.paragraph()

    def matter(self, words: str, kind: MatterKind, *lines: tuple[LineKind, str, str | None]) -> Story:
        """Add front or back matter."""
        span = self._add(words)
        self._adapt(span, lines)
        self.beats.append(Matter(span, self.number, kind))
        return self.paragraph()

    def scene(
        self,
        setting: str | None = "INT",
        location: str | None = "kitchen",
        time: str | None = "night",
        kind: SceneKind = SceneKind.MASTER,
    ) -> Story:
        """Start a scene here."""
        parts = (Decision(part, "named", 1.0 if part else 0.0) for part in (setting, location, time))
        self.scenes.append(Scene(len(self.text), *parts, Decision("x", "motion"), kind))
        return self

    def script(self, *people: str, settings: Settings | None = None, name: str = "story") -> Script:
        """Assemble the story."""
        self.paragraph()
        cast = Cast(tuple(Character(person) for person in people or ("Ann", "Bea")))
        return assemble(
            Read(
                Manuscript(self.text, name=name, marks=tuple(self.marks)),
                Prose(tuple(self.beats), tuple(self.paragraphs)),
                cast,
                Attribution(self.speakers),
                tuple(self.scenes),
            ),
            Adaptation(self.lines, self.extensions),
            settings or Settings(),
        )
