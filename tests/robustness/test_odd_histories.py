"""A history is told whatever a script, a commit or a repository's own settings are called."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from screenplay.errors import ReadError
from screenplay.revisions.git import history, text_in

SCRIPT = "INT. HALL - NIGHT\n\nRain.\n"
odd_names = pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be made on Windows")


def git(folder: Path, *words: str) -> None:
    names = {f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *words], cwd=folder, check=True, env={**os.environ, **names})


def committed(folder: Path, name: str, subject: str = "one") -> Path:
    git(folder, "init", "-q")
    path = folder / name
    path.write_text(SCRIPT, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "--allow-empty-message", "-m", subject)
    return path


@odd_names
@pytest.mark.parametrize(
    "name", ['a"b', "a\tb", "a\nb", "a\\b", ":a", ":(glob)*", "-a", "é", " a ", "*", "a'b", "\udcff"]
)
def test_a_script_of_any_name_has_its_history(tmp_path: Path, name: str) -> None:
    path = committed(tmp_path, f"{name}.fountain")
    (only,) = history(path)
    assert text_in(only, tmp_path) == SCRIPT.encode()


@pytest.mark.parametrize("subject", ["a\x1eb", "a\x1fb", "", "a\n\nb\0"[:-1], "— ü"])
def test_a_commit_of_any_subject_is_one_entry(tmp_path: Path, subject: str) -> None:
    path = committed(tmp_path, "a.fountain", subject)
    git(tmp_path, "mv", "a.fountain", "b c.fountain")
    git(tmp_path, "commit", "-qm", "moved")
    found = history(path.with_name("b c.fountain"))
    assert [(each.subject, each.path) for each in found] == [
        ("moved", "b c.fountain"),
        (subject.partition("\n")[0], "a.fountain"),
    ]


def test_a_repository_cannot_make_us_run_its_programs(tmp_path: Path) -> None:
    path = committed(tmp_path, "a.fountain")
    program = tmp_path / "evil"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    program.chmod(0o755)
    for key in ("gpg.program", "diff.external", "core.pager", "core.fsmonitor"):
        git(tmp_path, "config", key, str(program))
    git(tmp_path, "config", "log.showSignature", "true")
    git(tmp_path, "config", "i18n.logOutputEncoding", "latin1")
    (tmp_path / "ran").unlink(missing_ok=True)
    history(path)
    assert not (tmp_path / "ran").exists()


def test_what_git_says_of_a_broken_setting_is_told(tmp_path: Path) -> None:
    path = committed(tmp_path, "a.fountain")
    git(tmp_path, "config", "diff.orderFile", "nowhere")
    with pytest.raises(ReadError, match="nowhere"):
        history(path)
