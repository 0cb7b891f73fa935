"""A command that is killed leaves every file as it was or as it becomes, and can be given again."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.robustness.killing import SCENARIOS, STORY, Scenario, contents, differences, faults

_MOMENTS = 3  # a command here; `python -m tests.robustness.killing` takes all of them

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or shutil.which("git") is None, reason="needs a system that forks, and git"
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_a_command_killed_between_two_steps_loses_nothing(scenario: Scenario) -> None:
    assert list(faults(scenario, _MOMENTS)) == []


def test_a_command_killed_from_outside_loses_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "screenplay", "convert", "story.txt", "-q"]

    def started(name: str) -> tuple[Path, subprocess.Popen[bytes]]:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "story.txt").write_text(STORY, encoding="utf-8")
        return folder, subprocess.Popen(command, cwd=folder)

    began = time.perf_counter()
    whole, running = started("whole")
    assert running.wait() == 0
    taken = time.perf_counter() - began
    old = {"story.txt": STORY.encode()}
    chance = random.Random(7)
    for number in range(3):
        folder, running = started(str(number))
        time.sleep(chance.uniform(0.3, 1.0) * taken)
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert list(differences(contents(folder), old, contents(whole))) == []
        assert subprocess.run(command, cwd=folder, check=False).returncode == 0
        assert contents(folder) == contents(whole)
