"""Waiting for a model: an answer at a time, and no wait without end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Event

import pytest

from screenplay.asking.patience import in_time
from screenplay.errors import AskError


def test_an_answer_that_nobody_wants_to_the_end_is_over_before_the_next_is_asked_for() -> None:
    busy = Event()

    def parts() -> Iterator[str]:
        busy.set()
        try:
            yield "one"
            time.sleep(0.1)
            yield "two"
        finally:
            busy.clear()

    asked = in_time(parts, 5.0)
    assert next(asked) == "one"
    asked.close()  # type: ignore[attr-defined]
    assert not busy.is_set()


def test_a_model_that_says_nothing_is_given_up() -> None:
    never = Event()

    def parts() -> Iterator[str]:
        never.wait(5)
        yield "late"

    with pytest.raises(AskError, match="nothing came"):
        list(in_time(parts, 0.3))
    never.set()
