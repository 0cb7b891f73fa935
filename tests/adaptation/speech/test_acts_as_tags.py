"""Words that stand as a tag and tell an act: it is seen, where a tag would only vanish into the cue."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adaptation.test_inserts import page_of


@pytest.mark.parametrize(
    ("tag", "act"),
    [("Ann puffed", "ANN puffs."), ("Ann ventured to say at last", "ANN ventures to say at last.")],
)
def test_an_act_in_the_place_of_a_tag_is_on_the_page(tag: str, act: str, tmp_path: Path) -> None:
    page = page_of(f"“You did splendidly,” {tag}. “Now.”\n\n“No,” said Ben.", tmp_path)
    assert f"\n{act}\n" in page


@pytest.mark.parametrize("tag", ["Ann said", "Ann said at last", "said Ann"])
def test_a_tag_that_only_says_who_speaks_is_not(tag: str, tmp_path: Path) -> None:
    page = page_of(f"“You did splendidly,” {tag}. “Now.”\n\n“No,” said Ben.", tmp_path)
    assert "You did splendidly. Now." in page
    assert "say" not in page.partition("of day]]")[2]


def test_a_crowd_that_roars_behind_a_closed_speech_says_nothing(tmp_path: Path) -> None:
    page = page_of("“You did splendidly.” The crowd roared in delight.\n\n“No,” said Ben.", tmp_path)
    assert "\nThe crowd roars in delight.\n" in page
    assert "(" not in page
