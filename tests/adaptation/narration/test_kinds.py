"""What single sentences of narration are taken for."""

from __future__ import annotations

import pytest

from screenplay.adaptation.narration.rules import kind_of
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import is_set_in_italics
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
        ("He finds it odd.", "in the head"),
        ("It struck her that he was old.", "in the head"),
        ("Neither of them knew about the bridge.", "thought in the narrator's voice"),
        ("It seemed to Marta that the room leaned.", "in the head"),
        ("So that was it, the road ended here.", "comment to the reader"),
        ("At least the roof was dry.", "thought in the narrator's voice"),
        ("There was no way to fix the clock.", "thought in the narrator's voice"),
        ("He usually walked the dog along the canal.", "habit or earlier time"),
        ("The bakery closed every Sunday.", "habit or earlier time"),
        ("Her good nature was known in the whole valley.", "told, not shown"),
        ("The post was a matter of the utmost importance.", "told, not shown"),
        ("A surge of pity went through him.", "wave of feeling"),
        ("She swallowed her pride.", "wave of feeling"),
        ("His fingers itched to ring the bell.", "felt from inside"),
        ("She was beginning to like the place.", "verb of the mind"),
        ("He had a bad feeling about the ladder.", "state of mind"),
        ("Part of her wanted the soup.", "in the head"),
        ("He was not about to sell the boat.", "supposed, not seen"),
        ("Ten years.", "thought goes on"),
        ("Two weeks of cold soup and no letters.", "thought goes on"),
        ("The lantern had grown very heavy.", "felt on the body"),
        ("The engine drove its noise into her skull.", "felt on the body"),
        ("It smelled of diesel and wet dog.", "felt from inside"),
        ("The soup was good enough to make him glad of the rain.", "in the head"),
        ("There was a question she should have asked the porter.", "supposed, not seen"),
        ("Which he’d had from an uncle in Leeds.", "before the scene"),
        ("It took Ben a while to notice.", "thought in the narrator's voice"),
        ("Louder than she meant to.", "thought in the narrator's voice"),
        ("It was nothing to lend your horse to a man you had met once.", "word to the reader"),
        ("It should’ve been easy.", "comment to the reader"),
    ],
)
def test_inner_life_is_known_by_its_rule(words: str, rule: str) -> None:
    assert rule_for(words) == (True, rule)


@pytest.mark.parametrize(
    "words",
    [
        "You could see it get him.",
        "She heard the whine of a pump.",
        "He stood there, deep in thought.",
        "None of them followed her.",
        "At least a dozen cats sat on the stairs.",
        "Something grey was ahead.",
        "She did up the button for him like you would for a child.",
        "Water ran down the wall.",
        "The rain grew heavier.",
        "With a bow on the lid, and it smelled of soap.",
        "The sexton said that they should have a parade.",
        "The plan came into his head on the bus, he said.",
        "She heard of it from the porter.",
        "She’d the coat she had worn to the fair.",
        "There was water where the road should have been.",
        "Ten seconds.",
        "He missed the rope.",
        "The rats had moved into the loft.",
        "He did not turn around.",
        "He found it under the bed.",
        "The drawer would not open.",
        "Blood ran down the wall.",
        "He thought about it for a while, then nodded.",
        "She tasted the soup and added salt.",
        "The kitchen smelled of wet dog.",
        "He felt in his pockets for a match.",
        "It was a quarter past nine.",
        "She handed him the invitation.",
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
