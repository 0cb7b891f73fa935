"""A page of its own for each test that wants one, ended behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.review.stories import FERRY, Page, start, stop, written


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Give a function that starts a page of a text."""
    running: list[Page] = []

    def serve(text: str = FERRY, name: str = "ferry.txt") -> Page:
        running.append(start(written(tmp_path, text, name)))
        return running[-1]

    yield serve
    for page in running:
        stop(page)
