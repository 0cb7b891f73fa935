"""The story divided into scenes, each with a heading settled after the whole scene is read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from screenplay.language.reading import shared
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Heading, Matter, Prose, Quotation, SceneBreak
from screenplay.model.cast import Cast, Form
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.model.story import Story
from screenplay.scenes.beside import with_intercuts, with_near_hours, with_places_kept
from screenplay.scenes.crosscuts import own_words, with_crosscuts
from screenplay.scenes.cues import Cue
from screenplay.scenes.headings import Contents, agree, settle
from screenplay.scenes.hour.settle import waking_hour
from screenplay.scenes.kept import kept
from screenplay.scenes.starts.changes import changes
from screenplay.scenes.view import Sentence, Start, first_mark, sentences, tells_story

_WORD = re.compile(r"[^\W_]+")
_NOTHING_WANTED: Mapping[int, bool] = MappingProxyType({})
_SURE = 0.6  # who is in a scene is told by decisions of this confidence
_NEAR = 8  # beats after a move in which its mover must turn up again, if the story goes along


def divide(
    story: Story, wanted: Mapping[int, bool] = _NOTHING_WANTED, known: dict[int, Sentence] | None = None
) -> tuple[Scene, ...]:
    """Return the scenes in order; the first starts with the story. Empty for a text without a story.

    `wanted` says of beats, by their index, whether a person wants a scene to start there. `known`
    keeps the sentences that were read, for who divides one text again and again.
    """
    manuscript, prose, attribution, cast = story.manuscript, story.prose, story.attribution, story.cast
    read = sentences(manuscript.text, prose, attribution, _names(manuscript.text, cast))
    told = list(read if known is None else kept(read, known))
    first = next((beat for beat in prose.beats if tells_story(beat)), None)
    if first is None:
        return ()
    opening = Start(first_mark(first), Cue.STORY_BEGINS, 1.0, first.span, continuous=False)
    breaks = _breaks(manuscript.text, prose, opening)
    starts = {opening.offset: opening}
    for start in changes(told, breaks, lambda sentence: _goes_along(prose, attribution, sentence)):
        starts.setdefault(start.offset, start)
    for start in breaks.values():
        starts.setdefault(start.offset, start)
    for index in sorted(wanted):
        _correct(starts, prose, index, opening, wanted=wanted[index])
    ordered = [starts[offset] for offset in sorted(starts)]
    said = [beat.span for beat in prose.beats if isinstance(beat, Quotation)]
    contents = _grouped(told, said, ordered)
    people = _people(prose, attribution, ordered)
    scenes = settle(manuscript.text, contents)
    text = manuscript.text
    cues = [start.rule for start in ordered]
    meanwhile = [
        start.rule is Cue.MEANWHILE or text.startswith("Meanwhile", start.offset) for start in ordered
    ]
    words = cache(lambda: own_words(text, [scene.start for scene in scenes]))
    cut = with_crosscuts(scenes, cues, people, meanwhile, words)
    dated = with_near_hours(with_places_kept(cut, cues, people), cues)
    dated = _with_waking_hours(text, dated, contents)
    return agree(with_intercuts(dated, cues, [scene.sentences for scene in contents], people))


def _with_waking_hours(text: str, scenes: tuple[Scene, ...], contents: list[Contents]) -> tuple[Scene, ...]:
    """Return the scenes, with an afternoon where a clock alone tells the hour."""
    hours = [waking_hour(text, one.start, one.sentences) for one in contents]
    return tuple(
        replace(scene, time=hour) if scene.time.value is None and hour is not None else scene
        for scene, hour in zip(scenes, hours, strict=True)
    )


def _people(prose: Prose, attribution: Attribution, starts: list[Start]) -> list[frozenset[str]]:
    """Return who acts or speaks in each scene."""
    offsets = [start.offset for start in starts]
    people: list[set[str]] = [set() for _ in starts]
    for answers in (attribution.actors, attribution.speakers):
        for index, decision in answers.items():
            if decision.value is not None and decision.confidence >= _SURE:
                number = bisect_right(offsets, prose.beats[index].span.start) - 1
                people[max(0, number)].add(decision.value)
    return [frozenset(names) for names in people]


def _names(text: str, cast: Cast) -> frozenset[int]:
    """Return where the words of people's names start: they name no places."""
    starts = (
        mention.span.start + found.start()
        for mention in cast.mentions
        if mention.form is Form.NAME
        for found in _WORD.finditer(mention.span.of(text))
    )
    return shared(frozenset(starts))


def _breaks(text: str, prose: Prose, opening: Start) -> dict[int, Start]:
    """Return the starts that ornaments and chapter headings make, by the index of the beat that starts."""
    found: dict[int, Start] = {}
    waiting: Span | None = None
    rule = Cue.ORNAMENT
    for index, beat in enumerate(prose.beats):
        if isinstance(beat, SceneBreak | Heading):
            waiting, rule = beat.span, Cue.ORNAMENT if isinstance(beat, SceneBreak) else Cue.CHAPTER_HEADING
        elif waiting is not None and not isinstance(beat, Matter):
            offset = first_mark(beat)
            if offset > opening.offset:
                meanwhile = text.startswith("Meanwhile", offset)
                found[index] = Start(offset, rule, 0.85, waiting, continuous=meanwhile, elsewhere=True)
            waiting = None
    return found


def _correct(starts: dict[int, Start], prose: Prose, index: int, opening: Start, *, wanted: bool) -> None:
    """Start a scene at a beat, or take away the one that starts in it or right before it."""
    beat = prose.beats[index]
    offset = first_mark(beat)
    before = prose.beats[index - 1].span.start if index else offset
    inside = [at for at in starts if offset <= at < beat.span.end]
    if wanted and not inside and offset > opening.offset:
        starts[offset] = Start(offset, Cue.TOLD_BY_A_PERSON, 1.0, beat.span)
    elif not wanted:
        for at in inside or [at for at in starts if before <= at < offset]:
            if at != opening.offset:
                del starts[at]


def _goes_along(prose: Prose, attribution: Attribution, sentence: Sentence) -> bool:
    """Tell whether the story stays with whoever moves in a sentence: he acts or speaks soon after."""
    mover = sentence.actor
    if mover is None:
        return True
    seen = 0
    for index in range(sentence.index + 1, min(sentence.index + 1 + _NEAR, len(prose.beats))):
        decision = attribution.actors.get(index) or attribution.speakers.get(index)
        if decision is None or decision.value is None:
            continue
        seen += 1
        if decision.value == mover:
            return True
    return seen == 0


def _grouped(told: list[Sentence], said: list[Span], starts: list[Start]) -> list[Contents]:
    """Return each start with the sentences and the speeches of its scene."""
    offsets = [start.offset for start in starts]
    groups: list[list[Sentence]] = [[] for _ in starts]
    speeches: list[list[Span]] = [[] for _ in starts]
    for span in said:
        speeches[max(0, bisect_right(offsets, span.start) - 1)].append(span)
    for sentence in told:
        number = bisect_right(offsets, sentence.span.start) - 1
        if number >= 0:
            groups[number].append(sentence)
        following = number + 1
        if following < len(offsets) and offsets[following] < sentence.span.end:
            groups[following].append(sentence)  # the scene starts inside this sentence
    return [Contents(*parts) for parts in zip(starts, groups, speeches, strict=True)]
