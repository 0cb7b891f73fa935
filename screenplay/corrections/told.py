"""Corrections laid on a text: which beat each speaks of, and what no longer fits anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar

from screenplay.corrections.contradictions import check
from screenplay.corrections.headings import headed, placed
from screenplay.corrections.key import Strand, sentences, speeches
from screenplay.corrections.kinds import (
    Correction,
    CueName,
    HeadingText,
    Merge,
    NewPerson,
    Right,
    SamePlace,
    SceneStart,
    Speaker,
    Split,
    Swapped,
    Thought,
    spoken_as,
)
from screenplay.corrections.people import People, chosen_cues
from screenplay.errors import SettingsError
from screenplay.model.beat import Prose
from screenplay.model.cast import Cast
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene
from screenplay.model.span import Span

Answer = TypeVar("Answer", str, bool)


@dataclass(frozen=True, slots=True)
class Told:
    """What a person said, by the index of the beat in `Prose.beats`; `unfit` is what fits nothing any more.

    `headings` go by the span of the sentence that a scene starts in.

    `speakers` are names of `cast`, which has the people as corrected. `cues` are the cues chosen for them.
    """

    cast: Cast
    speakers: Mapping[int, str] = field(default_factory=dict)
    scenes: Mapping[int, bool] = field(default_factory=dict)
    headings: Mapping[Span, str] = field(default_factory=dict)
    thoughts: Mapping[int, bool] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    cues: Mapping[str, str] = field(default_factory=dict)
    unfit: tuple[str, ...] = ()
    unfit_places: Mapping[str, str] = field(default_factory=dict)  # what to say of a place that is nowhere

    def places_nowhere(self, scenes: tuple[Scene, ...]) -> tuple[str, ...]:
        """Return what to say of corrections of places that none of `scenes` has."""
        known = _names(scenes)
        return tuple(line for place, line in self.unfit_places.items() if place not in known)

    def with_places(self, scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
        """Return `scenes` with the places, and the headings, that a person says they have."""
        if not self.places and not self.headings:
            return scenes
        return tuple(headed(placed(scene, self.places), self.headings) for scene in scenes)


def _names(scenes: tuple[Scene, ...]) -> set[str]:
    return {(scene.location.value or "").casefold() for scene in scenes}


def resolve(
    corrections: Sequence[Correction],
    manuscript: Manuscript,
    prose: Prose,
    cast: Cast,
    chosen: Mapping[str, str],
) -> Told:
    """Return what `corrections` say of this text; `chosen` are cues that the settings give to people.

    Raises SettingsError for a speaker who does not exist, and for two corrections that contradict each other.
    """
    if not corrections:
        return Told(cast)
    check(corrections)
    people = People(manuscript.text, cast)
    unfit = [
        each
        for kind in (NewPerson, Split, Merge, CueName)
        for each in corrections
        if isinstance(each.said, kind) and not people.change(each.said)
    ]
    called = {cue.casefold(): name for name, cue in (*chosen.items(), *chosen_cues(corrections).items())}
    laid = _Laid(_Lines(people, called), speeches(manuscript.text, prose.beats), prose, manuscript.text)
    unfit += [each for each in corrections if not laid.lay(each)]
    return Told(
        people.cast,
        {beat: value for beat, (value, _) in laid.speakers.items()},
        {beat: value for beat, (value, _) in laid.scenes.items()},
        {prose.beats[beat].span: value for beat, (value, _) in laid.headings.items()},
        {beat: value for beat, (value, _) in laid.thoughts.items()},
        {s.place.casefold(): s.same_as.upper() for s in _all(corrections) if isinstance(s, SamePlace)},
        chosen_cues(corrections),
        tuple(map(_unfit, unfit)),
        {
            each.said.place.casefold(): _unfit(each)
            for each in corrections
            if isinstance(each.said, SamePlace)
        },
    )


def _unfit(each: Correction) -> str:
    return f"{each.where}: {spoken_as(each.said)}: fits nothing in the text; it is kept"


def _all(corrections: Sequence[Correction]) -> Iterator[object]:
    return (each.said for each in corrections)


class _Laid:
    """What is said of single lines, by beat, with the correction that says it."""

    def __init__(self, lines: _Lines, spoken: Strand, prose: Prose, text: str) -> None:
        self._lines = lines
        self._spoken = spoken
        self._told = sentences(text, prose.beats)
        self.speakers: dict[int, tuple[str, Correction]] = {}
        self.scenes: dict[int, tuple[bool, Correction]] = {}
        self.headings: dict[int, tuple[str, Correction]] = {}
        self.thoughts: dict[int, tuple[bool, Correction]] = {}

    def lay(self, each: Correction) -> bool:
        """Note what a correction says of its line; False where that is gone."""
        match each.said:
            case Speaker() | Swapped() | Right():
                return self._lines.lay(each, self._spoken, self.speakers)
            case SceneStart(line, scene, at):
                return _lay(each, self._told.find(line, at), scene, self.scenes)
            case HeadingText(line, heading, at):
                beat = self._told.find(line, at)
                starts = _lay(each, beat, True, self.scenes)
                return _lay(each, beat, heading, self.headings) and starts
            case Thought(line, thought, at):
                return _lay(each, self._told.find(line, at), thought, self.thoughts)
            case _:
                return True


@dataclass(frozen=True, slots=True)
class _Lines:
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
                _note(speakers, beat, self._name(line.speaker, correction.where), correction)
        return whole

    def _name(self, speaker: str, where: str) -> str:
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
    return f'nobody is called {speaker}{known}; correct the name, or add a person with new = "{speaker}"'


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
