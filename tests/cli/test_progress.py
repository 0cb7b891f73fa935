"""The line that moves while a person waits: on a terminal alone, and only for work that takes its time."""

from __future__ import annotations

import io
import sys
import time

import pytest

from screenplay.cli import progress as module
from screenplay.cli.progress import progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def looked_at(monkeypatch: pytest.MonkeyPatch, *, patience: float) -> Terminal:
    """Return the terminal that standard error is from here to the end of the test."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)  # not in a fixture: pytest puts its own back before a test
    monkeypatch.setattr(module, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def wait_for(words: str, terminal: Terminal) -> bool:
    """Tell whether `words` come on the terminal within some seconds."""
    until = time.monotonic() + 10
    while words not in terminal.getvalue():
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


def test_long_work_names_the_input_and_the_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looked_at(monkeypatch, patience=0.0)
    with progress("story.txt") as hear:
        assert wait_for("story.txt: starting", terminal)
        hear("asking who speaks")
        assert wait_for("story.txt: asking who speaks", terminal)


def test_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looked_at(monkeypatch, patience=60.0)
    with progress("story.txt") as hear:
        hear("reading the prose")
    assert terminal.getvalue() == ""


def test_nothing_moves_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    with progress("story.txt") as hear:
        hear("reading the prose")
        time.sleep(0.05)
    assert stream.getvalue() == ""


def test_the_line_is_gone_when_the_work_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looked_at(monkeypatch, patience=0.0)

    def work() -> None:
        with progress("story.txt"):
            assert wait_for("starting", terminal)
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        work()
    assert terminal.getvalue().rstrip().endswith("\x1b[2K")
    assert "\x1b[?25h" in terminal.getvalue()  # the cursor is there again
