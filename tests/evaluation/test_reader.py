"""The reader who rights a draft comes to an end with every line right, and spoils none on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.evaluation.reader import main

TEXT = """\
Wendel and Piers came down to the quay. Wendel lit his pipe. Piers tied up the boat.

"The ferry is late."

"It always was."

"And the rain is early."

"So it is."

"Shall we wait?"

"We always do."
"""


@pytest.mark.parametrize("first", ["Wendel", "Piers"])
def test_the_reader_rights_every_line(first: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    people = (first, "Piers" if first == "Wendel" else "Wendel")
    rows = []
    for number, line in enumerate(part for part in TEXT.split("\n\n")[1:]):
        start = TEXT.index(line) + 1
        rows.append({"spans": [[start, start + len(line.strip()) - 2]], "speaker": people[number % 2]})
    path.with_suffix(".jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main([str(path)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.endswith("; 0 right lines turned wrong on the way; 0 still wrong")
    assert int(last.split()[0]) <= 1
