"""Every command that the documents show is run, in the order of its page, by somebody who has a story."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

import screenplay
from screenplay.cli import program

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(
    path for path in DOCS.rglob("*.md") if not {"_build", "examples", "reference"} & set(path.parts)
)
STORY = ROOT / "input" / "lighthouse.txt"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INSTALLS = re.compile(
    r"(?:winget|brew|uv tool|pip|pipx|llm) |cd Documents"
)  # what a test does not do to its machine
NOT_RUN = ("review", "--watch", "--model")  # they go on until Ctrl-C, or want a model


def blocks(page: Path, *kinds: str) -> list[str]:
    return [words for kind, words in BLOCK.findall(page.read_text(encoding="utf-8")) if kind in kinds]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder with what the pages speak of: a story, a draft and an older one, folders of texts."""
    monkeypatch.chdir(tmp_path)
    story = STORY.read_text(encoding="utf-8")
    (tmp_path / "story.txt").write_text(story, encoding="utf-8")
    paragraphs = "".join(f"<p>{each}</p>\n" for each in story.split("\n\n"))
    (tmp_path / "story.html").write_text(f"<html><body>{paragraphs}</body></html>", encoding="utf-8")
    script = screenplay.convert(tmp_path / "story.txt")
    (tmp_path / "draft.fountain").write_bytes(screenplay.render(script, ".fountain"))
    (tmp_path / "story.fountain").write_bytes(screenplay.render(script, ".fountain"))
    old = screenplay.render(script, ".fountain").replace(b"Not in June.", b"Not in May.")
    (tmp_path / "old.fountain").write_bytes(old)
    for name in ("chapters/01.txt", "chapters/02.txt", "library/a.txt", "library/b.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(story, encoding="utf-8")
    for key in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{key}_NAME", "Ana")
        monkeypatch.setenv(f"GIT_{key}_EMAIL", "ana@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    return tmp_path


def test_there_are_pages_with_commands() -> None:
    assert len([page for page in PAGES if blocks(page, "sh")]) >= 8


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_commands_of_a_page_run_as_they_stand_there(page: Path, folder: Path) -> None:
    if page.stem in {"tutorial", "correct", "watch"}:
        (folder / "story.fountain").unlink()  # these pages make it
    for line in "".join(blocks(page, "sh")).splitlines():
        name, *arguments = shlex.split(line)
        if name == "git":
            subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)
        elif any(each in arguments for each in NOT_RUN):
            command = program.get_command(program.make_context("screenplay", arguments[:1]), arguments[0])
            assert command is not None
            command.make_context(
                arguments[0], arguments[1:]
            )  # it is understood; running it has tests of its own
        else:
            assert name == "screenplay", line
            result = CliRunner().invoke(program, arguments)
            assert result.exit_code == 0, f"{line}\n{result.output}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_is_not_run_installs_something_or_walks_somewhere(page: Path) -> None:
    lines = [line for block in blocks(page, "bat", "zsh") for line in block.splitlines() if line.strip()]
    assert [line for line in lines if not INSTALLS.match(line)] == []


@pytest.mark.parametrize(
    "page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.stem
)
def test_the_python_of_a_page_runs(page: Path, folder: Path) -> None:
    for block in blocks(page, "python"):
        exec(block, {})
