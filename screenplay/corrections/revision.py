"""A corrections file changed by a person: new corrections in, those that they replace out."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.corrections.file import parse_corrections
from screenplay.corrections.key import Strand, sentences, speeches
from screenplay.corrections.kinds import (
    Actor,
    Correction,
    HeadingText,
    Right,
    Said,
    SceneStart,
    Speaker,
    Swapped,
    Thought,
)
from screenplay.corrections.told import topics
from screenplay.corrections.writing import with_added, without, without_line
from screenplay.model.beat import Prose
from screenplay.model.manuscript import Manuscript

Subject = tuple[object, ...]  # what a correction is about: a beat, two people, a place


class Subjects:
    """Finds what corrections are about in one text, given its speeches and its sentences."""

    def __init__(self, spoken: Strand, told: Strand) -> None:
        self._spoken = spoken
        self._told = told

    @classmethod
    def of_text(cls, manuscript: Manuscript, prose: Prose) -> Subjects:
        """Return the subjects that a text has."""
        return cls(speeches(manuscript.text, prose.beats), sentences(manuscript.text, prose.beats))

    def of(self, said: Said) -> set[Subject]:
        """Return what `said` is about."""
        match said:
            case Speaker(line, _, at):
                return {("speaker", self._spoken.find(line, at) or line)}
            case Actor(line, _, at):
                return {("actor", self._told.find(line, at) or line)}
            case Swapped(lines) | Right(lines):
                return {subject for line in lines for subject in self.of(line)}
            case SceneStart(line, _, at) | HeadingText(line, _, at):
                return {("scene", self._told.find(line, at) or line)}
            case Thought(line, _, at):
                return {("thought", self._told.find(line, at) or line)}
            case _:
                return {topic for topic, _ in topics(said)}


def revised(text: str, new: Sequence[Said], subjects: Subjects, *, file: str, source: str) -> str:
    """Return the corrections file `text` with `new` in it, instead of older ones about the same."""
    settled = {subject for said in new for subject in subjects.of(said)}
    known: tuple[Correction, ...] = parse_corrections(text, file)
    for number in range(len(known) - 1, -1, -1):
        said = known[number].said
        if isinstance(said, Swapped | Right):
            for place in range(len(said.lines) - 1, -1, -1):
                if subjects.of(said.lines[place]) & settled:
                    text = without_line(text, number, place)
        elif subjects.of(said) & settled:
            text = without(text, number)
    return with_added(text, new, source)
