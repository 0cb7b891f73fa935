"""A chapter lives in git: converted, corrected, edited by hand, rewritten, converted again."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from screenplay.cli import program
from tests.conversion.samples import text_of

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with a chapter in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "redwire.txt").write_text(text_of("redwire"), encoding="utf-8", newline="")
    git("init", "-q")
    git("config", "user.name", "A. Writer")
    git("config", "user.email", "writer@example.org")
    return tmp_path


def git(*arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


def screenplay(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(program, list(arguments))
    assert result.exit_code == code, result.output
    return result.output


def commit(message: str) -> None:
    git("add", "-A")
    git("commit", "-q", "-m", message)


def line_of(words: str) -> int:
    """Return the number that explain gives to a line."""
    shown = screenplay("explain", "redwire.txt").splitlines()
    found = next(line for line in shown if words in line and "speech" in line)
    return int(found.split()[0])


def change(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8", newline="")


def cue_over(text: str, words: str) -> str:
    return re.findall(rf"^([A-Z .()']+)\n(?:\(.*\)\n)?{re.escape(words)}", text, re.MULTILINE)[0]


def test_a_chapter_in_version_control(book: Path) -> None:
    draft, prose = book / "redwire.fountain", book / "redwire.txt"
    screenplay("convert", "redwire.txt", "-o", draft.name)
    commit("First draft")
    screenplay("correct", "redwire.txt", "--merge", "REDWIRE=TEDDY")
    screenplay("correct", "redwire.txt", "--line", str(line_of("Go home, citizen.")), "--speaker", "TEDDY")
    screenplay("correct", "redwire.txt", "--line", str(line_of("Easy, big guy.")), "--speaker", "WES")
    screenplay("convert", "redwire.txt", "-o", draft.name)
    corrected = draft.read_text(encoding="utf-8")
    assert (cue_over(corrected, "Go home, citizen."), cue_over(corrected, "Easy, big guy.")) == (
        "TEDDY",
        "WES",
    )
    commit("Correct three lines")

    change(
        draft, ("You’re dripping.", "You are dripping."), ("It’s nothing.", "[[too brave?]]\nIt’s nothing.")
    )
    commit("Edit the draft by hand")
    change(
        prose,
        ("Eleven people got out.", "Nine people got out."),
        ("Redwire came through", "Rain fell on the roof. Redwire came through"),
    )
    screenplay("convert", "redwire.txt", "-o", draft.name)
    now = draft.read_text(encoding="utf-8")
    for words in ("You are dripping.", "[[too brave?]]", "Nine people got out.", "Rain falls on the roof."):
        assert words in now
    assert (cue_over(now, "Go home, citizen."), cue_over(now, "Easy, big guy.")) == ("TEDDY", "WES")
    assert re.findall(r"^[-+][A-Z]+$", git("diff", "-U0", draft.name), re.MULTILINE) == []
    assert "fits nothing" not in screenplay("correct", "redwire.txt")
    commit("Rewrite the prose")

    assert git("status", "--porcelain") == ""
    screenplay("convert", "redwire.txt", "-o", draft.name)
    assert git("status", "--porcelain") == ""
