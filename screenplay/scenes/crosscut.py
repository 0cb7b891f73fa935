"""Scenes that the story cuts between: the same hour in all of them, the same place at each return."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.scenes.vocabulary import taken_up

_BACK = 6  # scenes looked back over for the one that goes on
_LEAPS = frozenset({"time jump", "dream", "wakes", "arrives", "chapter heading"})
_BREAKS = frozenset({"ornament", "meanwhile"})


def with_crosscuts(
    scenes: Sequence[Scene],
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
        if (earlier := _resumed(settled, people, number)) is not None
        or (earlier := _taken_up(settled, people, words, number)) is not None
    ]
    for number, earlier in [*links, *reversed(links)]:
        settled[number] = _with_place_of(settled[number], settled[earlier])
        settled[earlier] = _with_place_of(settled[earlier], settled[number])
    links += [(number, number - 1) for number in range(1, len(settled)) if meanwhile[number]]
    for number, earlier in [*sorted(links), *sorted(links, reverse=True)]:
        settled[number] = _with_hour_of(settled[number], settled[earlier])
        settled[earlier] = _with_hour_of(settled[earlier], settled[number])
    return tuple(settled)


def _resumed(scenes: Sequence[Scene], people: Sequence[frozenset[str]], number: int) -> int | None:
    """Return the earlier scene that a cut goes back to: two are here who were not just before."""
    scene = scenes[number]
    if scene.cue.rule in _LEAPS or scene.kind is not SceneKind.MASTER:
        return None
    if len(people[number] & people[number - 1]) > 1:
        return None
    for earlier in range(number - 2, max(-1, number - 2 - _BACK), -1):
        if scenes[earlier + 1].cue.rule in _LEAPS:
            return None
        if len(people[number] & people[earlier]) > 1:
            one = _may_be_one_place(scene, scenes[earlier]) and not _hour_passed(scenes, earlier, number)
            return earlier if one else None
    return None


def _taken_up(
    scenes: Sequence[Scene],
    people: Sequence[frozenset[str]],
    words: Callable[[], Sequence[frozenset[str]]],
    number: int,
) -> int | None:
    """Return the earlier scene whose own words come again in one behind a break, among other people."""
    scene = scenes[number]
    if scene.cue.rule not in _BREAKS or 2 * len(people[number] & people[number - 1]) > len(people[number]):
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
    place = _carried(other.location, "place that the story cuts back to")
    if scene.setting.value is not None:
        return replace(scene, location=place)
    return _with_setting_of(replace(scene, location=place), other)


def _with_setting_of(scene: Scene, other: Scene) -> Scene:
    if other.setting.value is None:
        return scene
    return replace(scene, setting=_carried(other.setting, "place that the story cuts back to"))


def _with_hour_of(scene: Scene, other: Scene) -> Scene:
    if scene.time.value is not None or other.time.value is None:
        return scene
    return replace(scene, time=_carried(other.time, "hour of the scene that the story cuts between"))


def _carried(decision: Decision, rule: str) -> Decision:
    return replace(decision, rule=rule, confidence=round(decision.confidence * 0.7, 2), evidence=())
