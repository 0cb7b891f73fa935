"""`screenplay correct --line N --actor NAME`: who acts; and what has been read above a correction stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program

QUAY = """\
Wendel and Piers came down to the quay. Wendel lit his pipe. Piers tied up the boat.

"The ferry is late." He looked at the water.

"It always was." He shrugged, and threw a stone at a gull.

"And the rain is early."

"So it is." He pulled up his collar and walked off.
"""
Row = dict[str, object]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("quay.txt").write_text(QUAY, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, list(arguments))


def rows(kind: str) -> list[Row]:
    lines = run("explain", "quay.txt", "--jsonl").stdout.splitlines()
    return [row for row in map(json.loads, lines) if row["kind"] == kind]


def number_of(words: str) -> str:
    shown = run("explain", "quay.txt").stdout.splitlines()
    return next(line.split()[0] for line in shown if words in line)


def person(kind: str, words: str) -> object:
    return next(row["character"] for row in rows(kind) if words in str(row["text"]))


def other(name: object) -> str:
    return "PIERS" if name == "WENDEL" else "WENDEL"


def test_an_action_line_gets_its_actor_and_keeps_it() -> None:
    wanted = other(person("action", "at the water"))
    assert run("correct", "quay.txt", "--line", number_of("at the water"), "--actor", wanted).exit_code == 0
    assert person("action", "at the water") == wanted


def test_the_line_beside_goes_with_who_acts() -> None:
    wanted = other(person("speech", "ferry is late"))
    run("correct", "quay.txt", "--line", number_of("at the water"), "--actor", wanted)
    assert person("speech", "ferry is late") == wanted


@pytest.mark.parametrize("words", ["ferry is late", "It always was", "So it is"])
def test_a_gesture_goes_with_the_corrected_line_of_its_paragraph(words: str) -> None:
    gesture = {"ferry is late": "at the water", "It always was": "a stone", "So it is": "collar"}[words]
    wanted = other(person("speech", words))
    run("correct", "quay.txt", "--line", number_of(words), "--speaker", wanted)
    assert person("action", gesture) == person("speech", words) == wanted


def test_what_stands_above_a_correction_has_been_read_and_stays() -> None:
    above = {str(row["text"]): row["character"] for row in rows("speech")[:2]}
    wanted = other(person("speech", "rain is early"))
    run("correct", "quay.txt", "--line", number_of("rain is early"), "--speaker", wanted)
    assert {str(row["text"]): row["character"] for row in rows("speech")[:2]} == above


def test_an_actor_is_taken_back_as_every_correction_is() -> None:
    before = person("action", "at the water")
    run("correct", "quay.txt", "--line", number_of("at the water"), "--actor", other(before))
    assert run("correct", "quay.txt", "--undo").exit_code == 0
    assert person("action", "at the water") == before


def test_the_file_says_it_in_words() -> None:
    run("correct", "quay.txt", "--line", number_of("at the water"), "--actor", "PIERS")
    kept = Path("quay.corrections.toml").read_text(encoding="utf-8")
    assert 'line = "He looked at the water."' in kept
    assert 'actor = "PIERS"' in kept
    assert 'PIERS acts in "He looked at the water."' in run("correct", "quay.txt").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--line", "1", "--actor", "PIERS"), "no sentence in which somebody acts"),
        (("--actor", "PIERS"), "--line or --words goes with"),
        (("--words", "at the water", "--actor", "NOBODY"), "nobody is called NOBODY"),
    ],
)
def test_an_actor_that_cannot_be_is_a_clear_error(arguments: tuple[str, ...], told: str) -> None:
    done = run("correct", "quay.txt", *arguments)
    assert done.exit_code != 0
    assert told in done.output + str(done.exception)
