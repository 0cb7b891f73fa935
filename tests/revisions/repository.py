"""A git repository to play in."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program


def run(*arguments: str | Path, color: bool = False) -> Result:
    """Run the program."""
    return CliRunner().invoke(program, [str(each) for each in arguments], color=color)


def git(*arguments: str, check: bool = True) -> str:
    """Run git as Ann; return what it says."""
    identity = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *identity, *arguments], check=check, capture_output=True, text=True)
    return done.stdout


def commit(path: Path, text: str, message: str) -> None:
    """Write `text` and commit it."""
    path.write_text(text, encoding="utf-8")
    git("add", path.name)
    git("commit", "-q", "-m", message)


def new_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a new repository that nobody's own configuration reaches."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(folder / "no-such-config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    git("init", "-q", "-b", "main")
