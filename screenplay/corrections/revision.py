"""A corrections file changed by a person: new corrections in, those that they replace out."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.corrections.file import parse_corrections
from screenplay.corrections.kinds import (
    Actor,
    Correction,
    HeadingText,
    Present,
    Right,
    Said,
    SceneStart,
    Speaker,
    Swapped,
    Thought,
)
from screenplay.corrections.source import Source
from screenplay.corrections.told import topics
from screenplay.corrections.writing import with_added, without, without_line

Subject = tuple[object, ...]  # what a correction is about: a beat, two people, a place


def revised(text: str, new: Sequence[Said], source: Source, *, file: str, name: str) -> str:
    """Return the corrections file `text` with `new` in it, instead of older ones about the same."""
    settled = {subject for said in new for subject in _subjects(said, source)}
    known: tuple[Correction, ...] = parse_corrections(text, file)
    for number in range(len(known) - 1, -1, -1):
        said = known[number].said
        if isinstance(said, Swapped | Right):
            for place in range(len(said.lines) - 1, -1, -1):
                if _subjects(said.lines[place], source) & settled:
                    text = without_line(text, number, place)
        elif _subjects(said, source) & settled:
            text = without(text, number)
    return with_added(text, new, name)


def _subjects(said: Said, source: Source) -> set[Subject]:
    """Return what `said` is about."""
    match said:
        case Speaker(line, _, at):
            return {("speaker", source.spoken.find(line, at) or line)}
        case Actor(line, _, at):
            return {("actor", source.told.find(line, at) or line)}
        case Swapped(lines) | Right(lines):
            return {subject for line in lines for subject in _subjects(line, source)}
        case SceneStart(line, _, at) | HeadingText(line, _, at):
            return {("scene", source.told.find(line, at) or line)}
        case Thought(line, _, at):
            return {("thought", source.told.find(line, at) or line)}
        case Present(line, _, at):
            return {("present", source.told.find(line, at) or line)}
        case _:
            return {topic for topic, _ in topics(said)}
