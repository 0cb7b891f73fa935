"""The title that a Markdown file gives itself."""

from __future__ import annotations

import pytest

from screenplay.readers import read_bytes


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# The *Long* Way\n\nRain.", "The Long Way"),
        ("\n# The Long Way #\r\n\r\n## One\r\n\r\nRain.", "The Long Way"),
        ("# One\n\nRain.\n\n# Two\n\nSun.", None),  # chapters
        ("Rain.\n\n# Part\n\nSun.", None),
        ("#hashtag\n\nRain.", None),
        ("# ***\n\nRain.", None),
    ],
)
def test_the_heading_that_opens_the_file_alone_is_its_title(text: str, title: str | None) -> None:
    assert read_bytes(text.encode(), "way.md", ".md").title == title
