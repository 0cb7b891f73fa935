"""Everything printed passes one function, which takes out what would steer a terminal."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2] / "screenplay"
VOICE = ROOT / "cli" / "saying.py"
PRINTS = {"echo", "secho", "style", "print", "pager"}


def test_only_one_module_prints() -> None:
    calls = []
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or path == VOICE or "learning" in path.parts:
                continue
            match node.func:
                case ast.Name(id="print"):
                    calls.append(f"{path.relative_to(ROOT)}:{node.lineno}")
                case ast.Attribute(value=ast.Name(id="click"), attr=name) if name in PRINTS:
                    calls.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert calls == []
