"""Corrections laid on a text: which beat each speaks of, and what no longer fits anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from screenplay.corrections.contradictions import check
from screenplay.corrections.headings import headed, placed
from screenplay.corrections.key import speeches
from screenplay.corrections.kinds import Correction, CueName, Merge, NewPerson, SamePlace, Split, spoken_as
from screenplay.corrections.laying import Laid, Lines
from screenplay.corrections.people import People, chosen_cues
from screenplay.model.beat import Prose
from screenplay.model.cast import Cast
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene
from screenplay.model.span import Span


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
    laid = Laid(Lines(people, called), speeches(manuscript.text, prose.beats), prose, manuscript.text)
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
