"""What a second reader adds besides speakers: who acts, what is thought, inside or outside, and the place.

`python -m tests.evaluation.second_reader_asides GOLD SET...`; a set holds NAME.txt with NAME.narration.jsonl
and NAME.scenes.json. A reader who knows the labels answers what `screenplay ask` would ask, rightly in 50,
65, 80 and 95 % of lines, else with any other choice, three times over. Printed: accuracy by the rules and
with his answers, in percent of the labels of a kind, how many they are, and about how many he is asked.
"""

from __future__ import annotations

import json
import random
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from screenplay import asking, pipeline
from screenplay.model.beat import Narration
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Action, Note, Script
from screenplay.model.story import Story
from screenplay.second_reader import Answered
from screenplay.second_reader.laying import THOUGHT, VISIBLE
from screenplay.second_reader.passages import Asks
from screenplay.settings.choices import Settings

sys.path.insert(0, str(Path(__file__).parent))

from labelled import labelled_attribution, rows
from score_narration import _INNER, _SEEN

RATES = (0.50, 0.65, 0.80, 0.95)
_ROUNDS = 3
_ASKED = (Asks.ACTORS, Asks.THOUGHTS, Asks.INSIDE, Asks.PLACE)
Labels = Mapping[tuple[Asks, int], frozenset[str]]  # what is asked, where its words start → right


class Text(NamedTuple):
    """A labelled text, ready to be asked about again and again."""

    inquiry: asking.Inquiry
    story: Story
    labels: Labels


def text_of(path: Path) -> Text:
    story = pipeline.read(Manuscript(path.read_bytes().decode("utf-8"), path.stem), lambda _: None)
    inquiry = asking.Inquiry(path, story, Settings())
    return Text(inquiry, story, dict(_labels(path, inquiry.understood)))


def _labels(path: Path, story: Story) -> Iterator[tuple[tuple[Asks, int], frozenset[str]]]:
    acting = labelled_attribution(path, story.prose, story.cast).actors
    told = rows(path.with_suffix(".narration.jsonl"))
    for beat, one in enumerate(story.prose.beats):
        if not isinstance(one, Narration):
            continue
        if beat in acting:
            people = labelled_people(path, story, acting[beat].value or "")
            yield (Asks.ACTORS, one.span.start), people
        kinds = {row["kind"] for row in told if row["start"] < one.span.end and one.span.start < row["end"]}
        if len(kinds) == 1 and kinds <= _INNER | _SEEN:
            yield (Asks.THOUGHTS, one.span.start), frozenset({THOUGHT if kinds <= _INNER else VISIBLE})
    gold = json.loads(path.with_suffix(".scenes.json").read_text(encoding="utf-8"))
    starts = [label["start"] for label in gold]
    for scene in story.scenes:
        label = gold[max(0, bisect_right(starts, scene.start + 1) - 1)]
        if label["setting"]:
            yield (Asks.INSIDE, scene.start), frozenset({label["setting"]})
        if label["place"]:
            yield (Asks.PLACE, scene.start), frozenset(_heads(label["place"]))


def labelled_people(path: Path, story: Story, subject: str) -> frozenset[str]:
    """Return the names in the cast of a label, which may name two: either is right."""
    aliases = {row["speaker"]: row["speaker_aliases"] for row in rows(path.with_suffix(".jsonl"))}
    known = {name.upper(): one.name for one in story.cast.characters for name in (one.name, *one.aliases)}
    return frozenset(
        next((known[each.upper()] for each in (part, *aliases.get(part, ())) if each.upper() in known), part)
        for part in subject.split("+")
    )


def _heads(place: str) -> Iterator[str]:
    for part in place.split(", "):
        yield re.findall(r"[a-z]+", re.split(r" of | behind | above ", part.lower())[0])[-1]


def is_right(asks: Asks, answer: str | None, right: frozenset[str]) -> bool:
    if answer is None:
        return False
    if asks is Asks.PLACE:
        return bool(right.intersection(re.findall(r"[a-z]+", answer.lower())))
    return answer in right


def answered(text: Text, rate: float, dice: random.Random) -> list[Answered]:
    found = []
    for question in text.inquiry.open(""):
        asks = question.passage.asks
        if asks not in _ASKED:
            continue
        chosen = []
        for mark in question.passage.marks:
            right = text.labels.get((asks, mark.start), frozenset())
            fit = [n for n, (kept, _) in enumerate(question.choices) if is_right(asks, kept, right)]
            last = len(question.choices) - 1
            known = fit[0] if fit else last  # "nobody", "the passage does not say", or thought
            others = [n for n in range(last + 1) if n not in fit and n != known] or [known]
            chosen.append(known if dice.random() < rate else dice.choice(others))
        found.append(question.answered("scripted", chosen))
    return found


def told_by(text: Text, answers: Sequence[Answered]) -> Mapping[tuple[Asks, int], str | None]:
    """Return what the program says of each sentence and scene."""
    story, _, _ = pipeline.understood(text.story, Settings(), _nobody, answers=answers)
    script = text.inquiry.drafted(answers)
    beats = story.prose.beats
    actors = {
        (Asks.ACTORS, beats[beat].span.start): one.value for beat, one in story.attribution.actors.items()
    }
    scenes: dict[tuple[Asks, int], str | None] = {}
    for scene in story.scenes:
        scenes[Asks.INSIDE, scene.start] = scene.setting.value
        scenes[Asks.PLACE, scene.start] = scene.location.value
    return {**actors, **scenes, **_kinds(script, story)}


def _kinds(script: Script, story: Story) -> Mapping[tuple[Asks, int], str]:
    starts = [beat.span.start for beat in story.prose.beats]
    found: dict[tuple[Asks, int], str] = {}
    for element in script.elements:
        for span in element.origin.spans if isinstance(element, Action | Note) else ():
            start = starts[bisect_right(starts, span.start) - 1]
            if isinstance(element, Action) or (Asks.THOUGHTS, start) not in found:
                found[Asks.THOUGHTS, start] = VISIBLE if isinstance(element, Action) else THOUGHT
    return found


def _nobody(stage: str) -> None:
    """Hear what is being done, and tell nobody."""


def counted(text: Text, answers: Sequence[Answered]) -> Counter[Any]:
    """Return how many labels of each kind the program is right about."""
    told = told_by(text, answers)
    return Counter(key[0] for key, right in text.labels.items() if is_right(key[0], told.get(key), right))


def main(arguments: Sequence[str]) -> int:
    """Print a row a set, a kind and a rate."""
    if len(arguments) < 2:
        sys.stderr.write(__doc__ or "")
        return 2
    for name in arguments[1:]:
        texts = [text_of(path) for path in sorted((Path(arguments[0]) / name).glob("*.txt"))]
        labels = Counter(key[0] for text in texts for key in text.labels)
        asked = Counter(
            question.passage.asks
            for text in texts
            for question in text.inquiry.open("")
            for _ in question.passage.marks
        )
        before = sum((counted(text, ()) for text in texts), Counter())
        for rate in RATES:
            after: Counter[Any] = Counter()
            for seed in range(_ROUNDS):
                for text in texts:
                    dice = random.Random(f"{text.inquiry.path.stem} {rate} {seed}")
                    after += counted(text, answered(text, rate, dice))
            for asks in _ASKED:
                whole = max(1, labels[asks])
                old, new = 100 * before[asks] / whole, 100 * after[asks] / whole / _ROUNDS
                print(
                    f"{name:12s} {asks.value:18s} {rate:.0%}: {old:.1f} -> {new:.1f} "
                    f"({labels[asks]} labels, {asked[asks]} asked)",
                    flush=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
