"""Corrections of single lines laid on the beats of a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from screenplay.corrections.key import Strand
from screenplay.corrections.kinds import (
    Actor,
    Correction,
    HeadingText,
    Present,
    Right,
    SceneStart,
    Speaker,
    Swapped,
    Thought,
    spoken_as,
)
from screenplay.corrections.people import People
from screenplay.corrections.source import Source
from screenplay.errors import SettingsError

Answer = TypeVar("Answer", str, bool, frozenset[str])


class Laid:
    """What is said of single lines, by beat, with the correction that says it."""

    def __init__(self, lines: Lines, source: Source) -> None:
        self._lines = lines
        self._source = source
        self.speakers: dict[int, tuple[str, Correction]] = {}
        self.actors: dict[int, tuple[str, Correction]] = {}
        self.scenes: dict[int, tuple[bool, Correction]] = {}
        self.headings: dict[int, tuple[str, Correction]] = {}
        self.thoughts: dict[int, tuple[bool, Correction]] = {}
        self.present: dict[int, tuple[frozenset[str], Correction]] = {}

    def lay(self, each: Correction) -> bool:
        """Note what a correction says of its line; False where that is gone."""
        match each.said:
            case Speaker() | Swapped() | Right():
                return self._lines.lay(each, self._source.spoken, self.speakers)
            case Actor(line, actor, at):
                beat = self._source.told.find(line, at)
                return _lay(each, beat, self._lines.name(actor, each.where), self.actors)
            case SceneStart(line, scene, at):
                return _lay(each, self._source.told.find(line, at), scene, self.scenes)
            case HeadingText(line, heading, at):
                beat = self._source.told.find(line, at)
                starts = _lay(each, beat, True, self.scenes)
                return _lay(each, beat, heading, self.headings) and starts
            case Thought(line, thought, at):
                return _lay(each, self._source.told.find(line, at), thought, self.thoughts)
            case Present(line, people, at):
                names = frozenset(self._lines.name(person, each.where) for person in people)
                return _lay(each, self._source.told.find(line, at), names, self.present)
            case _:
                return True


@dataclass(frozen=True, slots=True)
class Lines:
    """Lays speakers on lines, by every name that people go by."""

    people: People
    called: Mapping[str, str]

    def lay(
        self, correction: Correction, strand: Strand, speakers: dict[int, tuple[str, Correction]]
    ) -> bool:
        """Note who says the lines of `correction`; False where one of them is gone."""
        said = correction.said
        lines = (
            said.lines if isinstance(said, Swapped | Right) else (said,) if isinstance(said, Speaker) else ()
        )
        whole = True
        for line in lines:
            beat = strand.find(line.line, line.at)
            if beat is None:
                whole = False
            else:
                _note(speakers, beat, self.name(line.speaker, correction.where), correction)
        return whole

    def name(self, speaker: str, where: str) -> str:
        """Return the name of the person who is called `speaker`. Raises SettingsError for nobody."""
        number = self.people.find(speaker)
        if number is None:
            number = self.people.find(self.called.get(speaker.casefold(), ""))
        if number is None:
            raise SettingsError(f"{where}: {unknown(speaker, self.people.names)}")
        return self.people.cast.characters[number].name


def unknown(speaker: str, names: Sequence[str]) -> str:
    """Return what to say of a speaker who is not there."""
    near = get_close_matches(speaker.upper(), names, n=3, cutoff=0.4) or names[:3]
    known = f"; the nearest are {', '.join(near)}" if near else ""
    remedy = f'correct the name, or add somebody with --new "{speaker}" (in the file: new = "{speaker}")'
    return f"nobody is called {speaker}{known}; {remedy}"


def _lay(
    each: Correction, beat: int | None, value: Answer, into: dict[int, tuple[Answer, Correction]]
) -> bool:
    if beat is not None:
        _note(into, beat, value, each)
    return beat is not None


def _note(
    into: dict[int, tuple[Answer, Correction]], beat: int, value: Answer, correction: Correction
) -> None:
    known = into.setdefault(beat, (value, correction))
    if known[0] != value:
        raise SettingsError(
            f"{correction.where}: {spoken_as(correction.said)}, but {known[1].where} says otherwise; "
            "keep one of the two"
        )
