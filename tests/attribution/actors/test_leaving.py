"""Who is gone does not act again, and the last clause of a sentence counts before its first."""

from __future__ import annotations

import pytest

from tests.attribution.stories import actor

TWO_MEN = '"Morning," said Osric.\n\n"Morning," said Lubin.\n\n{}\n\n"Well," said Osric.\n'


@pytest.mark.parametrize(
    ("told", "words", "person"),
    [
        (
            "Lubin sat down on his box. Osric went to fetch nets and was gone an hour. He ate.",
            "He ate",
            "LUBIN",
        ),
        ("Lubin sat down on his box. Osric left. He ate his bread in peace.", "He ate", "LUBIN"),
        ("Osric sat down. Lubin walked off whistling.\n\nHe poured the tea.", "He poured", "OSRIC"),
        ("Lubin sat down on his box. Osric vanished. Osric came back at noon. He ate.", "He ate", "OSRIC"),
        ("Lubin sat down on his box. Osric went out. He walked as far as the pump.", "He walked", "OSRIC"),
        ("Lubin sat down on his box. Osric had gone scarlet. He bowed to the ground.", "He bowed", "OSRIC"),
        ("Lubin sat down on his box. Osric left the knife on the table. He ate.", "He ate", "OSRIC"),
    ],
)
def test_who_has_gone_does_not_act_until_the_text_goes_along_or_brings_him_back(
    told: str, words: str, person: str
) -> None:
    assert actor(TWO_MEN.format(told), words) == person


def test_the_last_clause_of_a_sentence_comes_before_its_first() -> None:
    told = "Osric climbed into the cart, and Lubin stood in the road and looked after it. He ate an egg."
    assert actor(TWO_MEN.format(told), "He ate") == "LUBIN"
