"""git-setup, log and merge: what git is told, and what it tells."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.revisions.git import DIFF, MERGE, with_lines, without_lines
from tests.revisions.drafts import ATTIC, HARBOUR, KITCHEN
from tests.revisions.repository import commit, git, new_repository, run

SCRIPT = KITCHEN + HARBOUR + ATTIC

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository whose one commit holds a draft."""
    new_repository(tmp_path, monkeypatch)
    path = tmp_path / "draft.fountain"
    commit(path, SCRIPT, "A first draft")
    return path


def test_a_hunk_is_named_after_its_scene(draft: Path) -> None:
    assert run("git-setup").stdout == f".gitattributes: {DIFF}\n"
    draft.write_text(SCRIPT.replace("letters", "papers"), encoding="utf-8")
    assert "@@ INT. ATTIC - DAY" in git("diff", "-U0")


def test_run_again_it_does_nothing_twice(draft: Path) -> None:
    run("git-setup", "--merge-driver")
    before = Path(".gitattributes").read_text(encoding="utf-8")
    assert run("git-setup", "--merge-driver").stdout == "nothing to do\n"
    assert Path(".gitattributes").read_text(encoding="utf-8") == before


def test_it_undoes_itself(draft: Path) -> None:
    config = Path(".git/config").read_text(encoding="utf-8")
    run("git-setup", "--merge-driver")
    assert run("git-setup", "--undo").exit_code == 0
    assert not Path(".gitattributes").exists()
    assert Path(".git/config").read_text(encoding="utf-8") == config
    assert run("git-setup", "--undo").stdout == "nothing to do\n"


def test_what_stood_in_the_attributes_stays(draft: Path) -> None:
    own = "*.txt text\n*.fountain diff=mine\n"
    Path(".gitattributes").write_text(own, encoding="utf-8")
    run("git-setup", "--merge-driver")
    assert Path(".gitattributes").read_text(encoding="utf-8").startswith(own)
    assert DIFF not in Path(".gitattributes").read_text(encoding="utf-8")
    run("git-setup", "--undo")
    assert Path(".gitattributes").read_text(encoding="utf-8") == own


@given(st.lists(st.sampled_from(["*.txt text", "", "# mine", "*.fountain text"]), max_size=5))
def test_lines_put_in_come_out_again(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    assert without_lines(with_lines(text, (DIFF, MERGE))) == text
    assert with_lines(with_lines(text, (DIFF,)), (DIFF, MERGE)).count("fountain diff") == 1


def test_outside_a_repository_it_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("git-setup")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "in no git repository" in result.stderr


def test_two_people_s_edits_are_merged_by_git(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    run("git-setup", "--merge-driver")
    driver = f"{shlex.quote(sys.executable)} -m screenplay merge %O %A %B --called %P"
    git("config", "merge.screenplay.driver", driver)
    git("checkout", "-q", "-b", "other")
    commit(draft, SCRIPT.replace("BEN\nI said", "BEN\n(slowly)\nI said"), "A parenthetical")
    git("checkout", "-q", "main")
    commit(draft, SCRIPT.replace("it might be", "it would be"), "The speech below it")
    git("merge", "-q", "other")
    assert "BEN\n(slowly)\nI said it would be back" in draft.read_text(encoding="utf-8")


def test_a_conflict_is_marked_named_and_code_one(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.fountain" for name in ("base", "ours", "theirs")]
    for path, word in zip(paths, ("noon", "dusk", "dawn"), strict=True):
        path.write_text(KITCHEN.replace("by noon.\n\nBEN", f"by {word}.\n\nBEN"), encoding="utf-8")
    result = run("merge", *paths)
    assert result.exit_code == 1
    assert "CONFLICT" in result.stderr
    ours = paths[1].read_text(encoding="utf-8")
    assert "dusk" in ours
    assert "dawn" in ours


def test_the_history_is_told_by_names(draft: Path) -> None:
    commit(draft, SCRIPT.replace("CLEO", "DORA"), "wip")
    git("mv", "draft.fountain", "final.fountain")
    git("commit", "-q", "-m", "rename")
    Path("final.fountain").write_text(SCRIPT.replace("CLEO", "DORA") + "The end.\n", encoding="utf-8")
    told = [line.strip() for line in run("log", "final.fountain").stdout.splitlines()]
    assert told[0] == "not committed yet"
    assert [line for line in told if "Ann" not in line] == [
        "not committed yet",
        "1 action added",
        "no changes",
        "CLEO renamed DORA",
        "first draft: 3 scenes, 6 speeches",
    ]


def test_every_change_of_a_commit_can_be_shown(draft: Path) -> None:
    commit(draft, SCRIPT.replace("might", "would"), "wip")
    assert "[-might-]{+would+}" in run("log", "draft.fountain", "-n", "1", "--changes").stdout


def test_a_commit_with_a_conflict_in_it_does_not_end_the_history(draft: Path) -> None:
    commit(draft, "<<<<<<< ours\n" + SCRIPT, "oops")
    commit(draft, SCRIPT, "settled")
    result = run("log", "draft.fountain")
    assert result.exit_code == 0
    assert "an unsettled conflict" in result.stdout


@pytest.mark.parametrize("name", ["nosuch.fountain", "new.fountain", "prose.txt"])
def test_what_has_no_history_is_one_line(draft: Path, name: str) -> None:
    if not name.startswith("nosuch"):
        Path(name).write_text(SCRIPT, encoding="utf-8")
    result = run("log", name)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
