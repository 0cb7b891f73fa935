"""Notes inside speeches, and lines that stand right below each other, on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screenplay import fountain
from screenplay.paper import STANDARD, LineKind, as_text, paginate

NOTES = replace(STANDARD, notes=True)


def rows(text: str, layout=STANDARD) -> list[tuple[int, str]]:
    (page,) = paginate(fountain.read(text), layout)
    return [(line.row, line.text) for line in page.lines]


def test_a_note_inside_a_speech_is_printed_where_asked() -> None:
    text = "ANN\nGo. [[now?]] Run.\n[[faster]]\nFly.\n"
    assert "now?" not in as_text(paginate(fountain.read(text))[0])
    assert [words for _, words in rows(text, NOTES)] == ["ANN", "Go. [now?] Run.", "[faster]", "Fly."]


def test_a_note_that_ends_a_speech_stands_on_its_own() -> None:
    (page,) = paginate(fountain.read("ANN\nGo.\n\n[[later]]\n"), NOTES)
    assert [line.kind for line in page.lines] == [LineKind.CUE, LineKind.DIALOGUE, LineKind.NOTE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n> two <\nThree.\n", [(0, "One."), (1, "two"), (2, "Three.")]),
        ("One.\n~two\nThree.\n", [(0, "One."), (1, "two"), (2, "Three.")]),
        ("One.\n\n~two\n", [(0, "One."), (2, "two")]),
        ("One.\n\n\n\n> two <\n", [(0, "One."), (4, "two")]),
        ("One.\n\n\n\nTwo.\n", [(0, "One."), (4, "Two.")]),
    ],
)
def test_lines_stand_as_close_as_the_writer_put_them(text: str, expected: list[tuple[int, str]]) -> None:
    assert rows(text) == expected
