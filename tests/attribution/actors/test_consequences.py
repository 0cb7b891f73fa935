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
        ("Osric handed Lubin the key. He put it on his ring.", "He put", "LUBIN"),
        ("Osric told Lubin to kneel. He knelt.", "He knelt", "LUBIN"),
        ("Osric watched Lubin. He was mending a net.", "He was", "LUBIN"),
        ("Osric found Lubin asleep. He shook him. He groaned.", "He groaned", "LUBIN"),
        ("Osric drew the thorn out of Lubin's thumb. He yelped.", "He yelped", "LUBIN"),
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
        ("Osric watched Lubin. He had never liked him.", "He had", "OSRIC"),
        ("Osric handed Lubin the key and sat. He rubbed his knee.", "He rubbed", "OSRIC"),
    ],
)
def test_who_did_it_goes_on_where_the_verb_is_no_answer(told: str, words: str, person: str) -> None:
    decision = decision_at(TWO_MEN.format(told), words, "actors")
    assert decision is not None
    assert decision.value == person


def test_somebody_whom_the_cast_does_not_have_is_nobody_else() -> None:
    decision = decision_at(
        TWO_MEN.format("Osric hit the bailiff. He fell over the bench."), "He fell", "actors"
    )
    assert decision is None or decision.value not in {"OSRIC", "LUBIN"}


def test_who_was_he_before_is_he_again() -> None:
    told = "Osric lay on the stretcher. The bearer carried him down and left him there. He watched a kite."
    decision = decision_at(TWO_MEN.format(told), "He watched", "actors")
    assert decision is not None
    assert decision.value == "OSRIC"


def test_a_voice_of_no_known_gender_does_not_act_for_a_man() -> None:
    story = """"Who is there?" said Osric. He knelt and put his ear to the boards.

"Let me out," said a voice.

He fetched a crowbar from the shed.
"""
    decision = decision_at(story, "He fetched", "actors")
    assert decision is not None
    assert decision.value == "OSRIC"
