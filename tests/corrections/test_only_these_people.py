"""`screenplay correct --line N --only NAMES`: nobody else speaks or acts in that scene."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program
from screenplay.corrections import parse_corrections
from screenplay.corrections.kinds import Present
from screenplay.corrections.writing import with_added
from screenplay.errors import SettingsError

TOWER = """\
The tower stood over the bay. Hanna climbed the last stair. Jonas and Edda sat by the lamp.

"You took your time," said Hanna.

"The stairs are steep," said Jonas.

"They are what they are," said Edda.

"And the oil?"

"There is none."

He rubbed his hands.

"None at all?"

* * *

In the boat house Hanna looked for a rope. Jonas held the light.

"Higher."

"It is as high as it goes."

"Then Edda was right."

He put the lamp on a hook.
"""
Row = dict[str, object]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tower.txt").write_text(TOWER, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, list(arguments))


def rows() -> list[Row]:
    return [json.loads(line) for line in run("explain", "tower.txt", "--jsonl").stdout.splitlines()]


def line_of(words: str) -> str:
    return str(next(row["line"] for row in rows() if words in str(row.get("text"))))


def speakers() -> dict[object, object]:
    return {row["text"]: row["character"] for row in rows() if row["kind"] == "speech"}


def test_nobody_else_speaks_in_the_scene_and_other_scenes_are_as_they_were() -> None:
    before = speakers()
    assert run("correct", "tower.txt", "--line", line_of("Higher"), "--only", "Edda, HANNA").exit_code == 0
    now = speakers()
    here = {now[words] for words in ("Higher.", "It is as high as it goes.", "Then Edda was right.")}
    assert here == {"EDDA", "HANNA"}
    above = ("You took your time.", "The stairs are steep.", "They are what they are.", "There is none.")
    assert [now[words] for words in above] == [before[words] for words in above]


def test_nobody_else_acts_there() -> None:
    run("correct", "tower.txt", "--line", line_of("none"), "--only", "HANNA, JONAS")
    assert next(row["character"] for row in rows() if "rubs his hands" in str(row["text"])) == "JONAS"
    assert "EDDA" not in {row["character"] for row in rows() if row["text"] == "None at all?"}


def test_a_line_that_somebody_absent_would_have_says_why() -> None:
    run("correct", "tower.txt", "--line", line_of("They are what"), "--only", "HANNA, JONAS")
    row = next(row for row in rows() if row["text"] == "They are what they are.")
    assert row["character"] != "EDDA"
    assert "only these people" in json.dumps(row)
    assert "You said who is in this scene" not in row["text"]


def test_a_line_that_a_person_gave_to_somebody_absent_stays() -> None:
    run("correct", "tower.txt", "--line", line_of("It is as high"), "--speaker", "EDDA")
    run("correct", "tower.txt", "--line", line_of("Higher"), "--only", "HANNA, JONAS")
    assert speakers()["It is as high as it goes."] == "EDDA"


def test_it_is_said_anew_lifted_and_taken_back() -> None:
    before = speakers()
    for names in ("EDDA, HANNA", "EDDA, JONAS", ""):
        assert run("correct", "tower.txt", "--line", line_of("Higher"), "--only", names).exit_code == 0
    assert speakers() == before
    assert Path("tower.corrections.toml").read_text().count("only =") == 1
    run("correct", "tower.txt", "--undo")
    assert {speakers()["Higher."], speakers()["It is as high as it goes."]} == {"EDDA", "JONAS"}


def test_it_is_one_of_the_corrections_that_are_listed() -> None:
    run("correct", "tower.txt", "--line", line_of("Higher"), "--only", "HANNA, JONAS")
    assert "only HANNA and JONAS are in the scene at " in run("correct", "tower.txt").stdout


@pytest.mark.parametrize(("names", "words"), [("OLGA", "nobody is called OLGA"), ("HANNA, X1", "X1")])
def test_somebody_unknown_is_refused(names: str, words: str) -> None:
    done = run("correct", "tower.txt", "--line", line_of("Higher"), "--only", names)
    assert done.exit_code != 0
    assert words in done.stderr
    assert not Path("tower.corrections.toml").exists()


def test_what_is_written_is_read_again() -> None:
    said = Present("Higher.", ("HANNA", 'JO "NAS"'))
    assert [each.said for each in parse_corrections(with_added("", [said], "tower.txt"), "x.toml")] == [said]


@pytest.mark.parametrize("value", ['"HANNA"', "[1]", '[""]', "true"])
def test_what_is_no_list_of_names_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match="only is a list of names"):
        parse_corrections(f'[[correction]]\nline = "Higher."\nonly = {value}\n', "x.toml")
