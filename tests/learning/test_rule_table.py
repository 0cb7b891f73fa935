"""The table of what each rule is worth."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from screenplay.attribution.rules import RULES
from screenplay.attribution.weights import Measure, load_measures
from screenplay.cli import program
from screenplay.learning.corpus import Labelled, read_labelled
from screenplay.learning.rule_table import measure, write_measures

STORY = """Orla walked to the fence. Finn followed slowly. Orla sat down.

"Shut the gate," said Orla.

"No," said Finn.

"It is open," said Finn.

"Shut it."
"""


@pytest.fixture
def story(tmp_path: Path) -> Labelled:
    """A text whose labels say that the second "said Finn" was Orla after all."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    told = (("Shut the gate,", "Orla"), ("No,", "Finn"), ("It is open,", "Orla"), ("Shut it.", "Orla"))
    rows = [
        {
            "spans": [[STORY.index(words), STORY.index(words) + len(words)]],
            "speaker": speaker,
            "speaker_aliases": [speaker],
        }
        for words, speaker in told
    ]
    labels = path.with_suffix(".jsonl")
    labels.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return read_labelled(path, labels)


def name_tag(weight: float) -> dict[str, dict[str, dict[str, float]]]:
    table = {"name_tag": {"name after": weight}}
    return {"tagged": table, "bare": table}


def test_precision_is_the_share_of_the_people_spoken_for_who_speak(story: Labelled) -> None:
    assert measure([story], name_tag(1.0))["name_tag"].precision == pytest.approx(2 / 3)


def test_coverage_is_the_share_of_lines_at_which_a_rule_speaks_for_anybody(story: Labelled) -> None:
    assert measure([story], name_tag(1.0))["name_tag"].coverage == pytest.approx(3 / 4)


def test_a_rule_that_weighs_against_somebody_speaks_for_nobody(story: Labelled) -> None:
    assert measure([story], name_tag(-1.0))["name_tag"] == Measure(0.0, 0.0)


def test_the_table_reads_back_as_it_was_written() -> None:
    table = tomllib.loads(write_measures({"vocative": Measure(0.25, 0.5)}, ["a remark"]))
    assert table == {"vocative": {"precision": 0.25, "coverage": 0.5}}


def test_every_rule_is_measured_in_the_order_of_the_rules() -> None:
    assert list(load_measures()) == [rule.name for rule in RULES]


def test_precision_and_coverage_are_shares() -> None:
    assert [one for one in load_measures().values() if not (0 <= min(one) <= max(one) <= 1)] == []


def test_the_command_shows_what_each_rule_is_worth() -> None:
    shown = CliRunner().invoke(program, ["rules"]).output
    worth = load_measures()["name_tag"]
    row = next(line for line in shown.splitlines() if line.split()[:1] == ["name_tag"])
    assert row.split()[1:3] == [f"{worth.precision:.0%}", f"{worth.coverage:.0%}"]


def test_the_command_shows_it_for_one_rule_in_full() -> None:
    assert "Measured: " in CliRunner().invoke(program, ["rules", "name_tag"]).output


def test_a_rule_that_speaks_at_no_labelled_line_is_not_said_to_be_wrong() -> None:
    silent = [name for name, worth in load_measures().items() if not worth.coverage]
    for name in silent:
        assert "Measured: nothing" in CliRunner().invoke(program, ["rules", name]).output
    rows = [line.split() for line in CliRunner().invoke(program, ["rules"]).output.splitlines()]
    assert {row[0] for row in rows if row[1:3] == ["-", "0%"]} == set(silent)
