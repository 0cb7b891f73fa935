"""Every pattern that the package compiles, with its place and whether texts are searched with it.

Run as a program (a process that has imported nothing yet), it prints them as JSON lines.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "screenplay"
SEARCHES = {"search", "finditer", "sub", "subn", "split", "findall"}
_MATCHES = {"match", "fullmatch"}


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern; `searched` unless it is only ever matched at one place."""

    pattern: str
    flags: int
    file: str
    name: str
    searched: bool


def compiled() -> list[Compiled]:
    """Return the patterns that are compiled while the package is imported and a text is converted."""
    command = [sys.executable, "-m", "tests.house.patterns"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    uses = _uses()
    found = []
    for line in done.stdout.splitlines():
        pattern, flags, file, number = json.loads(line)
        name = _name_at(file, number)
        used = uses[file, name] if name else set()
        found.append(Compiled(pattern, flags, file, name, not used or bool(used & SEARCHES)))
    return found


def _uses() -> defaultdict[tuple[str, str], set[str]]:
    """Return by which methods each name of a pattern is used, in its module and where it is imported."""
    uses: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        places: dict[str, tuple[str, str]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("screenplay."):
                for each in node.names:
                    source = f"{(node.module or '').partition('.')[2].replace('.', '/')}.py"
                    places[each.asname or each.name] = (source, each.name)
        own = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(value=ast.Name(id=name), attr=method) if method in SEARCHES | _MATCHES:
                    uses[places.get(name, (own, name))].add(method)
    return uses


def _name_at(file: str, line: int) -> str:
    for node in ast.walk(ast.parse((PACKAGE / file).read_text("utf-8"))):
        if not isinstance(node, ast.Assign) or not node.lineno <= line <= (node.end_lineno or 0):
            continue
        if isinstance(node.targets[0], ast.Name):
            return node.targets[0].id
    return ""


def _listen() -> dict[tuple[str, int], tuple[str, int]]:
    """Note from now on where in the package a pattern is compiled."""
    seen: dict[tuple[str, int], tuple[str, int]] = {}
    original = re._compile  # type: ignore[attr-defined]

    def listening(pattern: object, flags: int) -> object:
        made = original(pattern, flags)
        frame: FrameType | None = sys._getframe(1)
        while frame and Path(frame.f_code.co_filename).parent.name == "re":
            frame = frame.f_back
        if frame and isinstance(getattr(made, "pattern", None), str):
            file = Path(frame.f_code.co_filename)
            if file.is_relative_to(PACKAGE):
                place = (file.relative_to(PACKAGE).as_posix(), frame.f_lineno)
                seen.setdefault((made.pattern, made.flags), place)
        return made

    re._compile = listening  # type: ignore[attr-defined]
    return seen


def main() -> None:
    """Print a line a pattern."""
    seen = _listen()
    import screenplay

    for module in pkgutil.walk_packages(screenplay.__path__, "screenplay."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from screenplay.library import convert_bytes

    for path in sorted((ROOT / "input").glob("*.txt"))[:3]:
        convert_bytes(path.read_bytes(), path.name, path.suffix)
    for (pattern, flags), (file, line) in sorted(seen.items(), key=lambda item: item[1]):
        print(json.dumps([pattern, flags, file, line]))


if __name__ == "__main__":
    main()
