"""Answers laid on a text: which line each is about; what no longer fits the words is left alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp

from screenplay.corrections.key import normalised
from screenplay.corrections.people import People
from screenplay.model.decision import Decision
from screenplay.model.heard import SECOND_READER, Answer, Heard
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.model.story import Story
from screenplay.second_reader.file import Answered
from screenplay.second_reader.passages import Asks, Passage, passages, scene_passages
from screenplay.trust import Check, weigh

INSIDE = ("INT", "EXT", "INT/EXT")
THOUGHT, VISIBLE = "thought", "visible"
_LEAST, _MOST = 0.02, 0.98  # probabilities: nothing is quite sure
_PLACES = 3.0  # wrong places that there are to choose from
_OTHER = 0.3  # share of another answer than that of the rules, of what is left
_Words = Mapping[tuple[Asks, str], Answered]


def heard_of(answers: Sequence[Answered], story: Story) -> Heard:
    """Return what `answers` say of the speakers, the actors and the sentences of `story`.

    Names that are nobody's any more say nothing.
    """
    if not answers:
        return Heard()
    words = {each.key: each for each in answers}
    text, people = story.manuscript.text, People(story.manuscript.text, story.cast)
    speakers: dict[int, Answer] = {}
    actors: dict[int, Answer] = {}
    thoughts: dict[int, Answer] = {}
    for number, passage in enumerate(passages(story.prose)):
        for beat, said in zip(passage.beats, _said(passage, text, words), strict=False):
            if passage.asks is Asks.THOUGHTS:
                thoughts[beat] = Answer(said, number)
            elif (person := people.find(said)) is not None:
                laid = speakers if passage.asks is Asks.SPEAKERS else actors
                laid[beat] = Answer(story.cast.characters[person].name, number)
    return Heard(speakers, actors, thoughts)


def unused(answers: Sequence[Answered], story: Story) -> str:
    """Return what to say of answers whose words are not in `story` as they were; "" where all are.

    The scenes of `story` are divided.
    """
    if not answers:
        return ""
    text = story.manuscript.text
    there = {(each.asks, each.digest(text)) for each in every_passage(story)}
    stale = sum(each.key not in there for each in answers)
    return (
        f"{stale} of {len(answers)} passages that the second reader read have changed since; "
        "his answers there are kept and not used: ask him again"
        if stale
        else ""
    )


def every_passage(story: Story) -> tuple[Passage, ...]:
    """Return the passages of a story that is divided into scenes, in the order of the answers file."""
    scenes = scene_passages(story.manuscript.text, story.prose, story.scenes)
    return (*passages(story.prose), *(passage for _, passage in scenes))


def with_places_heard(
    answers: Sequence[Answered], story: Story, scenes: tuple[Scene, ...]
) -> tuple[Scene, ...]:
    """Return `scenes` with INT or EXT, and a place of the story, where the rules find none and he names one.

    Scenes of which the rules know it are what his word is weighed by.
    """
    words = {each.key: each for each in answers if each.asks in (Asks.INSIDE, Asks.PLACE)}
    if not words:
        return scenes
    text = story.manuscript.text
    told: dict[Asks, list[tuple[Scene, str, Span]]] = {Asks.INSIDE: [], Asks.PLACE: []}
    for scene, passage in scene_passages(text, story.prose, scenes):
        for said in _said(passage, text, words)[:1]:
            if said in INSIDE if passage.asks is Asks.INSIDE else _is_told(said, text):
                told[passage.asks].append((scene, said, passage.marks[0]))
    settings, places = (_weighed(asks, rows) for asks, rows in told.items())
    return tuple(
        replace(
            scene,
            setting=settings.get(scene.start, scene.setting),
            location=places.get(scene.start, scene.location),
        )
        for scene in scenes
    )


def _said(passage: Passage, text: str, words: _Words) -> tuple[str, ...]:
    if not any(asks is passage.asks for asks, _ in words):
        return ()
    answered = words.get((passage.asks, passage.digest(text)))
    if answered is None or len(answered.answers) != len(passage.marks):
        return ()
    return tuple(said for said, _ in answered.answers)


def _is_told(place: str, text: str) -> bool:
    """Tell whether the text has the words of a place: he writes none of his own."""
    return f" {normalised(place)} " in f" {normalised(text)} "


def _weighed(asks: Asks, rows: Sequence[tuple[Scene, str, Span]]) -> dict[int, Decision]:
    """Return by the start of a scene what is decided where the rules know nothing."""
    part = "setting" if asks is Asks.INSIDE else "location"
    others = 1.0 if asks is Asks.INSIDE else _PLACES
    known = [_right(getattr(scene, part), said) for scene, said, _ in rows]
    checks = [Check(number, right, others) for number, right in enumerate(known)]
    return {
        scene.start: Decision(said, SECOND_READER, round(1.0 / (1.0 + exp(-weight)), 3), span)
        for (scene, said, span), weight in zip(rows, weigh(checks, doubt=0.0), strict=True)
        if weight and getattr(scene, part).value is None
    }


def _right(known: Decision, said: str) -> float:
    """Return the probability that `said` is right by the rules; even where they know nothing."""
    if known.value is None:
        return 0.5
    same = known.value.casefold() == said.casefold()
    right = known.confidence if same else _OTHER * (1.0 - known.confidence)
    return min(max(right, _LEAST), _MOST)
