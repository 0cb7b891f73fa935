"""The charts: what they show of a script, in the browser and on paper."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from screenplay.fountain import read
from screenplay.library import convert_bytes
from screenplay.model.script import Script
from screenplay.stats import count
from screenplay.stats.browser import stats_in_html
from screenplay.stats.charts import charts
from screenplay.stats.page import stats_page
from screenplay.stats.shapes import Box, Words

DRAFT = """Title: The <Hall>

INT. HALL - DAY

ANN
One two.

BEN
Three.

ANN
Four.

EXT. YARD - NIGHT

CY & DI
Five.

INT. HALL - DAY

BEN
Six.

CY
Seven.

DI
Eight.
"""
STATS = count(read(DRAFT))


def chart(title: str, stats=STATS):
    return next(each for each in charts(stats, 500) if each.title.startswith(title))


def told(title: str, stats=STATS) -> list[str]:
    return [shape.about for shape in chart(title, stats).shapes if isinstance(shape, Box)]


def test_who_answers_whom_is_counted_within_a_scene() -> None:
    assert [(one.one, one.other, one.times) for one in STATS.exchanges] == [
        ("ANN", "BEN", 2),
        ("BEN", "CY", 1),
        ("CY", "DI", 1),
    ]


def test_a_table_shows_each_exchange_from_both_sides() -> None:
    assert told("Who speaks with whom").count("ANN and BEN: 2 answers") == 2


def test_a_place_that_comes_back_has_two_marks_in_one_row() -> None:
    boxes = [shape for shape in chart("Places over time").shapes if isinstance(shape, Box)]
    assert len(boxes) == 3
    assert len({box.y for box in boxes if "HALL" in box.about}) == 1


def test_every_scene_has_a_bar() -> None:
    assert [about.partition(":")[0] for about in told("Length of scenes")] == [
        "1 INT. HALL - DAY",
        "2 EXT. YARD - NIGHT",
        "3 INT. HALL - DAY",
    ]


def test_a_script_that_a_person_wrote_has_no_doubts() -> None:
    assert all(one.doubtful is None for one in STATS.scenes)
    assert not [each for each in charts(STATS, 500) if "doubt" in each.title]


def test_of_prose_the_share_of_doubt_is_shown() -> None:
    prose = "Ann came into the kitchen.\n\n“Tea?” said Ann.\n\n“None,” said Bea.\n"
    stats = count(convert_bytes(prose.encode(), "story.txt", ".txt"))
    assert [(one.speeches, one.doubtful) for one in stats.scenes] == [(2, 0)]
    assert "of 2 in doubt" in told("Speakers in doubt", stats)[0]


def test_the_page_is_whole_and_needs_nothing_else() -> None:
    page = stats_in_html(STATS).decode()
    assert page.count("<svg") == len(charts(STATS, 500))
    assert "The &lt;Hall&gt;" in page
    assert not re.search(r"(?:src|href)=|https?://(?!www\.w3\.org)", page)
    for svg in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        ElementTree.fromstring(svg)


def test_every_shape_stands_within_its_chart() -> None:
    for each in charts(STATS, 500):
        for shape in each.shapes:
            if isinstance(shape, Box):
                assert 0 <= shape.x <= shape.x + shape.width <= each.width + 0.01, each.title
                assert 0 <= shape.y <= shape.y + shape.height <= each.height + 0.01, each.title
            elif isinstance(shape, Words):
                assert 0 <= shape.x <= each.width, each.title
                assert 0 <= shape.y <= each.height, each.title


@pytest.mark.parametrize("script", [Script(()), read("ANN\nGo.\n"), read("INT. HALL - DAY\n\nRain.\n")])
def test_hardly_a_script_has_charts_too(script: Script) -> None:
    assert stats_page(count(script)).startswith(b"%PDF")
    assert b"<html" in stats_in_html(count(script))


def test_charts_are_the_same_each_time() -> None:
    assert stats_in_html(STATS) == stats_in_html(STATS)
    assert stats_page(STATS) == stats_page(STATS)
