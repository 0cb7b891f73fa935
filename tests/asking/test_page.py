"""The review page asks about one conversation: first it says where that goes, then it asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from screenplay.errors import ScreenplayError, SettingsError
from screenplay.model.script import Speech
from screenplay.readers import read
from screenplay.review import Given, Session
from screenplay.review.second_reader import ask, plan
from screenplay.second_reader import path_beside
from tests.asking.conftest import SPEAKERS, Scripted, broken, by


@pytest.fixture
def session(story: Path, model: Scripted, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setattr("llm.get_default_model", lambda *_, **__: "scripted")
    return Session(Given(story, lambda: [story], lambda: read(story)))


def line_of(session: Session, words: str) -> int:
    script = session.work.script
    return next(
        number
        for number, each in enumerate(script.elements, 1 + bool(script.title_page))
        if isinstance(each, Speech) and words in "".join(run.text for run in each.text)
    )


def test_the_page_says_where_a_passage_goes_and_sends_nothing(session: Session, model: Scripted) -> None:
    told = plan(session, line_of(session, "Then ask the ferryman"))
    assert told["open"] == 1
    assert "may be on the network" in told["said"]
    assert model.prompts == []


def test_one_conversation_is_asked_about_and_the_page_is_told(
    session: Session, model: Scripted, story: Path
) -> None:
    model.answer = by(SPEAKERS[9:])
    before = session.version
    made = ask(session, line_of(session, "Then ask the ferryman"))
    assert "has answered" in made["said"][0]
    assert (len(model.prompts), path_beside(story).exists()) == (1, True)
    assert session.version > before
    assert plan(session, line_of(session, "Then ask the ferryman"))["open"] == 0


def test_the_page_takes_in_what_the_command_line_asked(
    session: Session, model: Scripted, ask: Callable[..., Result]
) -> None:
    model.answer = by(SPEAKERS)
    ask()
    assert session.refresh()
    assert session.work.answers


def test_a_model_that_is_gone_is_a_word_on_the_page(session: Session, model: Scripted, story: Path) -> None:
    model.answer = broken
    with pytest.raises(ScreenplayError, match="the server has gone"):
        ask(session, line_of(session, "Then ask the ferryman"))
    assert not path_beside(story).exists()


def test_a_line_that_is_not_there_is_told(session: Session) -> None:
    with pytest.raises(SettingsError, match="no such line"):
        plan(session, 9999)
