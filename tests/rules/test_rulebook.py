"""Every label that `explain` prints is a rule that `screenplay rules` explains, with its cases."""

from __future__ import annotations

import ast
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from screenplay.adaptation.narration.rules import KIND_RULES
from screenplay.cli import program
from screenplay.library import convert_bytes
from screenplay.model.script import Script
from screenplay.rulebook import HEADINGS, LINT, SPEAKERS, STARTS, named, rulebook
from screenplay.scenes.cues import Cue
from screenplay.scenes.hour.reasons import When
from screenplay.scenes.reasons import Inside, Where

ROOT = Path(__file__).parents[2]
CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))
ELSEWHERE = (SPEAKERS, STARTS, HEADINGS, LINT)  # cases: tests/attribution, tests/scenes, tests/lint
# What a few lines cannot show (corrections, settings, formats, chapters): the tests of the stage do.
NO_CASE = frozenset(
    {
        "carried by no line",
        "description without a change",
        "gesture that the dialogue shows",
        "kept as written",
        "markup: no words of the story",
        "no speaker found",
        "only these people",
        "part of a vessel",
        "second reader",
        "sign of",
        "somebody who reads aloud",
        "thought heard",
        "title in the file",
        "told by a person",
        "words on show",
        "written words that the page shows",
    }
)
ITEMS = [json.loads(line) for line in (ROOT / "tests/exam/dev.jsonl").read_text("utf-8").splitlines() if line]


def labels(script: Script) -> Iterator[str]:
    """Yield every label of a script: of decisions, and of their evidence."""
    origins = [script.title_origin, *(element.origin for element in script.elements)]
    for origin in origins:
        for decision in origin.decisions:
            yield decision.rule
            yield from (evidence.rule for evidence in decision.evidence)


def rules_of(text: str, suffix: str = ".txt") -> set[str]:
    script = convert_bytes(text.encode(), f"story{suffix}", suffix)
    return {entry.name for label in labels(script) if (entry := named(label)) is not None}


def samples() -> list[Path]:
    return [*sorted((ROOT / "input").glob("*.txt")), *sorted((ROOT / "tests/passages").rglob("*.txt"))]


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)
def test_every_label_of_a_sample_is_a_rule(path: Path) -> None:
    script = convert_bytes(path.read_bytes(), path.name, path.suffix)
    assert {label for label in labels(script) if named(label) is None} == set()


def test_every_label_of_the_exam_is_a_rule() -> None:
    found = set()
    for item in ITEMS:
        suffix = f".{item.get('ext', 'txt')}"
        found |= set(labels(convert_bytes(item["text"].encode(), f"story{suffix}", suffix)))
    assert {label for label in found if named(label) is None} == set()


def test_every_label_in_code_is_a_rule() -> None:
    known = {each.value for kind in (Cue, Inside, Where, When) for each in kind}
    known |= {rule.name for rule in KIND_RULES}
    for path in (ROOT / "screenplay").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "id", None)
            if isinstance(node, ast.Call) and name in {"Decision", "Evidence"}:
                given = node.args[1:2] if name == "Decision" else node.args[:1]
                known |= {each.value for each in given if isinstance(each, ast.Constant) and each.value}
    assert len(known) > 80
    assert {label for label in known if named(label) is None} == set()


def test_no_branch_compares_a_printed_label() -> None:
    found = []
    for path in (ROOT / "screenplay").rglob("*.py"):
        if path.name == "decision.py" or "fountain" in path.parts or "review" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Compare):
                sides = (node.left, *node.comparators)
                labelled = any(isinstance(side, ast.Attribute) and side.attr == "rule" for side in sides)
                literal = any(
                    isinstance(side, ast.Constant) and isinstance(side.value, str) for side in sides
                )
                if labelled and literal:
                    found.append(f"{path.name}:{node.lineno}")
    assert found == []


def test_every_rule_says_what_it_sees_and_where_from() -> None:
    wanting = [name for name, entry in rulebook().items() if not entry.doc.strip()]
    assert wanting == []
    tables = [entry for entry in rulebook().values() if entry.question not in {LINT}]
    assert [entry.name for entry in tables if "Example" not in entry.doc] == []


def test_every_rule_has_cases() -> None:
    wanted = {name for name, entry in rulebook().items() if entry.question not in ELSEWHERE}
    assert wanted - CASES.keys() == NO_CASE


@pytest.mark.parametrize("name", CASES)
def test_a_rule_fires(name: str) -> None:
    assert name in rules_of(CASES[name]["fires"])


@pytest.mark.parametrize("name", [name for name in CASES if CASES[name]["silent"]])
def test_a_rule_is_silent(name: str) -> None:
    assert name not in rules_of(CASES[name]["silent"])


def test_a_name_that_explain_prints_is_explained() -> None:
    done = CliRunner().invoke(program, ["rules", "hour", "of", "the", "clock"])
    assert (done.exit_code, "Example:" in done.stdout) == (0, True)


def test_a_name_that_is_no_rule_is_told() -> None:
    done = CliRunner().invoke(program, ["rules", "no such rule"])
    assert (done.exit_code, "is no rule" in done.stderr) == (2, True)
