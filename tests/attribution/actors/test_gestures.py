"""What is done right before a line, in its paragraph, is done by whoever says the line."""

from __future__ import annotations

import pytest

from tests.attribution.stories import actor, decision_at, speaker

MEN = (
    "Finn folded his map. Rory cut the bread. Rory sat down by the stove and Finn by the door.\n\n"
    '"The road is gone," said Finn.\n\n"It was never much of a road."\n\n'
)
GESTURES = [
    'He scratched his ear. "Then we walk."\n\n"In this rain?"',
    '"Then we walk."\n\nHe laughed. "In this rain?"',
    '"Then we walk."\n\n"In this rain?"\n\nHe got up. "Rain is only water."',
    '"Then we walk."\n\nRory sighed, and Finn saw it.\n\nHe shrugged. "Or stay."',
]


@pytest.mark.parametrize("talk", GESTURES)
def test_the_gesture_is_his_who_speaks_behind_it(talk: str) -> None:
    text = MEN + talk
    gesture = next(
        words for words in ("He scratched", "He laughed", "He got up", "He shrugged") if words in talk
    )
    said = talk.partition(gesture)[2].split('"')[1]
    assert actor(text, gesture) == speaker(text, said)


def test_it_is_no_surer_than_the_line() -> None:
    text = MEN + GESTURES[0]
    gesture, line = decision_at(text, "He scratched", "actors"), decision_at(text, "Then we", "speakers")
    assert gesture is not None
    assert line is not None
    assert gesture.confidence <= line.confidence
