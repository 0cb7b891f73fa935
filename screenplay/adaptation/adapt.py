"""Every stretch of narration put in its place on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from screenplay.adaptation.action.lines import kept_words
from screenplay.adaptation.coverage import trimmed
from screenplay.adaptation.matter import matter_line
from screenplay.adaptation.narration.lines import narration_lines, sentence_of
from screenplay.adaptation.page import Budget, Page
from screenplay.adaptation.speech.business import ASIDE, closed
from screenplay.adaptation.speech.inserts import inserted_lines, inserted_quotation
from screenplay.adaptation.speech.tags import DROPPED, loose_tag_lines, tag_lines
from screenplay.adaptation.speech.untagged import (
    continuation,
    is_left_over,
    lead_in,
    loose_tag,
    only_announces,
    only_leads,
)
from screenplay.adaptation.speech.voices import FarVoices, extension_of
from screenplay.adaptation.stage import Stage
from screenplay.model.adaptation import Adaptation, Line, LineKind
from screenplay.model.beat import Beat, Narration, Quotation, Tag
from screenplay.model.decision import Decision
from screenplay.model.story import Story
from screenplay.settings.choices import Settings

_NOTHING_CORRECTED: Mapping[int, bool] = MappingProxyType({})
_BARE_TAG = re.compile(
    r"\W*(?:[\w.’'-]+\s){1,4}?(?:said|says|asked|asks|replied|answered|went on|continued|repeated|added)\W*"
)
_OPEN_END = re.compile(r"[:,–—-]\s*\Z")


def adapt(story: Story, settings: Settings, corrected: Mapping[int, bool] = _NOTHING_CORRECTED) -> Adaptation:
    """Return the lines of every beat but quotations, and the extensions of quotations.

    `corrected` says of beats, by their index, whether a person calls them thought. The spans of the lines
    of a beat cover the beat once, white space aside.
    """
    manuscript, prose, attribution = story.manuscript, story.prose, story.attribution
    cuts = tuple(scene.start for scene in story.scenes)
    by_span = {prose.beats[index].span: thought for index, thought in corrected.items()}
    page = Page(Stage.of(story, settings, cuts), told=by_span)
    budget = Budget(settings.parentheticals)
    lines: dict[int, tuple[Line, ...]] = {}
    extensions: dict[int, Decision] = {}
    voices = FarVoices.of(page.stage)
    scene = 0
    for index, beat in enumerate(prose.beats):
        if (now := bisect_right(cuts, beat.span.start)) != scene:
            scene = now
            page.memory.new_scene()
            voices.new_scene()
            page.after_thought = False
        if isinstance(beat, Quotation):
            page.after_thought = False
            _hear(page, index)
            told_so = extension_of(page.stage, index, beat)
            if extension := voices.extension(scene, attribution.speakers.get(index), beat, told_so):
                extensions[index] = extension
            if (shown := inserted_quotation(page, index, beat)) is not None:
                lines[index] = tuple(shown)
        else:
            voices.note(manuscript.text, beat.span, attribution.actors.get(index))
            lines[index] = tuple(_lines(page, index, beat, budget))
    return Adaptation(lines, extensions)


def _lines(page: Page, index: int, beat: Beat, budget: Budget) -> list[Line]:
    match beat:
        case Narration() if _only_says_who(page.stage, index, beat) or _announces(page, index, beat):
            return [Line(LineKind.DROPPED, kept_words(page.stage, beat.span), (beat.span,), DROPPED)]
        case Narration():
            return _told(page, index, beat)
        case Tag():
            lines = tag_lines(page, index, beat, budget)
            page.after_thought = False
            return lines
        case Quotation():
            return []
        case _:
            page.after_thought = False
            return [matter_line(page.stage, beat)]


def _told(page: Page, index: int, beat: Narration) -> list[Line]:
    """Return the lines of a sentence of narration, without an "and said:" at its end."""
    written = inserted_lines(page, index, beat) if beat.span not in page.told else None
    if written is not None:
        return written
    if _follows_speech(page.stage, index, beat):
        speaker = _speaker_before(page.stage, index)
        tagged = loose_tag(page.stage.text, beat.span)
        if tagged is None and page.name_known(speaker):
            tagged = continuation(page.stage.text, beat.span)
        if tagged is not None:
            return loose_tag_lines(page, beat.span, tagged, speaker)
        if is_left_over(sentence_of(page, beat.span, actor=None, quoted=beat.quoted)):
            return [Line(LineKind.NOTE, kept_words(page.stage, beat.span), (beat.span,), ASIDE, speaker)]
    decision = page.stage.attribution.actors.get(index)
    actor = None if decision is None else decision.value
    announced = lead_in(page.stage.text, beat.span)
    if announced is None:
        return narration_lines(page, beat.span, actor=actor, quoted=beat.quoted)
    before = trimmed(page.stage.text, beat.span.start, announced.start)
    *first, last = narration_lines(page, before, actor=actor, quoted=beat.quoted)
    words = Line(LineKind.DROPPED, kept_words(page.stage, announced), (announced,), DROPPED)
    return [*first, replace(last, text=closed(last.text)) if last.kind is LineKind.ACTION else last, words]


def _follows_speech(stage: Stage, index: int, beat: Narration) -> bool:
    """Tell whether a quotation of the same paragraph stands right before."""
    before = stage.prose.beats[index - 1] if index else None
    return isinstance(before, Quotation) and before.paragraph == beat.paragraph


def _speaker_before(stage: Stage, index: int) -> str | None:
    decision = stage.attribution.speakers.get(index - 1)
    return None if decision is None else decision.value


def _hear(page: Page, index: int) -> None:
    speaker = page.stage.attribution.speakers.get(index)
    if speaker is not None and speaker.value is not None:
        page.memory.hear(speaker.value, page.stage.gender(speaker.value))


def _only_says_who(stage: Stage, index: int, beat: Narration) -> bool:
    """Tell a sentence such as "I said." beside a speech: a tag that stands alone."""
    beats = stage.prose.beats
    near = [beats[place] for place in (index - 1, index + 1) if 0 <= place < len(beats)]
    if not any(isinstance(other, Quotation) for other in near):
        return False
    return bool(_BARE_TAG.fullmatch(stage.text, beat.span.start, beat.span.end))


def _announces(page: Page, index: int, beat: Narration) -> bool:
    """Tell a sentence with a colon or comma before a speech that says no more than that it comes."""
    beats = page.stage.prose.beats
    after = beats[index + 1] if index + 1 < len(beats) else None
    if not isinstance(after, Quotation) or _OPEN_END.search(beat.span.of(page.stage.text)) is None:
        return False
    sentence = sentence_of(page, beat.span, actor=None, quoted=beat.quoted)
    return only_announces(sentence) or only_leads(sentence)
