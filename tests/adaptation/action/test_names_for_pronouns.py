"""A name takes the place of a pronoun only where the writer wants it and the program is sure."""

from __future__ import annotations

import pytest

from screenplay.adaptation import adapt
from screenplay.adaptation.action.people import _SURE
from screenplay.model.attribution import Attribution
from screenplay.model.cast import Cast, Form, Mention
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript
from screenplay.model.span import Span
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.settings.choices import Pronouns, Settings
from tests.adaptation.test_adapt import FINN, RORY

TEXT = "Rory sat on the wall. Finn stood. He threw a stone."


def page(choice: Pronouns, sure: float) -> str:
    """Return the action of TEXT, in which "He" is Rory with the certainty `sure`."""
    prose = parse(Manuscript(TEXT))
    named = [(0, 0), (TEXT.index("Finn"), 1)]
    cast = Cast((RORY, FINN), tuple(Mention(Span(at, at + 4), Form.NAME, who) for at, who in named))
    he = TEXT.index("He")
    actors = {2: Decision("RORY", "by hand", sure)}
    attribution = Attribution({}, actors, (Mention(Span(he, he + 2), Form.PRONOUN, 0, sure),))
    adaptation = adapt(Story(Manuscript(TEXT), prose, cast, attribution), Settings(pronouns=choice))
    return " ".join(line.text for index in sorted(adaptation.lines) for line in adaptation.lines[index])


def test_a_name_is_put_in_where_somebody_else_would_be_understood() -> None:
    assert page(Pronouns.CLEAR, 1.0).endswith("Rory throws a stone.")


@pytest.mark.parametrize("sure", [0.2, 0.6, _SURE - 0.01])
def test_the_pronoun_stays_where_it_is_not_sure_who_is_meant(sure: float) -> None:
    assert page(Pronouns.CLEAR, sure).endswith("He throws a stone.")


def test_every_pronoun_stays_where_the_writer_wants_it() -> None:
    assert page(Pronouns.KEEP, 1.0).endswith("He throws a stone.")
