"""Two corrections of one text at the same moment are both kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.corrections.stories import STORY


@pytest.mark.slow
def test_two_corrections_at_once_are_both_kept(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    said = [["--name", "MARA=MAY"], ["--name", "JOEL=JO"], ["--new", "ZED"]]
    running = [
        subprocess.Popen([sys.executable, "-m", "screenplay", "correct", "story.txt", *each], cwd=tmp_path)
        for each in said
    ]
    assert [each.wait() for each in running] == [0] * 3
    kept = (tmp_path / "story.corrections.toml").read_text(encoding="utf-8")
    assert kept.count("[[correction]]") == 3
