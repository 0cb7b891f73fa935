"""Who acts next by what was just done to him."""

from __future__ import annotations

import pytest

from tests.attribution.stories import decision_at

TWO_MEN = """"Morning," said Osric.

"Morning," said Lubin.

{}

"Well," said Osric.

"Well, well," said Lubin.
"""


@pytest.mark.parametrize(
    ("told", "words", "person"),
    [
        ("Osric threw Lubin the oar. He caught it by the blade.", "He caught", "LUBIN"),
        ("Lubin handed Osric the flask. He drank and made a face.", "He drank", "OSRIC"),
        ("Osric asked Lubin for the key. He shook his head.", "He shook", "LUBIN"),
        ("Lubin hit Osric on the ear. He fell over the bench.", "He fell", "OSRIC"),
        ("Osric waved Lubin over. He came at a trot.", "He came", "LUBIN"),
    ],
)
def test_whom_something_is_done_to_answers_it(told: str, words: str, person: str) -> None:
    decision = decision_at(TWO_MEN.format(told), words, "actors")
    assert decision is not None
    assert decision.value == person


@pytest.mark.parametrize(
    ("told", "words", "person"),
    [
        ("Osric threw Lubin the oar. He had never liked it.", "He had", "OSRIC"),
        ("Lubin hit Osric on the ear. He rubbed his knuckles.", "He rubbed", "LUBIN"),
    ],
)
def test_who_did_it_goes_on_where_the_verb_is_no_answer(told: str, words: str, person: str) -> None:
    decision = decision_at(TWO_MEN.format(told), words, "actors")
    assert decision is not None
    assert decision.value == person
