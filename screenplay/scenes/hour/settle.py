"""The time of day of a scene: named, told by the clock, said by somebody, shown by signs, or carried on."""

from __future__ import annotations

from screenplay.model.decision import Decision
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.scenes.hour.clock import clock_hours, in_half, time_of_day
from screenplay.scenes.hour.named import Hour, hours_in, spoken_hour
from screenplay.scenes.hour.signs import SURE_SIGN, half_of, hour_by_signs, signs_in, signs_said
from screenplay.scenes.place.candidates import UNTOLD
from screenplay.scenes.view import Sentence, Start

_SHORT = frozenset({"DAWN", "DUSK"})  # they are over when the story has moved on
_LIGHT = frozenset({"gone", "got", "turned", "grown"})  # "it had gone midnight" is now


def time_of(
    text: str, start: Start, sentences: list[Sentence], speeches: list[Span], before: Scene | None
) -> Decision:
    """Return the time of day that the scene's narration names, else what else tells it, else UNTOLD."""
    hours = _named(text, start, sentences)
    signs = [sign for sentence in sentences for sign in signs_in(sentence, start.offset)]
    middle = (start.offset + (sentences[-1].span.end if sentences else 0)) // 2
    said = _spoken(text, speeches, middle) if hours and hours[0].span.start > middle else None
    if hours and said is None:
        early = [hour for hour in hours if hour.span.start <= middle]  # the hour may pass on by the end
        best = max((early or hours)[:4], key=lambda hour: hour.confidence)
        return Decision(best.value, "hour named in the narration", best.confidence, best.span)
    by_clock = _by_clock(text, start, sentences, hour_by_signs(signs))
    said = said or _spoken(text, speeches, len(text))
    if said is not None:
        return said
    if by_clock is not None:
        return by_clock
    by_talk = hour_by_signs([*signs, *signs_said(text, speeches)])
    if by_talk is not None and before is not None and before.time.value in _SHORT:
        return by_talk
    if start.continuous and before is not None and before.time.value is not None:
        sure = round(before.time.confidence * 0.9, 2)
        return Decision(before.time.value, "time goes on from the scene before", sure, before.time.span)
    return by_talk or UNTOLD


def _named(text: str, start: Start, sentences: list[Sentence]) -> list[Hour]:
    return [
        hour
        for sentence in sentences
        for hour in hours_in(text, max(start.offset, sentence.span.start), sentence.span.end)
        if not _is_of_before(sentence, hour.span.start)
    ]


def _by_clock(
    text: str, start: Start, sentences: list[Sentence], by_signs: Decision | None
) -> Decision | None:
    """Return the hour of the clock; the signs tell one half of the day from the other."""
    for sentence in sentences:
        for found in clock_hours(text, max(start.offset, sentence.span.start), sentence.span.end):
            if _is_of_before(sentence, found.span.start):
                continue
            if found.exact:
                return Decision(time_of_day(found.hour), "hour of the clock", 0.9, found.span)
            if by_signs is not None and max(seen.weight for seen in by_signs.evidence) < SURE_SIGN:
                hour = time_of_day(in_half(found.hour, half_of(by_signs.value or "")))
                return Decision(hour, "hour of the clock, by the light", 0.58, found.span)
    return None


def _spoken(text: str, speeches: list[Span], until: int) -> Decision | None:
    """Return the hour that somebody says it is before `until`."""
    for span in speeches:
        hour = spoken_hour(text, span.start, span.end) if span.start < until else None
        if hour is not None:
            return Decision(hour.value, "hour that somebody says it is", hour.confidence, hour.span)
    return None


def _is_of_before(sentence: Sentence, offset: int) -> bool:
    """Tell whether the verb before `offset` is a past perfect: that hour was before the scene."""
    verbs = [verb for verb in sentence.verbs if sentence.tokens[verb.place].start < offset]
    if not verbs:
        return False
    word = sentence.lowers[verbs[-1].place]
    light = bool(_LIGHT.intersection(sentence.lowers[verbs[-1].place + 1 : verbs[-1].place + 2]))
    return (word in {"had", "hadn't"} or word.endswith("'d")) and not light
