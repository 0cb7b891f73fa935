"""Which passages are worth a question, and what there is to choose from in each."""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from screenplay.model.beat import Narration
from screenplay.model.cast import Role
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene
from screenplay.model.script import Action, Note, Script
from screenplay.model.story import Story
from screenplay.resources import lexicon, read_grammar
from screenplay.second_reader.file import Answered
from screenplay.second_reader.laying import INSIDE, THOUGHT, VISIBLE
from screenplay.second_reader.passages import Asks, Passage, passages, scene_passages

UNSURE = 0.7  # confidence under which a second reader is asked
SURE = 0.85  # confidence from which the rules are held to be right
_PROOF = 20  # lines of that sort to know a reader by, if there are so many
_PEOPLE, _PLACES = 10, 8  # choices: more than that a small model does not keep apart
_KNOWN = 2  # scenes
_NO_PEOPLE = (Role.MERGED, Role.UNNAMED)


@dataclass(frozen=True, slots=True)
class Question:
    """A passage with the answers to choose from: what the file keeps of each, and how the prompt calls it."""

    passage: Passage
    key: tuple[Asks, str]
    lines: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    prompt: str

    @property
    def form(self) -> str:
        """The first lines of an answer, with made-up choices."""
        return example_of(len(self.lines), len(self.choices))

    def answered(self, model: str, choices: Sequence[int]) -> Answered:
        """Return the answers as the file keeps them; `choices` are counted from 0."""
        said = (self.choices[choice][0] for choice in choices)
        return Answered(*self.key, model, tuple(zip(said, self.lines, strict=True)))


def questions(story: Story, script: Script) -> tuple[Question, ...]:
    """Return what is worth asking of `story`, whose `script` shows what the rules are unsure of."""
    text = story.manuscript.text
    views = _views(story, script)
    worth = {passage for asks, view in views.items() for passage in _worth_asking(story, asks, view)}
    asked = [(each, _choices(story, each)) for each in passages(story.prose) if each in worth]
    for scene, passage in scene_passages(text, story.prose, story.scenes):
        part = _part(scene, passage.asks)
        if part.value is None or part.confidence >= UNSURE:  # what is known tells how good a reader he is
            asked.append((passage, _places(story, scene, passage)))
    open_parts = {asks for asks in (Asks.INSIDE, Asks.PLACE) if _is_worth_it(story.scenes, asks)}
    return tuple(
        _question(passage, choices, text)
        for passage, choices in asked
        if len(choices) > 1 and (passage.beats or passage.asks in open_parts)
    )


def example_of(lines: int, choices: int) -> str:
    """Return the first lines of an answer about so many lines, with made-up choices."""
    rows = [f"{line}: {line % choices + 1}" for line in range(1, min(lines, 3) + 1)]
    return "\n".join(rows)  # no dots behind them: small models copy those


def _question(passage: Passage, choices: tuple[tuple[str, str], ...], text: str) -> Question:
    table = prompts()[passage.asks.value]
    lines = passage.lines(text)
    rows = "\n".join(f"{number}. {shown}" for number, (_, shown) in enumerate(choices, 1))
    prompt = prompts()["frame"].format(
        task=table["task"],
        words=passage.marked(text),
        choices=f"{table['choices']}\n{rows}",
        count=len(lines),
        form=example_of(len(lines), len(choices)),
    )
    return Question(passage, (passage.asks, passage.digest(text)), lines, choices, prompt)


@cache
def prompts() -> Mapping[str, Any]:
    """Return the words of the questions, `grammar/asking/prompts.toml`."""
    return tomllib.loads(read_grammar("asking/prompts.toml"))


def _worth_asking(story: Story, asks: Asks, sure: Mapping[int, float]) -> Iterator[Passage]:
    """Yield the passages with something unsure, and others where those have too few lines that are sure."""
    here = [passage for passage in passages(story.prose) if passage.asks is asks]
    unsure = [each for each in here if any(sure.get(beat, 1.0) < UNSURE for beat in each.beats)]
    yield from unsure

    def known(passage: Passage) -> int:
        return sum(sure.get(beat, 0.0) >= SURE for beat in passage.beats)

    wanting = _PROOF - sum(map(known, unsure)) if unsure else 0
    for passage in sorted((each for each in here if each not in unsure), key=known, reverse=True):
        if wanting <= 0 or not known(passage):
            return
        yield passage
        wanting -= known(passage)


def _views(story: Story, script: Script) -> Mapping[Asks, Mapping[int, float]]:
    """Return how sure the rules are of each beat, by what may be asked of it."""
    beats, attribution = story.prose.beats, story.attribution
    starts = [beat.span.start for beat in beats]
    told: dict[int, float] = {}
    for each in script.elements:
        for span in each.origin.spans if isinstance(each, Action | Note) else ():
            beat = bisect_right(starts, span.start) - 1
            decision = next((one for one in each.origin.decisions if one.span == span), None)
            if isinstance(beats[beat], Narration) and decision is not None:
                told[beat] = min(told.get(beat, 1.0), decision.confidence)
    return {
        Asks.SPEAKERS: {beat: decision.confidence for beat, decision in attribution.speakers.items()},
        Asks.ACTORS: {
            beat: decision.confidence
            for beat, decision in attribution.actors.items()
            if isinstance(beats[beat], Narration)
        },
        Asks.THOUGHTS: told,
    }


def _choices(story: Story, passage: Passage) -> tuple[tuple[str, str], ...]:
    table = prompts()
    if passage.asks is Asks.THOUGHTS:
        return ((VISIBLE, table["thoughts"]["visible"]), (THOUGHT, table["thoughts"]["thought"]))
    names = _people(story, passage)
    rest = ("somebody_else", "not_speech") if passage.asks is Asks.SPEAKERS else ("somebody_else", "nobody")
    if not names:
        return ()
    return (*names, *((table[each], table[each]) for each in rest))


def _people(story: Story, passage: Passage) -> list[tuple[str, str]]:
    """Return who may be meant in a passage, by name and as the prompt has it, the likeliest first."""
    votes: Counter[str] = Counter()
    for decisions in (story.attribution.speakers, story.attribution.actors):
        for beat in passage.beats:
            decision = decisions.get(beat)
            for name in (decision.value, decision.runner_up) if decision is not None else ():
                votes[name or ""] += 2
    mentions = story.cast.mentions
    starts = [mention.span.start for mention in mentions]
    first, last = bisect_left(starts, passage.span.start), bisect_left(starts, passage.span.end)
    for mention in mentions[first:last]:
        if mention.character is not None:
            votes[story.cast.characters[mention.character].name] += 1
    people = {one.name: one for one in reversed(story.cast.characters) if one.role not in _NO_PEOPLE}
    ranked = sorted((name for name in votes if name in people), key=lambda name: (-votes[name], name))
    found = []
    for name in ranked[:_PEOPLE]:
        narrator = people[name].role is Role.NARRATOR
        found.append((name, f"{name.title()} (who tells the story, I)" if narrator else name.title()))
    return found


def _is_worth_it(scenes: Sequence[Scene], asks: Asks) -> bool:
    """Tell whether some scenes lack their place (or INT or EXT), and enough have it to know a reader by."""
    parts = [_part(scene, asks) for scene in scenes]
    known = sum(part.value is not None and part.confidence >= UNSURE for part in parts)
    return known >= _KNOWN and any(part.value is None for part in parts)


def _part(scene: Scene, asks: Asks) -> Decision:
    return scene.setting if asks is Asks.INSIDE else scene.location


def _places(story: Story, scene: Scene, passage: Passage) -> tuple[tuple[str, str], ...]:
    """Return where a scene may be: inside or outside, or a place that the story names."""
    table = prompts()
    if passage.asks is Asks.INSIDE:
        return (*((each, table[passage.asks.value][each]) for each in INSIDE), _unknown(table))
    words = passage.span.of(story.manuscript.text).casefold().split()
    known = lexicon("places")
    here = (word.strip(".,;:!?\"'“”‘’()").upper() for word in words)
    near = (each.upper() for each in here if each.casefold() in known)
    others = (each.location.value for each in sorted(story.scenes, key=_distance(scene)))
    found = dict.fromkeys((*([scene.location.value] if scene.location.value else ()), *near))
    found |= dict.fromkeys(each for each in others if each)
    return (*((each, each.lower()) for each in list(found)[:_PLACES]), _unknown(table))


def _distance(scene: Scene) -> Callable[[Scene], int]:
    return lambda other: abs(other.start - scene.start)


def _unknown(table: Mapping[str, Any]) -> tuple[str, str]:
    return table["unknown"], table["unknown"]


def questions_about(asked: Sequence[Question], place: int) -> tuple[Question, ...]:
    """Return the questions about who speaks in the passage that has the offset `place`."""
    return tuple(
        each
        for each in asked
        if each.passage.asks is Asks.SPEAKERS and each.passage.span.start <= place < each.passage.span.end
    )
