"""What a killed process leaves beside a file is swept by the next that writes the file."""

from __future__ import annotations

import os
from pathlib import Path

from screenplay.output import write_all


def test_an_old_part_of_a_file_is_swept_and_a_fresh_one_stays(tmp_path: Path) -> None:
    old, fresh, other = (tmp_path / f".{name}.part" for name in ("a[1].pdf.17", "a[1].pdf.18", "b.pdf.17"))
    for part in (old, fresh, other):
        part.write_bytes(b"half")
    for part in (old, other):
        os.utime(part, (0, 0))
    write_all({tmp_path / "a[1].pdf": b"whole"})
    assert (old.exists(), fresh.exists(), other.exists()) == (False, True, True)
