"""What single sentences of narration are taken for."""

from __future__ import annotations

import pytest

from screenplay.adaptation.italics import is_set_in_italics
from screenplay.adaptation.rules import kind_of
from screenplay.adaptation.sentence import Sentence
from screenplay.model.span import Span


def rule_for(words: str, actor: str | None = None) -> tuple[bool, str]:
    """Return whether `words` are inner life, and the rule that says so."""
    verdict, rule = kind_of(Sentence(words, Span(0, len(words)), actor=actor))
    return verdict.kind.inner, rule.name


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("You can’t go back for your shoes.", "word to the reader"),
        ("It ran down her spine like a cold coin.", "felt on the body"),
        ("Her face was on fire.", "felt on the body"),
        ("The noise hurt his ears.", "felt on the body"),
        ("She did not hear any change in the engine.", "felt on the body"),
        ("And he did not.", "left undone"),
        ("She found it comforting somehow.", "in the head"),
        ("It seemed to Marta that the room leaned.", "in the head"),
        ("So that was it, the road ended here.", "comment to the reader"),
        ("It should’ve been easy.", "comment to the reader"),
    ],
)
def test_inner_life_is_known_by_its_rule(words: str, rule: str) -> None:
    assert rule_for(words) == (True, rule)


@pytest.mark.parametrize(
    "words",
    [
        "You could see it get him.",
        "She did up the button for him like you would for a child.",
        "Water ran down the wall.",
        "He missed the rope.",
        "The rats had moved into the loft.",
        "He did not turn around.",
        "He found it under the bed.",
    ],
)
def test_what_is_seen_and_heard_stays_on_the_page(words: str) -> None:
    assert not rule_for(words, "HE")[0]


def test_italics_go_on_over_the_sentences_of_a_paragraph() -> None:
    text = "He sat. *Say it. Say it now.* He stood.\n\nShe ate * a pear."
    for words, inside in (
        ("Say it now.*", True),
        ("He sat.", False),
        ("He stood.", False),
        ("a pear.", False),
    ):
        start = text.index(words)
        assert is_set_in_italics(text, Span(start, start + len(words))) is inside
