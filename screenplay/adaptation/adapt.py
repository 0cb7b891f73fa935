"""Every stretch of narration put in its place on the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from screenplay.adaptation.action.lines import kept_words
from screenplay.adaptation.action.placed import inner_place, narration_lines, sentence_of
from screenplay.adaptation.matter import matter_line
from screenplay.adaptation.narration.judged import Judged
from screenplay.adaptation.narration.second_reader import words_of
from screenplay.adaptation.page import Budget, Page
from screenplay.adaptation.speech.business import ASIDE
from screenplay.adaptation.speech.hanging import hangs_on_speech
from screenplay.adaptation.speech.inserts import inserted_lines, inserted_quotation
from screenplay.adaptation.speech.tags import tag_lines
from screenplay.adaptation.speech.voices import FarVoices, extension_of
from screenplay.adaptation.stage import Stage
from screenplay.adaptation.written import written_lines
from screenplay.model.adaptation import Adaptation, Line, LineKind
from screenplay.model.beat import Beat, Narration, Quotation, QuotationKind, Tag, Written
from screenplay.model.decision import Decision
from screenplay.model.heard import Answer
from screenplay.model.story import Story
from screenplay.settings.choices import Settings

_NOTHING_CORRECTED: Mapping[int, bool] = MappingProxyType({})
_NOTHING_HEARD: Mapping[int, Answer] = MappingProxyType({})
QUOTED_THOUGHT = Decision(None, "thought in quotation marks", 0.9)


def adapt(
    story: Story,
    settings: Settings,
    corrected: Mapping[int, bool] = _NOTHING_CORRECTED,
    heard: Mapping[int, Answer] = _NOTHING_HEARD,
    judged: Judged | None = None,
) -> Adaptation:
    """Return the lines of every beat but quotations, and the extensions of quotations.

    `corrected` says of beats, by their index, whether a person calls them thought, `heard` what a second
    reader calls them; `judged` keeps what the rules say, for who adapts one text again and again. The spans
    of the lines of a beat cover the beat once, white space aside.
    """
    by_rules = _adapted(story, _page(story, settings, corrected, judged))
    if not heard:
        return by_rules
    again = _page(story, settings, corrected, judged)
    again.words = {
        story.prose.beats[index].span: word for index, word in words_of(by_rules.lines, heard).items()
    }
    return _adapted(story, again)


def _page(story: Story, settings: Settings, corrected: Mapping[int, bool], judged: Judged | None) -> Page:
    """Return the page on which nothing stands yet."""
    cuts = tuple(scene.start for scene in story.scenes)
    by_span = {story.prose.beats[index].span: thought for index, thought in corrected.items()}
    return Page(Stage.of(story, settings, cuts), told=by_span, judged=judged or Judged())


def _adapted(story: Story, page: Page) -> Adaptation:
    manuscript, prose, attribution = story.manuscript, story.prose, story.attribution
    cuts = tuple(scene.start for scene in story.scenes)
    budget = Budget(page.stage.settings.parentheticals)
    lines: dict[int, tuple[Line, ...]] = {}
    extensions: dict[int, Decision] = {}
    voices = FarVoices.of(page.stage)
    scene = 0
    stages = _stages(page.stage, story)
    for index, beat in enumerate(prose.beats):
        page.stage = stages.get(_teller_at(story, beat.span.start), page.stage)
        if (now := bisect_right(cuts, beat.span.start)) != scene:
            scene = now
            page.memory.new_scene()
            page.pictures = 0
            voices.new_scene()
            page.after_thought = False
        if isinstance(beat, Quotation):
            page.after_thought = False
            _hear(page, index)
            told_so = extension_of(page.stage, index, beat)
            if extension := voices.extension(scene, attribution.speakers.get(index), beat, told_so):
                extensions[index] = extension
            shown = _unspoken(page, index, beat) or inserted_quotation(page, index, beat)
            if shown is not None:
                lines[index] = tuple(shown)
        else:
            voices.note(manuscript.text, beat.span, attribution.actors.get(index))
            lines[index] = tuple(_lines(page, index, beat, budget))
    return Adaptation(lines, extensions)


def _unspoken(page: Page, index: int, quotation: Quotation) -> list[Line] | None:
    """Return the line of a thought in quotation marks; None where it is heard, or is no thought."""
    if quotation.kind is not QuotationKind.THOUGHT:
        return None
    thinker = _speaker_of(page.stage, index)
    place = inner_place(page.stage, thinker)
    if place is LineKind.VOICE_OVER:
        return None
    words = kept_words(page.stage, quotation.span).rstrip(", ")
    return [Line(place, words, (quotation.span,), QUOTED_THOUGHT, thinker)]


def _stages(stage: Stage, story: Story) -> Mapping[int | None, Stage]:
    """Return who tells a part of the story → the stage on which that person is "I"."""
    tellers = {telling.character for telling in story.cast.tellings}
    return {one: replace(stage, narrator=story.cast.characters[one].name) for one in tellers}


def _teller_at(story: Story, offset: int) -> int | None:
    tellings = story.cast.tellings
    return next((one.character for one in tellings if one.span.start <= offset < one.span.end), None)


def _lines(page: Page, index: int, beat: Beat, budget: Budget) -> list[Line]:
    match beat:
        case Narration():
            return _told(page, index, beat)
        case Tag():
            lines = tag_lines(page, index, beat, budget)
            page.after_thought = False
            return lines
        case Quotation():
            return []
        case Written():
            page.after_thought = False
            return written_lines(page, index, beat)
        case _:
            page.after_thought = False
            return [matter_line(page.stage, beat)] if len(beat.span) else []  # a gap between scenes


def _told(page: Page, index: int, beat: Narration) -> list[Line]:
    """Return the lines of a sentence of narration; what only hangs on the words of a speech is a note."""
    written = inserted_lines(page, index, beat) if beat.span not in page.told else None
    if written is not None:
        return written
    if _follows_speech(page.stage, index, beat):
        speaker = _speaker_of(page.stage, index - 1)
        hanging = sentence_of(page, beat.span, actor=None, quoted=beat.quoted)
        if hangs_on_speech(hanging):
            kind = LineKind.NOTE if hanging.verbs else LineKind.DROPPED  # "in a low voice": left of a tag
            return [Line(kind, kept_words(page.stage, beat.span), (beat.span,), ASIDE, speaker)]
    decision = page.stage.attribution.actors.get(index)
    actor = None if decision is None else decision.value
    near = page.stage.prose.beats[max(0, index - 1) : index + 2]
    page.beside_speech = any(isinstance(other, Quotation | Tag) for other in near)
    return narration_lines(page, beat.span, actor=actor, quoted=beat.quoted)


def _follows_speech(stage: Stage, index: int, beat: Narration) -> bool:
    """Tell whether a quotation of the same paragraph stands right before."""
    before = stage.prose.beats[index - 1] if index else None
    return isinstance(before, Quotation) and before.paragraph == beat.paragraph


def _speaker_of(stage: Stage, index: int) -> str | None:
    decision = stage.attribution.speakers.get(index)
    return None if decision is None else decision.value


def _hear(page: Page, index: int) -> None:
    speaker = page.stage.attribution.speakers.get(index)
    if speaker is not None and speaker.value is not None:
        page.memory.hear(speaker.value, page.stage.gender(speaker.value))
