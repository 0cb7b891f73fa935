"""Corrections laid on a text: which beat each speaks of, and what no longer fits anything."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from screenplay.corrections.kinds import (
    Correction,
    CueName,
    Merge,
    NewPerson,
    Said,
    SamePlace,
    Split,
    spoken_as,
)
from screenplay.corrections.laying import Laid, Lines
from screenplay.corrections.people import People, chosen_cues
from screenplay.corrections.source import Source
from screenplay.errors import SettingsError
from screenplay.fountain.heading import location_and_time, setting_of
from screenplay.model.cast import Cast
from screenplay.model.decision import BY_A_PERSON, Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.span import Span

# Scene headings as a person wants them: one place under two names, or the words of one heading.


_PARTIAL = (SceneKind.SECONDARY, SceneKind.RETURN)  # their headings say no more than a place


def placed(scene: Scene, places: Mapping[str, str]) -> Scene:
    """Return `scene` where it is: `places` are places by another name of theirs, in small letters."""
    same = places.get((scene.location.value or "").casefold())
    return scene if same is None else replace(scene, location=_told(same, scene.location))


def headed(scene: Scene, headings: Mapping[Span, str]) -> Scene:
    """Return `scene` with the heading that is wanted for the sentence it starts in, if one is.

    What the wanted heading leaves out ("KITCHEN", "- NIGHT", "EXT.") stays as it was.
    """
    wanted = next((words for span, words in headings.items() if span.start <= scene.start < span.end), None)
    if wanted is None:
        return scene
    setting, location, time = heading_parts(wanted)
    full = scene.kind in _PARTIAL and (setting or time or scene.kind is SceneKind.RETURN)
    return replace(
        scene,
        setting=_told(setting, scene.setting),
        location=_told(location, scene.location),
        time=_told(time, scene.time),
        kind=SceneKind.MASTER if full else scene.kind,
        lapse=None if time else scene.lapse,
    )


def heading_parts(words: str) -> tuple[str | None, str | None, str | None]:
    """Return setting, place and time of day of a heading, each None where it has none."""
    opens_with_time = words.lstrip().startswith(("-", "–", "—"))
    place, time = location_and_time(f"INT. X {words.strip()}" if opens_with_time else words)
    setting = None if opens_with_time else setting_of(f"{words.strip()} ")
    return setting, None if opens_with_time or not place else place.upper(), time and time.upper()


def _told(value: str | None, known: Decision) -> Decision:
    return known if value is None else Decision(value, BY_A_PERSON, 1.0, known.span, runner_up=known.value)


# Corrections that cannot both hold, found before anything is done.


def check(corrections: Iterable[Correction]) -> None:
    """Raise SettingsError where two corrections about people or places contradict each other."""
    seen: dict[tuple[object, ...], tuple[object, Correction]] = {}
    for each in corrections:
        for topic, answer in topics(each.said):
            known = seen.setdefault(topic, (answer, each))
            if known[0] != answer:
                raise SettingsError(
                    f"{each.where}: {spoken_as(each.said)}, but {known[1].where} says otherwise; "
                    "keep one of the two"
                )


def topics(said: Said) -> Iterable[tuple[tuple[object, ...], object]]:
    """Yield what a correction of people or places settles, and how."""
    match said:
        case Merge(one, other):
            yield ("one person", frozenset({one.casefold(), other.casefold()})), True
            yield ("direction", frozenset({one.casefold(), other.casefold()})), one.casefold()
        case Split(one, other):
            yield ("one person", frozenset({one.casefold(), other.casefold()})), False
        case CueName(person, cue):
            yield ("cue", person.casefold()), cue
        case SamePlace(place, same_as):
            yield ("place", place.casefold()), same_as.casefold()
        case _:
            return


@dataclass(frozen=True, slots=True)
class Told:
    """What a person said, by the index of the beat in `Prose.beats`; `unfit` is what fits nothing any more.

    `headings` go by the span of the sentence that a scene starts in, and so do the people of `present`, who
    alone are in the scene.

    `speakers` and `actors` are names of `cast`, which has the people as corrected; `cues` are those chosen
    for them.
    """

    cast: Cast
    speakers: Mapping[int, str] = field(default_factory=dict)
    actors: Mapping[int, str] = field(default_factory=dict)
    scenes: Mapping[int, bool] = field(default_factory=dict)
    headings: Mapping[Span, str] = field(default_factory=dict)
    thoughts: Mapping[int, bool] = field(default_factory=dict)
    present: Mapping[Span, frozenset[str]] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    cues: Mapping[str, str] = field(default_factory=dict)
    unfit: tuple[str, ...] = ()
    unfit_places: Mapping[str, str] = field(default_factory=dict)  # what to say of a place that is nowhere

    def alone_in(self, scenes: tuple[Scene, ...]) -> dict[Span, frozenset[str]]:
        """Return who alone is in some of `scenes`, by their spans in the text."""
        starts = [*(scene.start for scene in scenes), sys.maxsize]
        found = {}
        for sentence, people in self.present.items():
            place = bisect_left(starts, sentence.end) - 1  # a scene may start inside its first sentence
            if people and 0 <= place < len(scenes):
                found[Span(starts[place], starts[place + 1])] = people
        return found

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
    source: Source,
    cast: Cast,
    chosen: Mapping[str, str],
) -> Told:
    """Return what `corrections` say of the text `source`; `chosen` are cues that the settings give to people.

    Raises SettingsError for a speaker who does not exist, and for two corrections that contradict each other.
    """
    if not corrections:
        return Told(cast)
    check(corrections)
    people = People(source.text, cast)
    unfit = [
        each
        for kind in (NewPerson, Split, Merge, CueName)
        for each in corrections
        if isinstance(each.said, kind) and not people.change(each.said)
    ]
    called = {cue.casefold(): name for name, cue in (*chosen.items(), *chosen_cues(corrections).items())}
    laid = Laid(Lines(people, called), source)
    unfit += [each for each in corrections if not laid.lay(each)]
    return Told(
        people.cast,
        {beat: value for beat, (value, _) in laid.speakers.items()},
        {beat: value for beat, (value, _) in laid.actors.items()},
        {beat: value for beat, (value, _) in laid.scenes.items()},
        {source.beats[beat].span: value for beat, (value, _) in laid.headings.items()},
        {beat: value for beat, (value, _) in laid.thoughts.items()},
        {source.beats[beat].span: value for beat, (value, _) in laid.present.items()},
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
