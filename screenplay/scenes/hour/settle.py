"""The time of day of a scene: named, told by the clock, said by somebody, shown by signs, or carried on."""

from __future__ import annotations

import re
from dataclasses import replace

from screenplay.model.decision import Decision
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.hour.clock import clock_hours, in_half, time_of_day
from screenplay.scenes.hour.named import Hour, hours_in, spoken_hour
from screenplay.scenes.hour.reasons import When
from screenplay.scenes.hour.signs import (
    SURE_SIGN,
    half_by_signs,
    half_of,
    hour_by_signs,
    signs_in,
    signs_said,
)
from screenplay.scenes.place.candidates import UNTOLD
from screenplay.scenes.view import Sentence, Start

_ON = 0.9  # how surely the hour goes on
_GUESS = 0.5  # of a clock that nothing but the habits of people tell
_LATER = 0.6  # over a leap of minutes or hours
_WAKING = range(1, 6)  # o'clock, where nothing tells the dark: people are up in the afternoon
_SHORT = frozenset({"DAWN", "DUSK"})  # they are over when the story has moved on
_LIGHT = frozenset({"gone", "got", "turned", "grown"})  # "it had gone midnight" is now
_SUPPOSING = frozenset({"if", "unless", "until", "till", "before", "whether"})
_MODALS = frozenset(
    ["would", "could", "should", "might", "will", "shall", "can", "may", "must", "cannot", "can't", "won't"]
)
_MODALS |= {"wouldn't", "couldn't", "shouldn't", "mightn't", "mustn't", "needn't"}
_IT_IS = re.compile(r"\bit(?:['’]s| is| must be)\b", re.IGNORECASE)
_SENSES = frozenset({"see", "hear", "smell", "feel", "make"})  # what somebody "could see" is there


def time_of(
    text: str,
    start: Start,
    sentences: list[Sentence],
    speeches: list[Span],
    before: Scene | None,
    *,
    outside: bool = False,
    place: str | None = None,
) -> Decision:
    """Return the time of day that the scene's narration names, else what else tells it, else UNTOLD.

    `outside` is true of scenes out of doors, where the dark is that of the night; `place` is where it is.
    """
    open_by = _open_by(place)
    hours = _named(text, start, sentences)
    signs = [sign for sentence in sentences for sign in signs_in(sentence, start.offset)]
    middle = (start.offset + (sentences[-1].span.end if sentences else 0)) // 2
    said = _spoken(text, speeches, middle) if hours and hours[0].span.start > middle else None
    if hours and said is None:
        early = [hour for hour in hours if hour.span.start <= middle]  # the hour may pass on by the end
        best = max((early or hours)[:4], key=lambda hour: hour.confidence)
        return Decision(best.value, When.NAMED, best.confidence, best.span)
    talk = [*signs, *signs_said(text, speeches)]
    usual = None if open_by is None else half_of(open_by)
    by_clock = _by_clock(text, start, sentences, half_by_signs(signs) or usual)
    said = said or _spoken(text, speeches, len(text)) or by_clock
    said = said or _spoken_clock(text, speeches, half_by_signs(talk) or usual)
    if said is not None:
        return said
    by_talk = hour_by_signs(talk, outside=outside)
    sure = by_talk is not None and any(seen.weight >= SURE_SIGN for seen in by_talk.evidence)
    if by_talk is not None and before is not None and (before.time.value in _SHORT or sure):
        return by_talk
    return _going_on(start, before) or by_talk or UNTOLD


def _going_on(start: Start, before: Scene | None) -> Decision | None:
    """Return the hour of the scene before, where no time or only minutes and hours have gone by."""
    if before is None or before.time.value is None or not (start.continuous or start.lapse is not None):
        return None
    share = _ON if start.continuous else _LATER
    return Decision(
        before.time.value, When.GOES_ON, round(before.time.confidence * share, 2), before.time.span
    )


def _open_by(place: str | None) -> str | None:
    """Return the hour at which a place of this kind is open or full."""
    head = (place or "").rpartition(" ")[2].lower()
    table = lexicon_table("places", "open_by")
    return table.get((place or "").lower()) or table.get(head)


def _named(text: str, start: Start, sentences: list[Sentence]) -> list[Hour]:
    return [
        hour
        for sentence in sentences
        for hour in hours_in(text, max(start.offset, sentence.span.start), sentence.span.end)
        if not _is_another_hour(sentence, hour.span.start)
    ]


def _by_clock(text: str, start: Start, sentences: list[Sentence], half: str | None) -> Decision | None:
    """Return the hour of the clock; the signs tell one half of the day from the other."""
    for sentence in sentences:
        for found in clock_hours(text, max(start.offset, sentence.span.start), sentence.span.end):
            if _is_another_hour(sentence, found.span.start):
                continue
            if found.exact:
                return Decision(time_of_day(found.hour), When.CLOCK, 0.9, found.span)
            if half is not None:
                hour = time_of_day(in_half(found.hour, half))
                return Decision(hour, When.CLOCK_BY_LIGHT, 0.58, found.span)
    return None


def waking_hour(text: str, start: Start, sentences: list[Sentence]) -> Decision | None:
    """Return the afternoon for "at three o'clock", where nothing else tells the hour: people are up then."""
    plain = [one for one in sentences if _is_plain_hour(text, start, one)]
    found = _by_clock(text, start, plain, "light")
    return None if found is None else replace(found, rule=When.CLOCK_AWAKE, confidence=_GUESS)


def _is_plain_hour(text: str, start: Start, sentence: Sentence) -> bool:
    found = clock_hours(text, max(start.offset, sentence.span.start), sentence.span.end)
    return bool(found) and found[0].hour in _WAKING


def _spoken(text: str, speeches: list[Span], until: int) -> Decision | None:
    """Return the hour that somebody says it is before `until`."""
    for span in speeches:
        hour = spoken_hour(text, span.start, span.end) if span.start < until else None
        if hour is not None:
            return Decision(hour.value, When.SPOKEN, hour.confidence, hour.span)
    return None


def _spoken_clock(text: str, speeches: list[Span], half: str | None) -> Decision | None:
    """Return the hour of "It's past eleven", where the signs tell one half of the day from the other."""
    for span in speeches:
        for found in clock_hours(text, span.start, span.end):
            if _IT_IS.search(text[max(span.start, found.span.start - 24) : found.span.end]) is None:
                continue
            if found.exact or half is not None:
                hour = found.hour if found.exact else in_half(found.hour, half or "dark")
                return Decision(time_of_day(hour), When.SPOKEN, 0.55, found.span)
    return None


def _is_another_hour(sentence: Sentence, offset: int) -> bool:
    """Tell whether the hour at `offset` is one before the scene, or only hoped for, planned or thought of."""
    verbs = [verb for verb in sentence.verbs if sentence.tokens[verb.place].start < offset]
    if not verbs:
        return False
    verb = verbs[-1]
    word, following = sentence.lowers[verb.place], sentence.lowers[verb.place + 1 : verb.place + 3]
    told = word in lexicon("verb_forms", "far") and not sentence.tag  # "said the vet, the next morning"
    if verb.opener in _SUPPOSING or told:
        return True
    if word in _MODALS or word.endswith("'ll"):
        return _SENSES.isdisjoint(following)
    light = not _LIGHT.isdisjoint(following[:1])
    return (word in {"had", "hadn't"} or word.endswith("'d")) and not light
