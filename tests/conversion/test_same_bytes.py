"""The same input gives the same bytes, whatever the hash seed and the locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conversion.samples import INPUT, ROOT

SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo", "PYTHONUTF8": "0"},
]


def outputs(folder: Path, surroundings: dict[str, str]) -> dict[str, bytes]:
    """Convert a sample in a process of its own; return what it wrote."""
    wanted = [f"x{suffix}" for suffix in (".fountain", ".pdf", ".html", ".json")]
    command = [sys.executable, "-m", "screenplay", "convert", str(INPUT / "egg_heist.txt")]
    command += [part for name in wanted for part in ("-o", str(folder / name))]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **surroundings}, check=True, capture_output=True)
    return {name: (folder / name).read_bytes() for name in wanted}


@pytest.mark.slow
def test_every_output_is_the_same_in_all_surroundings(tmp_path: Path) -> None:
    made = []
    for number, surroundings in enumerate(SURROUNDINGS):
        folder = tmp_path / str(number)
        folder.mkdir()
        made.append(outputs(folder, surroundings))
    assert made[0] == made[1] == made[2]
