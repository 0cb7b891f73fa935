"""The style of the house, as far as a machine can tell."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEXICONS = sorted((ROOT / "grammar" / "lexicon").glob("*/*.txt"))
VAGUE = re.compile(r"\b(utils?|helpers?|common|managers?|process\w*|handle\w*|misc|data)\b")
EXEMPT = re.compile(r"handle_\w+|_common_\w+")  # what html.parser calls; what two things share

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> Iterator[tuple[str, str]]:
    """Yield name and text of every module."""
    for path in sorted((ROOT / "screenplay").rglob("*.py")):
        yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def functions() -> Iterator[tuple[str, Function]]:
    """Yield every function with the module that has it."""
    for name, text in modules():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, Function):
                yield name, node


def test_a_module_does_one_thing() -> None:
    assert [name for name, text in modules() if text.count("\n") > 250] == []


def test_a_module_says_what_it_is_about() -> None:
    assert [name for name, text in modules() if text.strip() and not ast.get_docstring(ast.parse(text))] == []


def test_no_module_has_a_vague_name() -> None:
    assert [name for name, _ in modules() if VAGUE.search(Path(name).stem)] == []


def test_no_function_has_a_vague_name() -> None:
    names = [(module, each.name) for module, each in functions() if not EXEMPT.fullmatch(each.name)]
    assert [(module, name) for module, name in names if VAGUE.search(name.replace("_", " "))] == []


def test_a_function_fits_on_a_screen() -> None:
    assert [
        (name, each.name) for name, each in functions() if (each.end_lineno or 0) - each.lineno >= 50
    ] == []


def test_nothing_is_left_to_do() -> None:
    assert [name for name, text in modules() if re.search(r"\b(TODO|FIXME|XXX)\b", text)] == []


def test_a_lexicon_names_its_source() -> None:
    assert [path.name for path in LEXICONS if not path.read_text(encoding="utf-8").startswith("#")] == []


def test_a_lexicon_is_sorted_in_each_of_its_sections() -> None:
    unsorted = {}
    for path in LEXICONS:
        for section in re.split(r"^(?:#.*)?$", path.read_text(encoding="utf-8"), flags=re.MULTILINE):
            entries = [line.partition("\t")[0].casefold() for line in section.splitlines() if line.strip()]
            if entries != sorted(entries):
                wrong = next(
                    each for each, wanted in zip(entries, sorted(entries), strict=True) if each != wanted
                )
                unsorted[path.name] = wrong
    assert unsorted == {}
