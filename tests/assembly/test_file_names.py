"""The name of a file made readable: the last resort for a title."""

from __future__ import annotations

import pytest

from screenplay.assembly.file_names import chapter_of, title_of


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("the_salt_road_FINAL_v3", "The Salt Road"),
        ("TheSaltRoad", "The Salt Road"),
        ("lord-of-the-herons", "Lord of the Herons"),
        ("the salt road (1)", "The Salt Road"),
        ("salt-road-2031-04-05", "Salt Road"),
        ("Salt Road 2", "Salt Road 2"),
        ("Salt Road draft 2", "Salt Road"),
        ("Dr. Salt", "Dr. Salt"),
        ("ch01", "Chapter 1"),
        ("untitled", ""),
        ("Document1", ""),
    ],
)
def test_a_title_is_typed_as_a_person_would(stem: str, title: str) -> None:
    assert title_of(stem) == title


@pytest.mark.parametrize(
    ("stem", "heading"),
    [
        ("ch03-the-fog", "Chapter 3: The Fog"),
        ("03 - The Fog", "Chapter 3: The Fog"),
        ("Part_2", "Part 2"),
        ("the-fog", "The Fog"),
        ("2031-04-05-chapter7", "Chapter 7"),
    ],
)
def test_a_chapter_is_counted_as_its_file_is(stem: str, heading: str) -> None:
    assert chapter_of(stem) == heading
