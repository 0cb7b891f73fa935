"""The schemas that are printed hold for what the program gives."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from screenplay.cli import program
from screenplay.corrections import parse_corrections
from screenplay.corrections.kinds import FORMS
from screenplay.errors import SettingsError
from screenplay.schemas import NAMES, schema

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "input").glob("*.txt"))


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(program, [str(each) for each in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def holds(name: str, value: Any) -> None:
    jsonschema.Draft202012Validator(schema(name)).validate(value)


@pytest.mark.parametrize("name", NAMES)
def test_each_schema_is_one_and_has_an_id(name: str) -> None:
    printed = json.loads(run("schema", name))
    jsonschema.Draft202012Validator.check_schema(printed)
    assert printed["$id"] == f"urn:screenplay:schema:{name}:1"
    assert printed == schema(name)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_scripts_rows_and_findings_are_as_their_schemas_say(sample: Path) -> None:
    holds("script", json.loads(run("convert", sample, "-t", "json", "-o", "-", "-q")))
    rows = [json.loads(line) for line in run("explain", sample, "--jsonl").splitlines()]
    assert rows
    for row in rows:
        holds("explain", row)
    holds("lint", json.loads(run("lint", sample, "--json")))


def test_rows_of_a_script_in_every_kind_of_element_are_as_the_schema_says(tmp_path: Path) -> None:
    draft = tmp_path / "draft.fountain"
    draft.write_text(
        "Title: All\n\n# Act\n\n= Short.\n\nINT. HALL - DAY\n\nRain.\n\n> Mid <\n\n"
        "ANN\n(low)\nGo.\n\nBEA ^\nNo.\n\n"
        "[[note]]\n\n/* cut */\n\n~La\n\nCUT TO:\n\n===\n\nEnd.\n",
        encoding="utf-8",
    )
    for line in run("explain", draft, "--jsonl").splitlines():
        holds("explain", json.loads(line))


def test_a_row_of_a_report_is_as_its_schema_says(tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "library" / name).write_bytes(SAMPLES[0].read_bytes())
    (tmp_path / "library" / "c.txt").write_bytes(b"")
    report = tmp_path / "report.jsonl"
    arguments = ["convert", tmp_path / "library", "-o", f"{tmp_path}/out/", "--report", report, "-j", "1"]
    CliRunner().invoke(program, [str(each) for each in arguments])
    rows = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    assert {row["state"] for row in rows} == {"done", "failed"}
    for row in rows:
        holds("report", row)


VALUES: dict[str, Any] = {
    "swapped": [{"line": "Go.", "speaker": "ANN"}],
    "right": [{"line": "Go.", "speaker": "ANN"}],
    "only": ["ANN"],
    "scene": True,
    "thought": False,
}


@pytest.mark.parametrize("keys", sorted(map(sorted, FORMS)), ids="+".join)
def test_each_form_of_a_correction_is_in_the_schema(keys: list[str]) -> None:
    entry = {key: VALUES.get(key, "words") for key in keys}
    holds("corrections", {"correction": [entry, {**entry, "too": True}]})
    with pytest.raises(jsonschema.ValidationError):
        holds("corrections", {"correction": [{**entry, "surely": "yes"}]})


@pytest.mark.parametrize(
    "text", ['[[correction]]\nline = "Go."\n', '[[correction]]\nline = 4\nspeaker = "A"\n']
)
def test_what_the_program_refuses_the_schema_refuses(text: str) -> None:
    with pytest.raises(SettingsError):
        parse_corrections(text, "story.corrections.toml")
    with pytest.raises(jsonschema.ValidationError):
        holds("corrections", tomllib.loads(text))


def test_corrections_that_the_program_keeps_are_as_the_schema_says(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("“Is there tea?” said Ann.\n\n“There is none,” said Bea.\n", encoding="utf-8")
    run("correct", story, "--words", "There is none", "--speaker", "ANN")
    kept = tomllib.loads((tmp_path / "story.corrections.toml").read_text(encoding="utf-8"))
    assert kept["correction"]
    holds("corrections", kept)
