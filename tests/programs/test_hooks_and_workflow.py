"""The hooks and the workflow for repositories of scripts: their commands are run as they stand there."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from screenplay.cli import program

ROOT = Path(__file__).parents[2]
CI = ROOT / "docs" / "examples" / "ci"
GOOD = "INT. HALL - DAY\n\nRain.\n\nANN\nGo.\n"


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


HOOKS = {hook["id"]: hook for hook in loaded(ROOT / ".pre-commit-hooks.yaml")}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.fountain").write_text(GOOD, encoding="utf-8")
    (tmp_path / "two.fountain").write_text(GOOD, encoding="utf-8")
    return tmp_path


def run(command: str, *files: str) -> int:
    name, *arguments = shlex.split(command)
    assert name == "screenplay"
    return CliRunner().invoke(program, [*arguments, *files]).exit_code


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_passes_what_is_right_and_stops_what_is_not(name: str, folder: Path) -> None:
    assert run(HOOKS[name]["entry"], "one.fountain", "two.fountain") == 0
    wrong = "INT. HALL - DAY\n\nANN\nYour joking."
    (folder / "one.fountain").write_text(wrong, encoding="utf-8")
    code = run(HOOKS[name]["entry"], "one.fountain", "two.fountain")
    changed = (folder / "one.fountain").read_text(encoding="utf-8") != wrong
    assert code == 1 or changed  # pre-commit stops for either


def test_the_hooks_of_the_example_are_ours() -> None:
    (repository,) = loaded(CI / "pre-commit-config.yaml")["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= set(HOOKS)


def test_every_step_of_the_workflow_runs(folder: Path) -> None:
    (job,) = loaded(CI / "screenplay.yml")["jobs"].values()
    commands = [step["run"] for step in job["steps"] if step.get("run", "").startswith("screenplay")]
    assert len(commands) == 3
    for command in commands:
        expanded = command.replace("*.fountain", "one.fountain two.fountain")
        assert run(expanded) == 0, command
    assert (folder / "pages" / "two.pdf").is_file()
