"""Scenes that the story cuts between: the same hour in all of them, the same place at each return."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from screenplay.language.calls import Call, call_in, speaks_of_a_call
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.span import Span
from screenplay.resources import lexicon
from screenplay.scenes.view import Sentence

# The hour of a scene by the scenes beside it, where a break divides them and no words leap over time.


_LEAPS_NEAR_HOURS = frozenset({"time jump", "dream", "wakes", "somebody wakes", "chapter heading"})
_SHARE = 0.5  # of the confidence: about half of the scenes behind a break are at the same hour


def with_near_hours(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return the scenes, those without an hour with that of the scene before, else of the one behind."""
    near = list(scenes)
    for number in range(1, len(near)):
        if not _leaps(near[number]):
            near[number] = _with_hour_of_near_hours(near[number], near[number - 1])
    for number in range(len(near) - 2, -1, -1):
        if not _leaps(near[number + 1]):
            near[number] = _with_hour_of_near_hours(near[number], near[number + 1])
    return tuple(near)


def _leaps(scene: Scene) -> bool:
    """Tell whether the story is at another time from the start of `scene` on."""
    return scene.cue.rule in _LEAPS_NEAR_HOURS or scene.kind not in {SceneKind.MASTER, SceneKind.SECONDARY}


def _with_hour_of_near_hours(scene: Scene, other: Scene) -> Scene:
    if scene.time.value is not None or other.time.value is None:
        return scene
    sure = round(other.time.confidence * _SHARE, 2)
    return replace(
        scene,
        time=Decision(other.time.value, "hour of the scene beside, a break between", sure, other.time.span),
    )


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


# Scenes that show the other end of a telephone call which the scene before began.


_NEAR = 10  # sentences of the later scene in which the call must be spoken of
_LEAPS_CALLS = frozenset({"time jump", "dream", "wakes", "somebody wakes", "chapter heading"})


def with_intercuts(
    scenes: Sequence[Scene], sentences: Sequence[list[Sentence]], people: Sequence[frozenset[str]]
) -> tuple[Scene, ...]:
    """Return the scenes, those marked that cut to the far end of a call.

    A call is under way that nobody has ended, somebody is in both scenes, and the new one speaks of the
    call too and shows somebody whom the other did not.
    """
    marked = list(scenes)
    for number in range(1, len(marked)):
        before, here = sentences[number - 1], sentences[number]
        if marked[number].kind is not SceneKind.MASTER or marked[number].cue.rule in _LEAPS_CALLS:
            continue
        if not _seen(here) - _seen(before) or not people[number] & people[number - 1]:
            continue
        begun = _under_way(before)
        heard = next((one for one in here[:_NEAR] if _is_heard(one)), None)
        if begun is not None and heard is not None:
            cut = Decision("INTERCUT", "both ends of a call", 0.6, begun)
            marked[number] = replace(marked[number], intercut=cut)
    return tuple(marked)


def _under_way(sentences: Sequence[Sentence]) -> Span | None:
    """Return the sentence that begins a call which goes on at the end of the scene."""
    begun: Span | None = None
    for sentence in sentences:
        told = call_in(sentence.text, sentence.span.start, sentence.span.end)
        if told is not None:
            begun = sentence.span if told is Call.BEGINS else None
    return begun


def _seen(sentences: Sequence[Sentence]) -> set[str]:
    """Return who acts in a scene, not only speaks."""
    return {one.actor for one in sentences if one.actor is not None and not one.tag}


def _is_heard(sentence: Sentence) -> bool:
    return speaks_of_a_call(sentence.text, sentence.span.start, sentence.span.end)


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
