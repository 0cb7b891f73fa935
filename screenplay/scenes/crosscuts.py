"""Scenes that the story cuts between: the same hour in all of them, the same place at each return."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.resources import lexicon
from screenplay.scenes.cues import Cue
from screenplay.scenes.hour.reasons import When
from screenplay.scenes.reasons import Where

_BACK = 6  # scenes looked back over for the one that goes on


def with_crosscuts(
    scenes: Sequence[Scene],
    cues: Sequence[Cue],
    people: Sequence[frozenset[str]],
    meanwhile: Sequence[bool],
    words: Callable[[], Sequence[frozenset[str]]],
) -> tuple[Scene, ...]:
    """Return the scenes with what others of the same crosscut tell of their place and hour.

    `people` are those who act or speak in each scene; `meanwhile` is true where one opens with that word;
    `words` gives those that few other scenes have: only few stories are asked for them.
    """
    settled = list(scenes)
    links = [
        (number, earlier)
        for number in range(2, len(settled))
        if (earlier := _resumed(settled, cues, people, number)) is not None
        or (earlier := _taken_up(settled, cues, people, words, number)) is not None
    ]
    for number, earlier in [*links, *reversed(links)]:
        settled[number] = _with_place_of(settled[number], settled[earlier])
        settled[earlier] = _with_place_of(settled[earlier], settled[number])
    links += [(number, number - 1) for number in range(1, len(settled)) if meanwhile[number]]
    for number, earlier in [*sorted(links), *sorted(links, reverse=True)]:
        settled[number] = _with_hour_of(settled[number], settled[earlier])
        settled[earlier] = _with_hour_of(settled[earlier], settled[number])
    return tuple(settled)


def _goes_on(cue: Cue) -> bool:
    """Tell cues after which the story has gone on rather than cut away."""
    return cue.leaps or cue.arrives


def _resumed(
    scenes: Sequence[Scene], cues: Sequence[Cue], people: Sequence[frozenset[str]], number: int
) -> int | None:
    """Return the earlier scene that a cut goes back to: two are here who were not just before."""
    scene = scenes[number]
    if _goes_on(cues[number]) or scene.kind is not SceneKind.MASTER:
        return None
    if len(people[number] & people[number - 1]) > 1:
        return None
    for earlier in range(number - 2, max(-1, number - 2 - _BACK), -1):
        if _goes_on(cues[earlier + 1]):
            return None
        if len(people[number] & people[earlier]) > 1:
            one = _may_be_one_place(scene, scenes[earlier]) and not _hour_passed(scenes, earlier, number)
            return earlier if one else None
    return None


def _taken_up(
    scenes: Sequence[Scene],
    cues: Sequence[Cue],
    people: Sequence[frozenset[str]],
    words: Callable[[], Sequence[frozenset[str]]],
    number: int,
) -> int | None:
    """Return the earlier scene whose own words come again in one behind a break, among other people."""
    scene = scenes[number]
    if not cues[number].breaks or 2 * len(people[number] & people[number - 1]) > len(people[number]):
        return None
    near = [
        one
        for one in range(max(0, number - _BACK), number - 1)
        if _may_be_one_place(scene, scenes[one]) and not _hour_passed(scenes, one, number)
    ]
    return taken_up(words(), number, near) if near else None


def _hour_passed(scenes: Sequence[Scene], earlier: int, number: int) -> bool:
    """Tell whether a scene between the two is at another hour than the earlier: the story has moved on."""
    hour = scenes[earlier].time.value
    between = {scene.time.value for scene in scenes[earlier + 1 : number]} - {None}
    return hour is not None and bool(between - {hour})


def _may_be_one_place(scene: Scene, other: Scene) -> bool:
    """Tell whether nothing that the text says of the two scenes sets their places apart."""
    places = (scene.location.value, other.location.value)
    settings = (scene.setting.value, other.setting.value)
    hours = (scene.time.value, other.time.value)
    return all(None in pair or pair[0] == pair[1] for pair in (places, settings, hours))


def _with_place_of(scene: Scene, other: Scene) -> Scene:
    if scene.location.value is not None:
        return scene
    if other.location.value is None:
        return scene if scene.setting.value is not None else _with_setting_of(scene, other)
    place = _carried(other.location, Where.CUT_BACK)
    if scene.setting.value is not None:
        return replace(scene, location=place)
    return _with_setting_of(replace(scene, location=place), other)


def _with_setting_of(scene: Scene, other: Scene) -> Scene:
    if other.setting.value is None:
        return scene
    return replace(scene, setting=_carried(other.setting, Where.CUT_BACK))


def _with_hour_of(scene: Scene, other: Scene) -> Scene:
    if scene.time.value is not None or other.time.value is None:
        return scene
    return replace(scene, time=_carried(other.time, When.CUT_BETWEEN))


def _carried(decision: Decision, rule: str) -> Decision:
    return replace(decision, rule=rule, confidence=round(decision.confidence * 0.7, 2), evidence=())


# Which earlier scene a scene takes up again, by the words that the two have to themselves.


_WORD = re.compile(r"[^\W\d_]{4,}")
_LIKE = 0.09  # share of words in common, by the geometric mean of both scenes
_CLEARER = 2.0  # times as much as with the scene right before


def own_words(text: str, starts: Sequence[int]) -> list[frozenset[str]]:
    """Return the words of each scene, those left out that most scenes have and those of grammar."""
    grammar = lexicon("function_words", "classes")
    ends = [*starts[1:], len(text)]
    scenes = [
        {word for word in _WORD.findall(text[start:end].lower()) if word not in grammar}
        for start, end in zip(starts, ends, strict=True)
    ]
    count = Counter(word for words in scenes for word in words)
    most = max(2, len(scenes) // 2)
    return [frozenset(word for word in words if count[word] <= most) for words in scenes]


def taken_up(words: Sequence[frozenset[str]], number: int, earlier: Iterable[int]) -> int | None:
    """Return which of the `earlier` scenes shares the words of this one, as the scene before does not."""
    best = max(earlier, key=lambda other: _likeness(words[number], words[other]), default=None)
    if best is None:
        return None
    like = _likeness(words[number], words[best])
    return best if like >= max(_LIKE, _CLEARER * _likeness(words[number], words[number - 1])) else None


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1.0, math.sqrt(len(one) * len(other)))
