"""What headings say: each part by the words that support it, settled after the whole scene is read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.cues import Cue
from screenplay.scenes.hour.reasons import When
from screenplay.scenes.hour.settle import time_of
from screenplay.scenes.place.outside import building_of
from screenplay.scenes.place.settle import whereabouts
from screenplay.scenes.starts.leaps import hour_left
from screenplay.scenes.view import Sentence, Start

# One place, one name: headings made to agree with each other through the script.


_MANY = frozenset({"ROOM", "ROOMS", "HALL", "HOUSE", "STREET", "ROAD"})  # there may be several of them
_DASH = " - "


def agree(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """Return the scenes with one name for one place."""
    return _with_full_names(scenes)


def _with_full_names(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """Give "ROOF" the name "MUSEUM - ROOF" where that is the only roof of the script."""
    fuller: dict[str, set[str]] = {}
    for scene in scenes:
        name = scene.location.value
        if name and " " in name and " OF " not in name:
            fuller.setdefault(name.rpartition(" ")[2], set()).add(name)
            fuller.setdefault(name.rpartition(_DASH)[2], set()).add(name)
    named = []
    for scene in scenes:
        short = scene.location.value or ""
        names = fuller.get(short, set()) - {short}
        if len(names) == 1 and short not in _MANY:
            named.append(replace(scene, location=replace(scene.location, value=next(iter(names)))))
        else:
            named.append(scene)
    return tuple(named)


def _within(scene: Scene, before: Scene | None, cue: Cue) -> Scene:
    """Return the scene, its place behind the building where somebody goes from there into a part of it."""
    name = scene.location.value
    whole = None if before is None or before.location.value is None else building_of(before.location.value)
    if (
        name is None
        or whole is None
        or not cue.moves
        or _DASH in name
        or not _has_part(whole, name.lower(), scene)
    ):
        return scene
    return replace(scene, location=replace(scene.location, value=f"{whole}{_DASH}{name}", runner_up=name))


def _has_part(whole: str, part: str, scene: Scene) -> bool:
    """Tell whether a building of this kind has such a part: a club a back room, any building a roof."""
    kind = whole.rpartition(" ")[2].lower()
    if kind == part or kind not in lexicon_table("places", "setting") or scene.setting.value is None:
        return False
    parts = lexicon_table("places", "rooms").get(kind, "").split(" ")
    common = lexicon("places", "open") if scene.setting.value == "EXT" else lexicon("places", "common")
    last = part.rpartition(" ")[2]
    return part in common or last in common or part in parts or last in parts


_LASTING = frozenset({"NIGHT", "DAY", "AFTERNOON", "EVENING", "MORNING"})
_LEFT = 0.58  # how surely the hour that a flashback leaves is that of the scene
_GUESSED = 0.6  # hours told less surely give way to what a later scene names


@dataclass(frozen=True, slots=True)
class Contents:
    """What a scene is settled from: its start, its sentences of narration, its speeches."""

    start: Start
    sentences: list[Sentence]
    speeches: list[Span]


def settle(text: str, scenes: list[Contents]) -> tuple[Scene, ...]:
    """Return the scenes with their headings."""
    settled: list[Scene] = []
    for number, scene in enumerate(scenes):
        start, sentences = scene.start, scene.sentences
        before = settled[-1] if settled else None
        after = scenes[number + 1].start if number + 1 < len(scenes) else None
        until = len(text) if after is None else max(start.offset + 1, min(after.offset, after.span.start))
        inside, where = whereabouts(text, start, sentences, scene.speeches, until, before)
        outside = inside.value == "EXT"
        hour = time_of(text, start, sentences, scene.speeches, before, outside=outside, place=where.value)
        made = Scene(
            start.offset,
            inside,
            where,
            hour,
            Decision(start.rule, start.rule, start.confidence, start.span),
            start.kind,
            lapse=_lapse(start, before),
        )
        settled.append(_within(made, before, start.rule))
        for sentence in sentences:
            sentence.forget()
    told = _with_returns(_with_hours_left(text, settled))
    return _with_late_hours(told, [one.start.continuous or one.start.lapse is not None for one in scenes])


def _lapse(start: Start, before: Scene | None) -> Decision | None:
    """Return how the scene follows on: without a break where somebody is seen going there, or later."""
    if start.lapse is None or before is None or start.kind is not SceneKind.MASTER:
        return None
    reason = When.NO_TIME if start.rule.moves else When.LEAP
    return Decision(start.lapse, reason, start.confidence, start.span)


def _with_hours_left(text: str, scenes: list[Scene]) -> list[Scene]:
    """Give the scene before "Two years before that evening" the evening, where it tells no hour surely."""
    for number in range(1, len(scenes)):
        left = scenes[number - 1].time
        if scenes[number].kind is not SceneKind.FLASHBACK or left.confidence >= _GUESSED:
            continue
        hour = hour_left(text, scenes[number].start)
        if hour is not None:
            value = lexicon_table("hours", "hour").get(hour.of(text).lower(), "DAY")
            time = Decision(value, When.LEFT, _LEFT, hour)
            scenes[number - 1] = replace(scenes[number - 1], time=time)
    return scenes


def _with_returns(scenes: list[Scene]) -> list[Scene]:
    """Give the scene after a flashback or a dream the heading of the scene before it, where it has none."""
    for number in range(2, len(scenes)):
        scene, left = scenes[number], scenes[number - 2]
        if scene.kind is SceneKind.RETURN:
            named = scene.location.value is not None
            scenes[number] = replace(
                scene,
                setting=scene.setting if named else left.setting,
                location=scene.location if named else left.location,
                time=scene.time if scene.time.value is not None else left.time,
            )
    return scenes


def _with_late_hours(scenes: list[Scene], continuous: list[bool]) -> tuple[Scene, ...]:
    """Give a scene the hour of the one it runs on into, where it tells none itself or guesses less surely."""
    for number in range(len(scenes) - 2, -1, -1):
        after, own = scenes[number + 1].time, scenes[number].time
        if not continuous[number + 1] or after.value not in _LASTING:
            continue
        sure = round(after.confidence * 0.8, 2)
        if own.value is None or own.confidence < min(sure, _GUESSED):
            time = Decision(after.value, When.FOLLOWS, sure, after.span)
            scenes[number] = replace(scenes[number], time=time)
    return tuple(scenes)
