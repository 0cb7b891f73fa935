"""Every stretch of narration put in its place on the page."""

from __future__ import annotations

from bisect import bisect_right

from screenplay.adaptation.action import action_lines, kept_words
from screenplay.adaptation.extensions import extension_of
from screenplay.adaptation.matter import matter_line
from screenplay.adaptation.people import Memory
from screenplay.adaptation.rules import kind_of
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import Stage
from screenplay.adaptation.tags import Budget, tag_lines
from screenplay.model.adaptation import Adaptation, Line, LineKind
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.model.cast import Cast
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene
from screenplay.settings import NarratorPerson, Settings, Thoughts

_INNER_PLACES = {
    Thoughts.NOTE: LineKind.NOTE,
    Thoughts.VOICE_OVER: LineKind.VOICE_OVER,
    Thoughts.DROP: LineKind.DROPPED,
}


def adapt(
    manuscript: Manuscript,
    prose: Prose,
    cast: Cast,
    attribution: Attribution,
    scenes: tuple[Scene, ...],
    settings: Settings,
) -> Adaptation:
    """Return the lines of every beat but quotations, and the extensions of quotations.

    The spans of the lines of a beat cover the beat once, white space aside.
    """
    cuts = tuple(scene.start for scene in scenes)
    stage = Stage.of(manuscript, prose, cast, attribution, settings, cuts)
    memory = Memory()
    budget = Budget(settings.parentheticals)
    lines: dict[int, tuple[Line, ...]] = {}
    extensions: dict[int, Decision] = {}
    scene = 0
    inner_before = False
    for index, beat in enumerate(prose.beats):
        now = bisect_right(cuts, beat.span.start)
        if now != scene:
            scene, inner_before = now, False
            memory.new_scene()
        match beat:
            case Narration():
                sentence = _sentence(stage, index, beat, after_thought=inner_before)
                made, inner_before = _narration(stage, sentence, memory)
                lines[index] = tuple(made)
            case Tag():
                lines[index] = tuple(tag_lines(stage, index, beat, memory, budget))
                inner_before = False
            case Quotation():
                _hear(stage, index, memory)
                inner_before = False
                extension = extension_of(stage, index, beat)
                if extension is not None:
                    extensions[index] = extension
            case _:
                lines[index] = (matter_line(stage, beat),)
                inner_before = False
    return Adaptation(lines, extensions)


def _sentence(stage: Stage, index: int, beat: Narration, *, after_thought: bool) -> Sentence:
    actor = stage.attribution.actors.get(index)
    return Sentence(
        stage.text,
        beat.span,
        past=stage.past,
        first_person=stage.narrator is not None,
        quoted=beat.quoted,
        italic=stage.is_italic(beat.span),
        actor=None if actor is None else actor.value,
        after_thought=after_thought,
    )


def _narration(stage: Stage, sentence: Sentence, memory: Memory) -> tuple[list[Line], bool]:
    verdict, rule = kind_of(sentence)
    decision = Decision(verdict.kind.value, rule.name, verdict.confidence, sentence.span)
    if _is_spoken_over(stage, sentence):
        words = kept_words(stage, sentence.span)
        return [Line(LineKind.VOICE_OVER, words, (sentence.span,), decision, stage.narrator)], verdict.kind.inner
    if not verdict.kind.inner:
        return action_lines(stage, sentence, memory, decision), False
    place = _INNER_PLACES[stage.settings.thoughts]
    thinker = sentence.actor or stage.narrator
    if place is LineKind.VOICE_OVER and thinker is None:
        place = LineKind.NOTE
    return [Line(place, kept_words(stage, sentence.span), (sentence.span,), decision, thinker)], True


def _is_spoken_over(stage: Stage, sentence: Sentence) -> bool:
    """Tell whether the narrator says this sentence over the picture."""
    if stage.narrator is None or stage.settings.narrator is not NarratorPerson.VOICE_OVER:
        return False
    return any(word.partition("'")[0] in {"i", "me", "my", "we", "us", "our"} for word in sentence.lowers)


def _hear(stage: Stage, index: int, memory: Memory) -> None:
    speaker = stage.attribution.speakers.get(index)
    if speaker is not None and speaker.value is not None:
        memory.hear(speaker.value, stage.gender(speaker.value))
