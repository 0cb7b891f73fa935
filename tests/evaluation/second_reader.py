"""What becomes of labelled texts when a second reader is right in so many of his lines.

`python -m tests.evaluation.second_reader GOLD [SET...]`, where GOLD is the folder of sets or a folder of
labelled texts. A scripted model, registered with the library `llm` as a plugin is, answers the questions of
`screenplay ask`: rightly in 50, 65, 80 and 95 % of lines, wrong here and there or wrong in runs, as real
models are. A wrong answer is mostly the other one whom the rules have in mind. Printed are accuracy by the
rules, of the reader alone, and of the draft with his answers, in percent of the labelled lines; exit code 1
where the draft loses more than half a point at 50 %, or gains less than half of what the reader knows better
at 80 and 95 %.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import llm

from screenplay import asking, pipeline
from screenplay.attribution import Memory, attribute
from screenplay.learning.corpus import read_corpus
from screenplay.model.manuscript import Manuscript
from screenplay.model.story import Story
from screenplay.second_reader import Answered, heard_of
from screenplay.second_reader.passages import Asks
from screenplay.settings.choices import Settings

RATES = (0.50, 0.65, 0.80, 0.95)
LOSS = 0.5  # points that the draft may lose by a reader who guesses
_RUN = 5  # lines of a run of wrong answers, about
_PARTNER = 0.7  # share of wrong answers that are the other one whom the rules have in mind
_ROUNDS = 3
_CHOICE = re.compile(r"^(\d+)\. (.+)$", re.MULTILINE)
_ELSE = "somebody else"


class Scripted(llm.Model):
    """A model that knows the answers and errs as it is told."""

    model_id = "scripted"

    def __init__(self) -> None:
        self.right: dict[str, list[frozenset[int]]] = {}  # prompt → for each line the choices that are right
        self.likely: dict[str, list[frozenset[int]]] = {}  # likewise the choices that the rules have in mind
        self.rate, self.runs, self.dice = 1.0, False, random.Random(0)
        self._wrong = False

    def begin(self, rate: float, seed: str, *, runs: bool) -> None:
        self.rate, self.runs, self.dice = rate, runs, random.Random(seed)
        self._wrong = False

    def execute(self, prompt, stream, response, conversation):  # type: ignore[no-untyped-def]
        choices = len(_CHOICE.findall(prompt.prompt.rpartition(">>>")[2]))
        lines = zip(self.right[prompt.prompt], self.likely[prompt.prompt], strict=True)
        for number, (right, likely) in enumerate(lines, 1):
            yield f"{number}: {self._choice(right, likely, choices)}\n"

    def _choice(self, right: frozenset[int], likely: frozenset[int], choices: int) -> int:
        if not self._errs():
            return min(right)
        others = [each for each in range(1, choices - 1) if each not in right] or [choices]
        partners = [each for each in others if each in likely]
        return self.dice.choice(partners if partners and self.dice.random() < _PARTNER else others)

    def _errs(self) -> bool:
        if not self.runs:
            return self.dice.random() >= self.rate
        leave = 1 / _RUN
        enter = leave * (1 - self.rate) / self.rate
        self._wrong = self.dice.random() >= leave if self._wrong else self.dice.random() < enter
        return self._wrong


MODEL = Scripted()


class Plugin:
    """What a plugin of the library is: it registers its models by the hook."""

    __name__ = "scripted"

    @llm.hookimpl
    def register_models(self, register, model_aliases):  # type: ignore[no-untyped-def]
        register(MODEL)


class Text(NamedTuple):
    """A labelled text, ready to be asked about again and again."""

    inquiry: asking.Inquiry
    story: Story
    memory: Memory
    gold: Mapping[int, frozenset[str]]  # beat → the names in the cast of who says it


def texts_of(folder: Path) -> Iterator[Text]:
    for labelled in read_corpus(folder):
        manuscript = Manuscript(labelled.view.text, labelled.name)
        story = pipeline.read(manuscript, lambda _: None)
        gold = {
            turn.beats[0]: frozenset(labelled.view.characters[person].name for person in people)
            for turn, people, speaker in zip(
                labelled.view.turns, labelled.gold, labelled.speakers, strict=True
            )
            if speaker is not None
        }
        inquiry = asking.Inquiry(folder / f"{labelled.name}.txt", story, Settings())
        yield Text(inquiry, story, Memory(), gold)


def teach(text: Text) -> None:
    """Tell the scripted model what is right in each question about `text`."""
    speakers = text.inquiry.understood.attribution.speakers
    for question in text.inquiry.open(MODEL.model_id):
        if question.passage.asks is not Asks.SPEAKERS:
            continue
        numbers = {name: number for number, (name, _) in enumerate(question.choices, 1)}
        right, likely = [], []
        for beat in question.passage.beats:
            known = {numbers[name] for name in text.gold.get(beat, ()) if name in numbers}
            right.append(frozenset(known or {numbers[_ELSE]}))
            minds = (speakers[beat].value, speakers[beat].runner_up)
            likely.append(frozenset(numbers[name] for name in minds if name in numbers))
        MODEL.right[question.prompt], MODEL.likely[question.prompt] = right, likely


def answers_of(text: Text, model: asking.Model) -> list[Answered]:
    asked = (each for each in text.inquiry.open("") if each.passage.asks is Asks.SPEAKERS)
    outcomes = (text.inquiry.ask(question, model) for question in asked)
    return [outcome.answered for outcome in outcomes if outcome.answered is not None]


class Score(NamedTuple):
    """Accuracy in percent: by the rules, of the reader where he was asked, of the draft with his answers."""

    rules: float
    reader: float
    draft: float

    @property
    def gain(self) -> float:
        return self.draft - self.rules

    def holds(self, rate: float) -> bool:
        """Tell whether a guesser does no harm, and half of what a good reader knows better is gained."""
        if rate <= RATES[0]:
            return self.gain >= -LOSS
        return rate <= RATES[1] or self.gain >= 0.5 * (self.reader - self.rules)


def score(texts: Sequence[Text], rate: float, *, runs: bool) -> Score:
    model = asking.load_model(MODEL.model_id)
    lines = rules = draft = asked = reader = 0
    for seed in range(_ROUNDS):
        for text in texts:
            MODEL.begin(rate, f"{text.inquiry.path.stem} {rate} {runs} {seed}", runs=runs)
            heard = heard_of(answers_of(text, model), text.story)
            before = text.inquiry.understood.attribution.speakers
            now = attribute(text.story, memory=text.memory, heard=heard).speakers
            for beat, names in text.gold.items():
                lines += 1
                rules += before[beat].value in names
                draft += now[beat].value in names
                reader += beat in heard.speakers and heard.speakers[beat].value in names
                asked += beat in heard.speakers or not names
    return Score(100 * rules / lines, 100 * reader / max(asked, 1), 100 * draft / lines)


def main(arguments: Sequence[str]) -> int:
    """Score and print; return the exit code."""
    if not arguments:
        sys.stderr.write(__doc__ or "")
        return 2
    llm.plugins.pm.register(Plugin())
    gold, fallen = Path(arguments[0]), 0
    for name in arguments[1:] or ["."]:
        texts = list(texts_of(gold / name))
        for text in texts:
            teach(text)
        for runs in (False, True):
            for rate in RATES:
                found = score(texts, rate, runs=runs)
                held = found.holds(rate)
                fallen += not held
                print(
                    f"{name:10s} {'runs' if runs else 'each'} {rate:.0%}: rules {found.rules:.1f}, "
                    f"reader {found.reader:.1f}, draft {found.draft:.1f} ({found.gain:+.1f})"
                    f"{'' if held else '  FALLS SHORT'}",
                    flush=True,
                )
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
