"""Gestures that answer the line before them."""

from __future__ import annotations

import pytest

from tests.attribution.stories import actor

TWO_MEN = 'Osric sat down. Lubin sat down.\n\n{}\n\n"Well," said Osric.\n\n"Well," said Lubin.\n'


@pytest.mark.parametrize(
    ("told", "words", "person"),
    [
        ('"Tea?" said Lubin.\n\nHe shook his head.', "He shook", "OSRIC"),
        ('"Hold the rope!" shouted Osric.\n\nHe held it.', "He held", "LUBIN"),
        ('"Breathe in," said Lubin. He breathed in.', "He breathed", "OSRIC"),
        ('"I hold the rope," said Osric. He held it up.', "He held", "OSRIC"),
        ('"Tea," said Lubin. He shook his head at the pot.', "He shook", "LUBIN"),
    ],
)
def test_whoever_is_asked_or_told_does_it(told: str, words: str, person: str) -> None:
    assert actor(TWO_MEN.format(told), words) == person
