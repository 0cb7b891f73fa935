"""Looks, descriptions and italic thoughts: each is told from an act by its own rule."""

from __future__ import annotations

import pytest

from screenplay.adaptation.narration.kinds import NarrationKind
from screenplay.adaptation.narration.rules import kind_of
from screenplay.adaptation.sentence import Sentence
from screenplay.model.span import Span


def _kind(words: str, *, actor: str | None = None, italic: bool = False) -> NarrationKind:
    return kind_of(Sentence(words, Span(0, len(words)), actor=actor, italic=italic))[0].kind


@pytest.mark.parametrize("words", ["He squinted at the far sail.", "Rosa watched the tram turn."])
def test_looking_is_a_look(words: str) -> None:
    assert _kind(words, actor="SOMEBODY") is NarrationKind.LOOK


@pytest.mark.parametrize(
    "words", ["There was a washstand.", "It was a narrow room.", "The house looked like a box."]
)
def test_what_something_is_like_is_description(words: str) -> None:
    assert _kind(words) is NarrationKind.DESCRIPTION


@pytest.mark.parametrize("words", ["He downed the shot.", "She shut the drawer."])
def test_what_is_done_is_an_act(words: str) -> None:
    assert _kind(words, actor="SOMEBODY") is NarrationKind.ACT


def test_a_sentence_wholly_in_italics_is_thought() -> None:
    assert _kind("*The bus was late.*", italic=True) is NarrationKind.THOUGHT
    assert _kind("The bus was late.") is not NarrationKind.THOUGHT
