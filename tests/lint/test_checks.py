"""Every check fires on its case and is silent on its neighbour."""

from __future__ import annotations

import inspect

import pytest

from screenplay.lint import CHECKS, Check, lint
from screenplay.model.script import Action, Cue, Element, Parenthetical, SceneHeading, Script, Speech, text_of


def found(*elements: Element) -> list[str]:
    return [check.name for check, _ in lint(Script(elements))]


def says(words: str) -> tuple[Cue, Speech]:
    return (Cue("ANN"), Speech(text_of(words)))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_explains_itself(check: Check) -> None:
    text = inspect.getdoc(check.find) or ""
    assert [part for part in ("Example:", "Misses:", "Source:") if part not in text] == []


@pytest.mark.parametrize(
    "words", ["Your joking, right?", "You could of said.", "Its not him.", "I say your right."]
)
def test_a_slip_in_speech_is_found(words: str) -> None:
    assert "slip" in found(*says(words))


@pytest.mark.parametrize("words", ["Your right hand.", "Its tail.", "You’re joking.", "Could often be."])
def test_what_may_be_meant_is_no_slip(words: str) -> None:
    assert found(*says(words)) == []


def test_a_slip_in_action_is_nobodys_speech() -> None:
    assert found(Action(text_of("Your joking."))) == []


def test_action_of_five_lines_is_too_long() -> None:
    assert found(Action(text_of("word " * 50))) == ["long-action"]
    assert found(Action(text_of("word " * 45))) == []


def test_a_parenthetical_of_seven_words_is_too_long() -> None:
    speech = Speech(text_of("Go."))
    assert found(Cue("ANN"), Parenthetical(text_of("a b c d e f g")), speech) == ["long-parenthetical"]
    assert found(Cue("ANN"), Parenthetical(text_of("a b c d e f")), speech) == []


def test_a_parenthetical_ends_no_speech() -> None:
    assert found(*says("Go."), Parenthetical(text_of("beat"))) == ["parenthetical-last"]


@pytest.mark.parametrize(("one", "other"), [("LAMP ROOM", "THE LAMPROOM"), ("LIGHTHOUSE", "LIGTHHOUSE")])
def test_a_place_written_two_ways_is_found(one: str, other: str) -> None:
    headings = (SceneHeading(text_of(f"INT. {place} - DAY"), location=place) for place in (one, other))
    assert found(*headings) == ["place-two-ways"]


def test_two_places_are_two_places() -> None:
    headings = (SceneHeading(text_of(f"INT. {place} - DAY")) for place in ("KITCHEN", "GARDEN"))
    assert found(*headings) == []


def test_a_cue_that_occurs_once_and_looks_like_another_is_found() -> None:
    assert found(*says("A."), *says("B."), Cue("ANNE"), Speech(text_of("C."))) == ["lonely-cue"]


def test_a_cue_that_occurs_once_and_looks_like_none_is_fine() -> None:
    assert found(*says("A."), *says("B."), Cue("MARLOW"), Speech(text_of("C."))) == []
