"""Count a script: characters, scenes, settings, times, locations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from screenplay.breakdown import Scene, Turn, scenes, turns
from screenplay.model.script import (
    Action,
    Centered,
    Cue,
    Element,
    Lyric,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
    Transition,
    plain,
)
from screenplay.paper import STANDARD, Layout, about, depths, first_pages, paginate
from screenplay.paper.typeset.lengths import lengths
from screenplay.resources import lexicon_table
from screenplay.stats.figures import CharacterFigures, Exchange, SceneFigures, Share, Speaking, Stats

# Sort scenes into kinds by what their headings say: inside or outside, day or night, where.


UNKNOWN = "not said"
_WORD = re.compile(r"[^\W\d_]+")
_AS_BEFORE = "same"


def settings(scenes: Sequence[Scene]) -> list[str]:
    """Return INT, EXT, INT/EXT or EST for each scene."""
    return [(scene.heading and scene.heading.setting) or UNKNOWN for scene in scenes]


def locations(scenes: Sequence[Scene]) -> list[str]:
    """Return the place of each scene, in capitals."""
    named = (scene.heading and scene.heading.location for scene in scenes)
    return [place.upper() if place else UNKNOWN for place in named]


def days(scenes: Sequence[Scene]) -> list[str]:
    """Return DAY or NIGHT for each scene; CONTINUOUS and the like go on as the scene before."""
    found: list[str] = []
    for scene in scenes:
        said = _day(scene.heading.time if scene.heading is not None else None)
        before = found[-1] if found else UNKNOWN
        found.append(before if said == _AS_BEFORE else said)
    return found


def _day(time: str | None) -> str:
    table = lexicon_table("hours", "shot")
    words = _WORD.findall((time or "").lower())
    return next((table[word] for word in reversed(words) if word in table), UNKNOWN)


def shares(kinds: Sequence[str], lengths: Sequence[float]) -> tuple[Share, ...]:
    """Return how much of the script each kind has, in order of first appearance."""
    pages: dict[str, float] = {}
    scenes: dict[str, int] = {}
    for kind, length in zip(kinds, lengths, strict=True):
        pages[kind] = pages.get(kind, 0.0) + length
        scenes[kind] = scenes.get(kind, 0) + 1
    whole = sum(lengths) or 1.0
    return tuple(Share(kind, scenes[kind], pages[kind], pages[kind] / whole) for kind in pages)


_PRINTED = (SceneHeading, Action, Centered, Speech, Parenthetical, Lyric, Transition)
DOUBTFUL = 0.7  # speakers under this confidence are worth a look
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
            Speaking(role, depth.get(turn.elements[0], whole), turn.words / _WORDS_A_PAGE)
            for turn in spoken
            for role in turn.roles
        ),
        exchanges=_exchanges(spoken),
    )


def _exchanges(spoken: Sequence[Turn]) -> tuple[Exchange, ...]:
    """Return who answers whom, and how often: of two turns that follow each other in one scene."""
    times: Counter[tuple[str, str]] = Counter()
    for turn, answer in pairwise(spoken):
        if turn.scene == answer.scene:
            pairs = {
                tuple(sorted((one, other))) for one in turn.roles for other in answer.roles if one != other
            }
            times.update((one, other) for one, other in pairs)
    return tuple(
        Exchange(*pair, number)
        for pair, number in sorted(times.items(), key=lambda each: (-each[1], each[0]))
    )


def _characters(spoken: Sequence[Turn]) -> tuple[CharacterFigures, ...]:
    whole = sum(turn.words for turn in spoken) or 1
    by_name: dict[str, list[Turn]] = {}
    for turn in spoken:
        for role in turn.roles:
            by_name.setdefault(role, []).append(turn)
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
        speakers.setdefault(turn.scene, {}).update(dict.fromkeys(turn.roles))
    places = locations(parts)
    return tuple(
        SceneFigures(
            scene.name,
            scene.title,
            page_of.get(scene.first, 1),
            length,
            sum(_words(element) for element in script.elements[scene.first : scene.last]),
            tuple(speakers.get(scene.place, ())),
            places[scene.place],
            *_doubts(script.elements[scene.first : scene.last]),
        )
        for scene, length in zip(parts, measured, strict=True)
    )


def _doubts(elements: Sequence[Element]) -> tuple[int, int | None]:
    """Return how many speeches there are, and how many of them stand under a name that is in doubt."""
    cues = [element for element in elements if isinstance(element, Cue)]
    decided = [cue for cue in cues if cue.origin.decisions]
    doubtful = sum(cue.origin.confidence < DOUBTFUL for cue in decided)
    return len(cues), doubtful if decided else None


def _words(element: Element) -> int:
    return len(plain(element.text).split()) if isinstance(element, _PRINTED) else 0
