"""The house keeps its own rules: layers, types, style."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["-m", "ruff", "check", "."], id="ruff"),
        pytest.param(["-m", "ruff", "format", "--check", "."], id="format"),
        pytest.param(["-m", "mypy"], id="mypy", marks=pytest.mark.slow),
        pytest.param(
            ["-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"],
            id="import-linter",
        ),
    ],
)
def test_the_house_has_nothing_to_complain_of(command: list[str]) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
