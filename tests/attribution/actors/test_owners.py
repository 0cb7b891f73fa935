"""Whose sister acts is not who acts, and two tags in one sentence are two people's."""

from __future__ import annotations

from tests.attribution.stories import actor, speaker

PAIR = '"Morning," said Osric.\n\n"Morning," said Tilda.\n\n'


def test_the_sister_of_somebody_acts_and_not_he() -> None:
    told = PAIR + "Osric's sister came in and sat down. She sneezed.\n\n\"Well,\" said Osric's sister."
    assert actor(told, "Osric's sister came") not in {None, "OSRIC"}


def test_what_follows_the_second_tag_of_a_sentence_is_its_speakers() -> None:
    told = PAIR + '"It is late," said Osric from the stairs, and Tilda said, "So it is."'
    assert (speaker(told, "It is late"), speaker(told, "So it is")) == ("OSRIC", "TILDA")


def test_one_tag_with_two_verbs_stays_one() -> None:
    told = PAIR + '"It is late," said Osric, and then added, "So it is."'
    assert (speaker(told, "It is late"), speaker(told, "So it is")) == ("OSRIC", "OSRIC")
