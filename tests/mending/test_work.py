"""A text under correction gives what a fresh conversion gives, whatever came before."""

from __future__ import annotations

from pathlib import Path

import pytest

from screenplay import convert
from screenplay.corrections.kinds import Merge, NewPerson
from screenplay.errors import SettingsError
from screenplay.mending import Work
from screenplay.readers import read_bytes
from tests.review.stories import FERRY, written


@pytest.fixture
def work(tmp_path: Path) -> Work:
    path = written(tmp_path)
    return Work(path, read_bytes(path.read_bytes(), str(path), path.suffix, None))


def number_of(work: Work, words: str) -> int:
    return work.page.line_with(words, None)


def test_drafted_again_and_again_it_is_what_a_fresh_conversion_gives(work: Work) -> None:
    """What is remembered from draft to draft must not be seen in any of them."""
    for words, person in (
        ("It looks small", "RUBEN"),
        ("Is that the island", "RUBEN"),
        ("It looks small", "INES"),
        ("We ate on the ferry", "AUNT PETRA"),
    ):
        work.add(work.page.speaker(number_of(work, words), person))
        assert work.script == convert(work.path)
        assert [each.origin for each in work.script.elements] == [
            each.origin for each in convert(work.path).elements
        ]
    work.add([NewPerson("The Purser"), *work.page.speaker(number_of(work, "Nobody asked"), "The Purser")])
    assert work.script == convert(work.path)
    work.add([Merge("INES", "AUNT PETRA")])
    assert work.script == convert(work.path)
    while work.corrections:
        work.undo()
        assert work.script == convert(work.path)
    assert FERRY in work.story.manuscript.text


def test_a_step_says_what_came_what_went_and_what_changed_hands(work: Work) -> None:
    change = work.add(work.page.speaker(number_of(work, "Nobody asked"), "RUBEN"))
    assert change.came == ('"Nobody asked you to." is said by RUBEN',)
    assert any(told.endswith("INES -> RUBEN") for told in change.told)
    change = work.undo()
    assert change.went[0] == '"Nobody asked you to." is said by RUBEN'


def test_speakers_above_are_kept_only_where_they_would_change(work: Work) -> None:
    line = number_of(work, "Bring what")
    change = work.add(work.page.speaker(line, "INES"), steady_above=line)
    assert len(change.came) == 1
    assert all(int(told.split()[1].rstrip(":")) >= line - 1 for told in change.told)


def test_there_is_an_end_to_taking_back(work: Work) -> None:
    with pytest.raises(SettingsError, match="no correction"):
        work.undo()
