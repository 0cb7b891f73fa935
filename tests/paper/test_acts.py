"""Acts begin pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screenplay import fountain
from screenplay.paper import STANDARD, paginate
from screenplay.paper.acts import opens_act


def pages(text: str, **choices: bool) -> int:
    return len(paginate(fountain.read(text), replace(STANDARD, **choices)))


@pytest.mark.parametrize(
    "words", ["ACT TWO", "Act Two", "ACT 2", "ACT II", "ACT ONE: HOME", "TEASER", "COLD OPEN", "TAG"]
)
def test_a_line_that_opens_an_act_is_known(words: str):
    assert opens_act(words)


@pytest.mark.parametrize("words", ["END OF ACT TWO", "ACT NATURAL", "ACT", "", "THE TAG", "SECOND ACT TWIST"])
def test_other_lines_open_none(words: str):
    assert not opens_act(words)


def test_an_act_begins_a_page_and_the_first_one_leaves_none_empty():
    assert pages("> ACT ONE <\n\nRain.\n\n> END OF ACT ONE <\n\n> ACT TWO <\n\nSnow.\n") == 2


def test_a_page_that_the_writer_began_is_not_begun_twice():
    assert pages("> ACT ONE <\n\nRain.\n\n===\n\n> **ACT TWO** <\n\nSnow.\n") == 2


def test_a_house_may_let_acts_follow_one_another():
    assert pages("> ACT ONE <\n\nRain.\n\n> ACT TWO <\n\nSnow.\n", acts_begin_pages=False) == 1
