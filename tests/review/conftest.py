"""A page of its own for each test that wants one, ended behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.review.stories import FERRY, Page, served, written


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Give a function that starts a page of a text."""
    with ExitStack() as running:

        def serve(text: str = FERRY, name: str = "ferry.txt") -> Page:
            return running.enter_context(served(written(tmp_path, text, name)))

        yield serve
