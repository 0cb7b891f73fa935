"""What only a mind knows, what never came about, and what merely looks like inner life."""

from __future__ import annotations

import pytest

from tests.adaptation.narration.test_kinds import rule_for


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("The room was so still that she could hear the frost.", "felt on the body"),
        ("The searchers hadn't found a single boot.", "before the scene"),
        ("He used to play here.", "before the scene"),
    ],
)
def test_what_did_not_come_about_are_inner_life(words: str, rule: str) -> None:
    assert rule_for(words, "SOMEBODY") == (True, rule)


@pytest.mark.parametrize(
    "words",
    [
        "She heard a pump start behind the wall.",
        "The lamp buzzed whenever a tram went by.",
        "The two clerks seemed to be whispering.",
        "The carts were going up to the quarry.",
        "The kitchen was in confusion.",
        "I could hear a lorry on the hill.",
        "He heard it himself, and shut his mouth.",
        "He felt the blade with his thumb.",
        "The lamps had not yet been lit.",
        "His sleeve was torn to the elbow.",
        "The cart rolled on through the emptiness and monotony of the plain.",
        "It was so still that they all turned.",
        "It had been snowing since Friday.",
        "She folded the map, like her aunt used to.",
        "Down the ladder came a boy who must have been nine.",
        "“HE IS AFRAID.”",
    ],
)
def test_what_can_be_seen_or_heard_stays(words: str) -> None:
    assert rule_for(words, "SOMEBODY")[0] is False
