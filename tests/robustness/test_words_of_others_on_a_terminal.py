"""No control character of a text, a script, a commit or a name reaches the terminal."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from screenplay.cli import program
from screenplay.cli.saying import clean, painted, say

STEERING = "\x1b]0;title\x07\x1b[2J\x9b1m\x1b[31m\x08\r"
PROSE = f"“Go {STEERING} now,” said Ann.\n\nHe {STEERING} ran out of the mill.\n\n“Who?” said Tom.\n"
SCRIPT = f"INT. MILL {STEERING} - DAY\n\nHe {STEERING} runs.\n\nANN\nGo {STEERING} now.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_bytes(PROSE.encode())
    Path("draft.fountain").write_bytes(SCRIPT.encode())
    Path("other.fountain").write_bytes(SCRIPT.replace("runs", f"sits {STEERING}").encode())
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ("convert", "story.txt"),
        ("explain", "story.txt"),
        ("explain", "story.txt", "--below", "1"),
        ("explain", "story.txt", "--unspoken"),
        ("correct", "story.txt"),
        ("correct", "story.txt", "--words", STEERING, "--speaker", "TOM"),
        ("correct", "story.txt", "--line", "2", "--speaker", f"TOM{STEERING}"),
        ("lint", "draft.fountain"),
        ("stats", "draft.fountain"),
        ("diff", "draft.fountain", "other.fountain"),
        ("diff", "draft.fountain", "other.fountain", "--summary"),
        ("merge", "draft.fountain", "draft.fountain", "other.fountain"),
        ("format", "--check", "draft.fountain"),
        ("tableread", "draft.fountain", "--readers", "2"),
        ("convert", f"no{STEERING}.txt"),
        ("rules", STEERING),
        (STEERING,),
        ("convert", f"--{STEERING}"),
    ],
    ids=lambda arguments: " ".join(arguments).replace(STEERING, "~"),
)
def test_nothing_steers(folder: Path, arguments: tuple[str, ...]) -> None:
    result = CliRunner().invoke(program, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert not set(result.output) & set(STEERING) - set("0123456789;titleJm[]")


def test_nothing_in_a_history_steers(folder: Path) -> None:
    identity = {"GIT_AUTHOR_NAME": f"A{STEERING}", "GIT_COMMITTER_NAME": "B"}
    identity |= {"GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_EMAIL": "a@b"}
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", f"one\x1e\x1f{STEERING}")):
        subprocess.run(["git", *words], check=True, env={**os.environ, **identity})
    for more in ((), ("--changes",)):
        result = CliRunner().invoke(program, ["log", "draft.fountain", *more])
        assert result.exit_code == 0, result.output
        assert not set(result.output) & set("\x1b\x07\x9b\x1e\x1f\r")


def test_a_style_of_ours_is_kept_and_one_of_others_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    say(painted("red\x1b[1m", fg="red") + "\x1b[31m", color=True)
    assert capsys.readouterr().out == "\x1b[31mred\ufffd[1m\x1b[0m\ufffd[31m\n"


def test_lines_and_tabs_stay() -> None:
    assert clean("a\tb\nc \u05d0 é\x7f") == "a\tb\nc \u05d0 é\ufffd"
