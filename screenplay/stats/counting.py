"""Count a script: characters, scenes, settings, times, locations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from screenplay.breakdown import Scene, Turn, scenes, turns
from screenplay.model.script import (
    Action,
    Centered,
    Element,
    Lyric,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
    Transition,
    plain,
)
from screenplay.paper import STANDARD, Layout, about, depths, first_pages, lengths, paginate
from screenplay.stats.figures import CharacterFigures, SceneFigures, Speaking, Stats
from screenplay.stats.kinds import days, locations, settings, shares

_PRINTED = (SceneHeading, Action, Centered, Speech, Parenthetical, Lyric, Transition)
_WORDS_A_PAGE = 190.0  # of dialogue alone: 54 lines of 35 characters, less cues and blank lines


def count(script: Script, layout: Layout = STANDARD) -> Stats:
    """Return the figures of `script`, its lengths measured on pages of `layout`."""
    parts, spoken = scenes(script), turns(script)
    pages = paginate(script, layout)
    measured = lengths(pages, [scene.first for scene in parts], layout)
    depth, whole = depths(pages, layout)
    return Stats(
        title=about(script).title,
        pages=whole,
        words=sum(_words(element) for element in script.elements),
        spoken=sum(turn.words for turn in spoken),
        characters=_characters(spoken),
        scenes=_scenes(script, parts, measured, first_pages(pages)),
        settings=shares(settings(parts), measured),
        times=shares(days(parts), measured),
        locations=tuple(sorted(shares(locations(parts), measured), key=lambda one: (-one.pages, one.name))),
        speeches=tuple(
            Speaking(turn.role, depth.get(turn.elements[0], whole), turn.words / _WORDS_A_PAGE)
            for turn in spoken
        ),
    )


def _characters(spoken: Sequence[Turn]) -> tuple[CharacterFigures, ...]:
    whole = sum(turn.words for turn in spoken) or 1
    by_name: dict[str, list[Turn]] = {}
    for turn in spoken:
        by_name.setdefault(turn.role, []).append(turn)
    found = []
    for name, own in by_name.items():
        words = sum(turn.words for turn in own)
        scenes_of = len({turn.scene for turn in own})
        found.append(CharacterFigures(name, len(own), words, scenes_of, words / whole))
    return tuple(sorted(found, key=lambda one: (-one.words, one.name)))


def _scenes(
    script: Script, parts: Sequence[Scene], measured: Sequence[float], page_of: Mapping[int, int]
) -> tuple[SceneFigures, ...]:
    speakers: dict[int, dict[str, None]] = {}
    for turn in turns(script):
        speakers.setdefault(turn.scene, {})[turn.role] = None
    return tuple(
        SceneFigures(
            scene.name,
            scene.title,
            page_of.get(scene.first, 1),
            length,
            sum(_words(element) for element in script.elements[scene.first : scene.last]),
            tuple(speakers.get(scene.place, ())),
        )
        for scene, length in zip(parts, measured, strict=True)
    )


def _words(element: Element) -> int:
    return len(plain(element.text).split()) if isinstance(element, _PRINTED) else 0
