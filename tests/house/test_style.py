"""The style of the house, as far as a machine can tell."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "screenplay").rglob("*.py"))
LEXICONS = sorted((ROOT / "grammar" / "lexicon").glob("*.txt"))
VAGUE = re.compile(r"\b(utils?|helpers?|common|managers?|process\w*|handle\w*|misc|data)\b")


def ident(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(module: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("module", MODULES, ids=ident)
def test_a_module_does_one_thing(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("module", MODULES, ids=ident)
def test_a_module_says_what_it_is_about(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert not text.strip() or ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("module", MODULES, ids=ident)
def test_nothing_has_a_vague_name(module: Path) -> None:
    names = [module.stem, *(function.name.strip("_").replace("_", " ") for function in functions(module))]
    assert [name for name in names if VAGUE.search(name)] == []


@pytest.mark.parametrize("module", MODULES, ids=ident)
def test_a_function_fits_on_a_screen(module: Path) -> None:
    long = [each.name for each in functions(module) if (each.end_lineno or 0) - each.lineno >= 50]
    assert long == []


@pytest.mark.parametrize("module", MODULES, ids=ident)
def test_nothing_is_left_to_do(module: Path) -> None:
    assert re.search(r"\b(TODO|FIXME|XXX)\b", module.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("lexicon", LEXICONS, ids=ident)
def test_a_lexicon_names_its_source(lexicon: Path) -> None:
    assert lexicon.read_text(encoding="utf-8").startswith("#")


@pytest.mark.parametrize("lexicon", LEXICONS, ids=ident)
def test_a_lexicon_is_sorted(lexicon: Path) -> None:
    lines = lexicon.read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if line.strip() and not line.startswith("#")]
    assert entries == sorted(entries)
