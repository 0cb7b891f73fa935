from __future__ import annotations

from dataclasses import replace

import pytest

from screenplay.errors import SettingsError
from screenplay.paper import A4, STANDARD, Column, SceneNumbers, enlarged
from screenplay.settings.layouts import profile


def test_an_empty_profile_is_the_standard():
    assert profile({}, "screenplay.toml") == STANDARD


def test_a_house_sets_what_it_wants_otherwise():
    house = profile(
        {
            "lines": 56,
            "space_before_heading": 2,
            "bold_headings": True,
            "scene_numbers": "left",
            "cue": [3.7, 36],
            "dual_cue": [[2.7, 20], [5.7, 20]],
        },
        "screenplay.toml",
    )
    assert house == replace(
        STANDARD,
        lines=56,
        space_before_heading=2,
        bold_headings=True,
        scene_numbers=SceneNumbers.LEFT,
        cue=Column(3.7, 36),
        dual_cue=(Column(2.7, 20), Column(5.7, 20)),
    )


def test_a4_brings_its_own_lines():
    assert profile({"paper": "A4"}, "x").lines == 58
    assert profile({"paper": "a4", "lines": 55}, "x") == replace(STANDARD, paper=A4, lines=55)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"margin": 1}, "nothing is called margin"),
        ({"paper": "folio"}, "paper must be"),
        ({"lines": 0}, "lines must be a whole number above 0"),
        ({"lines": 900}, "5 to 200 lines"),
        ({"lines": 5.5}, "lines must be a whole number"),
        ({"size": "big"}, "size must be a number"),
        ({"bold_headings": "yes"}, "must be true or false"),
        ({"header": 3}, "must be words"),
        ({"cue": 3.5}, "must be a column"),
        ({"dual_cue": [[1, 2]]}, "must be two columns"),
        ({"scene_numbers": "above"}, "must be one of none, left, right, both"),
    ],
)
def test_a_mistake_in_a_profile_is_a_clear_error(table, message):
    with pytest.raises(SettingsError, match=f"house.toml.*{message}"):
        profile(table, "house.toml")


def test_larger_type_keeps_its_margins_with_fewer_characters():
    large = enlarged(STANDARD, 14)
    assert (large.lines, large.action.width, large.action.left) == (46, 51, 1.5)
    assert large.action.left + large.action.width * large.cell <= 7.5
