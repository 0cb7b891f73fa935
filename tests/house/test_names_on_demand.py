"""Packages whose names are loaded when they are asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest


@pytest.mark.parametrize("package", ["screenplay.paper", "screenplay.fountain", "screenplay.corrections"])
def test_every_name_that_a_package_offers_is_there(package: str) -> None:
    module = import_module(package)
    for name in module.__all__:
        assert type(getattr(module, name)).__name__ != "module"


ROOT = Path(__file__).parents[2]
ON_DEMAND = [
    ".".join(path.parent.relative_to(ROOT).parts)
    for path in sorted((ROOT / "screenplay").rglob("__init__.py"))
    if "names_of(" in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("package", ON_DEMAND)
def test_no_name_is_that_of_a_module(package: str) -> None:
    """The module would stand in the place of the name as soon as somebody imports it."""
    module = import_module(package)
    modules = {path.stem for path in Path(module.__path__[0]).glob("*.py")}
    assert not modules & set(module.__all__)


def test_a_name_that_no_package_offers_is_refused_as_ever() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'parchment'"):
        _ = import_module("screenplay.paper").parchment


def test_the_command_to_convert_starts_without_what_only_paper_or_corrections_need() -> None:
    code = "import sys, screenplay.cli.commands.convert; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    unwanted = {"reportlab", "tomlkit", "lark", "screenplay.paper.drawing", "screenplay.pipeline"}
    assert not unwanted & set(loaded.stdout.split())
