"""What `screenplay ask` says: where the passages go, what became of each question, what that changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screenplay.cli.books import book_of
from screenplay.cli.files import manuscript_of, only_source

if TYPE_CHECKING:
    from screenplay.asking import Inquiry, Model, Outcome
    from screenplay.asking.questions import Question

_SHOWN = 20  # lines in other hands that are listed


def inquiry_of(source: str, encoding: str | None) -> Inquiry:
    """Return the inquiry about the prose at `source`, a file or a folder of chapters."""
    from screenplay import asking, pipeline  # noqa: PLC0415  (the help needs none of it)
    from screenplay.library import corrections_beside  # noqa: PLC0415
    from screenplay.settings.file import settings_beside  # noqa: PLC0415

    given = book_of([source]) if Path(source).is_dir() else only_source(source, suffix="txt")
    if given.path is None or given.is_script:
        raise click.UsageError(f"{given.name} is no file of prose; answers are kept beside one")
    story = pipeline.read(manuscript_of(given, encoding), _nobody)
    return asking.Inquiry(given.path, story, settings_beside(given.path), corrections_beside(given.path))


def plan(asked: Sequence[Question], inquiry: Inquiry, model: Model | None) -> Iterator[str]:
    """Yield what would be sent, and where it goes, before anything is."""
    from screenplay.asking.inquiry import tokens  # noqa: PLC0415  (as above)

    if model is not None:
        yield f"{model.name} {model.where}"
    if not asked:
        yield f"nothing to ask: what is unsure in {inquiry.path.name} was answered before, or nothing is"
        return
    kinds = Counter(each.passage.asks.value for each in asked)
    told = ", ".join(f"{count} about {kind}" for kind, count in kinds.items())
    yield f"{len(asked)} questions ({told}), about {tokens(asked):,} tokens"


def told_outcome(outcome: Outcome) -> str:
    """Return in words what became of a question."""
    asks, lines = outcome.question.passage.asks.value, len(outcome.question.lines)
    if outcome.gone:
        return f"{asks}: {outcome.fault}"
    if outcome.answered is None:
        return f"{asks}: given up, twice no answer in the form: {outcome.fault}"
    return f"{asks}: {lines} {'line' if lines == 1 else 'lines'} answered"


def summary(inquiry: Inquiry, outcomes: Sequence[Outcome]) -> list[str]:
    """Return what came of it all: how good a reader that was, what his word weighs, what it changes."""
    from screenplay.asking.verdict import verdict  # noqa: PLC0415  (as above)

    answered = sum(each.answered is not None for each in outcomes)
    lines = [f"{answered} of {len(outcomes)} questions answered, kept in {inquiry.file}"] if answered else []
    if not answered:
        return [f"none of {len(outcomes)} questions was answered; the draft stays as it was"]
    found = verdict(inquiry)
    lines += found.told
    lines += found.changes[:_SHOWN]
    if len(found.changes) > _SHOWN:
        lines.append(f"and {len(found.changes) - _SHOWN} more lines in other hands")
    return lines


def _nobody(stage: str) -> None:
    """Hear what is being done, and tell nobody."""
