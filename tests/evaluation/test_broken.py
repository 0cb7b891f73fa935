"""The functions that `mutation` breaks by name are where it looks for them."""

from __future__ import annotations

from tests.evaluation.broken import broken


def test_every_function_that_is_broken_by_name_is_there_once() -> None:
    names = [name for name, *_ in broken()]
    assert len(names) == len(set(names)) > 70
