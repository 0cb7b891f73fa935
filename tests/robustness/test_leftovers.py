"""What a killed process leaves beside a file is swept by the next that writes the file."""

from __future__ import annotations

import os
from pathlib import Path

from screenplay.output import write_all
from screenplay.records import part_of


def test_an_old_part_of_a_file_is_swept_and_a_fresh_one_stays(tmp_path: Path) -> None:
    target = tmp_path / "a[1].pdf"
    old, fresh, other = part_of(target, "1"), part_of(target, "2"), part_of(tmp_path / "b.pdf", "1")
    for part in (old, fresh, other):
        part.write_bytes(b"half")
    for part in (old, other):
        os.utime(part, (0, 0))
    write_all({target: b"whole"})
    assert (old.exists(), fresh.exists(), other.exists()) == (False, True, True)
