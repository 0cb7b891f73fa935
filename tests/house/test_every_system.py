"""Nothing in the code is for one operating system alone, as far as that can be told without it."""

from __future__ import annotations

import ast
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from screenplay.cli.console import open_for_every_letter
from screenplay.cli.files import quoted

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "input" / "lighthouse.txt"
UNIX_MODULES = {"fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "posix"}
UNIX_CALLS = {"fork", "getuid", "geteuid", "getgid", "mkfifo", "setsid", "killpg", "uname", "chown", "nice"}


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted((ROOT / "screenplay").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_no_module_of_unix_is_imported() -> None:
    found = []
    for path in sorted((ROOT / "screenplay").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [(str(path), name) for name in names if name.split(".")[0] in UNIX_MODULES]
    assert found == []


def test_no_call_is_one_that_windows_lacks() -> None:
    assert [
        (place, call.func.attr)
        for place, call in calls()
        if isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "os"
        and call.func.attr in UNIX_CALLS
    ] == []


def test_every_text_file_is_opened_with_its_encoding() -> None:
    """A machine's own encoding is cp1252 on many."""
    assert [
        place
        for place, call in calls()
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in {"read_text", "write_text"}
        and not any(each.arg == "encoding" for each in call.keywords)
        and not any(isinstance(each, ast.Constant) and each.value == "utf-8" for each in call.args)
    ] == []


def test_a_console_that_lacks_a_letter_ends_nothing(tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONIOENCODING": "cp437"}
    command = [sys.executable, "-m", "screenplay", "explain", str(SAMPLE)]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_goes_into_a_file_on_windows_is_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="cp1252", newline="\r\n"))
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    monkeypatch.delenv("PYTHONUTF8", raising=False)
    open_for_every_letter()
    print("雨 “Go.”", flush=True)
    assert raw.getvalue() == "雨 “Go.”\n".encode()


@pytest.mark.parametrize(
    ("words", "typed"),
    [("story.txt", "story.txt"), (r"C:\My texts\a.txt", r'"C:\My texts\a.txt"'), ("don't", '"don\'t"')],
)
def test_words_are_quoted_as_the_shells_of_windows_know_it(
    words: str, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert quoted(words) == typed


def test_a_draft_with_the_line_ends_of_windows_is_merged_and_not_in_conflict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from click.testing import CliRunner

    from screenplay.cli import program

    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_bytes(SAMPLE.read_bytes().replace(b"\n", b"\r\n"))
    assert CliRunner().invoke(program, ["convert", "story.txt", "-q"]).exit_code == 0
    draft = Path("story.fountain")
    draft.write_bytes(draft.read_bytes().replace(b"\n", b"\r\n").replace(b"TOBIAS", b"TOBY"))
    result = CliRunner().invoke(program, ["convert", "story.txt"])
    assert result.exit_code == 0, result.output
    assert b"TOBY" in draft.read_bytes()
    assert b"CONFLICT" not in draft.read_bytes()
