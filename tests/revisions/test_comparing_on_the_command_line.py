"""`screenplay diff` as a person meets it, with files and with git."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.revisions.drafts import ATTIC, HARBOUR, KITCHEN
from tests.revisions.repository import commit, git, new_repository, run

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository with two commits of a draft, the second with Cleo renamed."""
    new_repository(tmp_path, monkeypatch)
    path = tmp_path / "draft.fountain"
    for text in (KITCHEN + HARBOUR + ATTIC, (KITCHEN + HARBOUR + ATTIC).replace("CLEO", "DORA")):
        commit(path, text, "A draft")
    return path


def test_a_file_is_compared_with_its_last_commit(draft: Path) -> None:
    assert run("diff", "draft.fountain").stdout == ""
    draft.write_text(draft.read_text(encoding="utf-8").replace("might", "would"), encoding="utf-8")
    assert "I said it [-might-]{+would+} be back" in run("diff", "draft.fountain").stdout


def test_a_revision_is_compared_with_the_file_as_it_is(draft: Path) -> None:
    for arguments in (
        ["HEAD~1", "draft.fountain"],
        ["HEAD~1:draft.fountain"],
        ["HEAD~1:draft.fountain", "HEAD:draft.fountain"],
    ):
        result = run("diff", *arguments, "--summary")
        assert result.stdout == "CLEO renamed DORA\n"


def test_a_revision_is_found_from_inside_a_folder(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (draft.parent / "acts").mkdir()
    git("mv", "draft.fountain", "acts/one.fountain")
    git("commit", "-q", "-m", "Move it")
    monkeypatch.chdir(draft.parent / "acts")
    assert run("diff", "HEAD", "one.fountain").exit_code == 0
    assert run("diff", "HEAD:acts/one.fountain", "one.fountain").exit_code == 0
    monkeypatch.chdir(draft.parent)
    assert run("diff", "HEAD:acts/one.fountain").exit_code == 0


def test_json_has_names_words_and_places(draft: Path) -> None:
    draft.write_text(draft.read_text(encoding="utf-8").replace("might", "would"), encoding="utf-8")
    said = json.loads(run("diff", "draft.fountain", "--json").stdout)
    assert said["counts"] == {"speech edited": 1}
    assert said["changes"][0]["new"] == [{"element": 5, "line": 9}]


def test_html_needs_nothing_else(draft: Path) -> None:
    page = run("diff", "HEAD~1", "draft.fountain", "--html").stdout
    assert "<html" in page
    assert "character renamed" in page
    assert not any(word in page for word in ("<script", "<link", "src=", "http"))


def test_colours_come_on_a_terminal_only_and_never_unasked(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ("diff", "HEAD~1", "draft.fountain")
    assert "\x1b[" not in run(*arguments).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run(*arguments, color=True).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["HEAD~9", "draft.fountain"], "git knows no revision HEAD~9"),
        (["nosuch", "draft.fountain"], "git knows no revision nosuch"),
        (["HEAD:nosuch.fountain", "draft.fountain"], "nosuch.fountain is not in revision HEAD"),
        (["HEAD:no/such.fountain", "draft.fountain"], "no/such.fountain is not in revision HEAD"),
        (["nosuch.fountain", "draft.fountain"], "nosuch.fountain does not exist"),
    ],
)
def test_what_git_does_not_know_is_one_line(draft: Path, arguments: list[str], said: str) -> None:
    result = run("diff", *arguments)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert said in result.stderr


def test_a_file_in_conflict_is_one_line(draft: Path) -> None:
    draft.write_text("ANN\n<<<<<<< ours\nYes.\n=======\nNo.\n>>>>>>> theirs\n", encoding="utf-8")
    result = run("diff", "draft.fountain")
    assert result.exit_code == 1
    assert "draft.fountain, line 2: an unsettled conflict" in result.stderr


def test_a_repository_without_commits_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.fountain").write_text(KITCHEN, encoding="utf-8")
    assert "in no git repository" in run("diff", "a.fountain").stderr
    git("init", "-q")
    assert "has no commits yet" in run("diff", "a.fountain").stderr


def test_without_git_it_says_so(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "git is not installed" in run("diff", "draft.fountain").stderr
