"""Each folder answers one question: few files, and imports between its rooms that never come back."""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_FILES = 19
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "screenplay").rglob("*.py"))
}


def imported(path: Path) -> Iterator[str]:
    """Yield the modules of ours that a module imports, at its head or later, for types or for use."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                yield whole if whole in MODULES else node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


IMPORTS = {module: set(imported(path)) & MODULES.keys() - {module} for module, path in MODULES.items()}
PACKAGES = [module for module, path in MODULES.items() if path.name == "__init__.py"]


def circle(arrows: Mapping[str, Set[str]]) -> list[str]:
    """Return the names on a circle of arrows, none where there is no circle."""
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []


def test_no_module_imports_itself_over_others() -> None:
    assert circle(IMPORTS) == []


@pytest.mark.parametrize("package", [each for each in PACKAGES if each != "screenplay"])
def test_the_rooms_of_a_package_import_one_way(package: str) -> None:
    rooms: defaultdict[str, set[str]] = defaultdict(set)
    inside = f"{package}."
    for module, imports in IMPORTS.items():
        if module.startswith(inside):
            room = module.removeprefix(inside).partition(".")[0]
            found = (each for each in imports if each.startswith(inside))
            rooms[room] |= {each.removeprefix(inside).partition(".")[0] for each in found} - {room}
    assert circle(rooms) == []


@pytest.mark.parametrize("top", ["screenplay", "tests"])
def test_no_folder_has_to_be_scrolled(top: str) -> None:
    files = Counter(path.parent.relative_to(ROOT).as_posix() for path in (ROOT / top).rglob("*.py"))
    assert {folder: count for folder, count in files.items() if count > MOST_FILES} == {}


def test_a_circle_is_seen() -> None:
    assert set(circle({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": set()})) == {"a", "b", "c"}
