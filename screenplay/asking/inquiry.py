"""One text and a second reader: what is to be asked, asked, and kept answer by answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from screenplay import pipeline
from screenplay.asking.form import FormError, longest, parse_answer
from screenplay.asking.model import Model
from screenplay.asking.questions import Question, prompts, questions
from screenplay.corrections import Correction
from screenplay.errors import AskError
from screenplay.garbage import uncollected
from screenplay.model.script import Script
from screenplay.model.story import Story
from screenplay.records import one_at_a_time
from screenplay.second_reader import Answered, path_beside, read_answers
from screenplay.second_reader.file import merged, write_answers
from screenplay.second_reader.laying import every_passage
from screenplay.settings.choices import Settings

_A_TOKEN = 4  # characters, about
_PATIENCE = 3  # questions without an answer after which a model is taken to be gone


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one question: its answers, or in words why there are none."""

    question: Question
    answered: Answered | None
    fault: str = ""
    gone: bool = False  # the model gave no answer at all


class Inquiry:
    """A text, what is worth asking of it, and what was answered before.

    Raises SettingsError where answers or corrections cannot be read.
    """

    def __init__(
        self, path: Path, story: Story, settings: Settings, corrections: Sequence[Correction] = ()
    ) -> None:
        self.path, self.file = path, path_beside(path)
        self._story, self._settings, self._corrections = story, settings, corrections
        self._memory = pipeline.Memory.of(story)
        self.answers = read_answers(self.file)
        with uncollected():
            self.by_rules = self.drafted(())
            understood, _, _ = pipeline.understood(story, settings, _nobody, corrections, memory=self._memory)
        self.understood = understood
        self._order = [(each.asks, each.digest(story.manuscript.text)) for each in every_passage(understood)]
        self._all = questions(understood, self.by_rules)

    def open(self, model: str) -> tuple[Question, ...]:
        """Return the questions that `model` has not answered."""
        known = {each.key for each in self.answers if each.model == model}
        return tuple(each for each in self._all if each.key not in known)

    def drafted(self, answers: Sequence[Answered]) -> Script:
        """Return the script with some answers of a second reader."""
        return pipeline.draft(
            self._story, self._settings, _nobody, self._corrections, memory=self._memory, answers=answers
        )

    def ask(self, question: Question, model: Model) -> Outcome:
        """Return what `model` says; an answer that cannot be read is asked for once more. Raises AskError."""
        prompt = [question.prompt]
        most = longest(len(question.lines)) + 1
        fault = ""
        for _ in range(2):
            answer = model.ask(prompt, most)
            try:
                chosen = parse_answer(answer, len(question.lines), len(question.choices))
            except FormError as error:
                fault = str(error)
                again = prompts()["repair"].format(fault=fault, count=len(question.lines), form=question.form)
                prompt = [question.prompt, answer[:most], again]
            else:
                return Outcome(question, question.answered(model.name, chosen))
        return Outcome(question, None, fault)

    def tried(self, question: Question, model: Model) -> Outcome:
        """Return what `ask` returns; where the model gives no answer, in words why."""
        try:
            return self.ask(question, model)
        except AskError as error:
            return Outcome(question, None, str(error), gone=True)

    def keep(self, outcome: Outcome) -> None:
        """Put the answers of `outcome` into the file, with what others wrote there meanwhile."""
        if outcome.answered is None:
            return
        with one_at_a_time(self.file):
            known = read_answers(self.file)
            self.answers = tuple(merged(known, [outcome.answered], self._order))
            write_answers(self.file, self.answers, self.path.name)


def tokens(asked: Sequence[Question]) -> int:
    """Return about how many tokens some questions have with their answers."""
    letters = sum(len(each.prompt) + 6 * len(each.lines) for each in asked)
    return -(-letters // _A_TOKEN)


def outcomes(inquiry: Inquiry, asked: Sequence[Question], model: Model) -> Iterator[Outcome]:
    """Yield what becomes of one question after the other; every answer is kept at once.

    Raises AskError where the model says the same several times over instead of an answer, or gives none to
    the last question: it is gone.
    """
    silent, fault = 0, ""
    for question in asked:
        outcome = inquiry.tried(question, model)
        inquiry.keep(outcome)
        yield outcome
        same = outcome.gone and outcome.fault == fault  # other words: this passage is too long, say
        silent, fault = silent + 1 if same else int(outcome.gone), outcome.fault
        if silent == _PATIENCE:
            raise AskError(f"{outcome.fault}; {_PATIENCE} times over, so it is not asked any more")
    if silent:
        raise AskError(outcome.fault)


def _nobody(stage: str) -> None:
    """Hear what is being done, and tell nobody."""
