"""Lark parsers of the grammars under `grammar/`, whose tables are kept in the user's cache folder.

Making LALR tables takes a tenth of a second, reading them back a hundredth. They are JSON, so that a file
that somebody put there can say nothing but wrong tables, and their name holds a digest of the grammar, so
that no table outlives a change. Where the folder cannot be used, or SCREENPLAY_CACHE is "off", they are made
each time.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import lark
from lark import Lark
from lark.grammar import Rule
from lark.lexer import Lexer, TerminalDef

_Tables = dict[Any, Any]


def parser_of(
    name: str, grammar: str, *, start: Sequence[str], lexer: str | type[Lexer] = "contextual"
) -> Lark:
    """Return the LALR parser of the text `grammar`; `name` is what its file in the cache is called."""
    kind = lexer if isinstance(lexer, str) else lexer.__name__
    key = "\n".join((grammar, *start, kind, lark.__version__, sys.version))
    path = _folder() / f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:24]}.json"
    kept = _read(path)
    if kept is not None:
        with suppress(KeyError, TypeError, ValueError, AssertionError):
            kept["data"]["options"]["lexer"] = lexer
            kept["data"]["parser"]["lexer_conf"]["lexer_type"] = lexer
            return Lark.load(kept)
    made = Lark(grammar, parser="lalr", lexer=lexer, start=list(start), maybe_placeholders=False)
    _write(path, made)
    return made


def _folder() -> Path:
    """Return where this system keeps what a program can make again."""
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Caches"
    else:
        home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "screenplay")


def _is_off() -> bool:
    return os.environ.get("SCREENPLAY_CACHE", "").lower() == "off"


def _read(path: Path) -> _Tables | None:
    if _is_off():
        return None
    try:
        kept = json.loads(path.read_bytes(), object_hook=_with_numbers)
    except (OSError, ValueError):
        return None
    return kept if isinstance(kept, dict) and {"data", "memo"} <= kept.keys() else None


def _with_numbers(table: dict[str, Any]) -> _Tables:
    """Return `table` with its keys as the parser knows them: JSON writes numbers as strings."""
    if next(iter(table), "").isdigit():
        return {int(key): value for key, value in table.items()}
    return table


def _write(path: Path, made: Lark) -> None:
    """Keep the tables of `made`, in place of older ones of the name; a folder that refuses is no error."""
    if _is_off():
        return
    data, memo = made.memo_serialize([TerminalDef, Rule])
    kept = json.dumps({"data": data, "memo": memo}, separators=(",", ":"), default=lambda _: None)
    beside = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(kept, encoding="utf-8")
        beside.replace(path)
        for old in path.parent.glob(f"{path.name.rpartition('-')[0]}-*.json"):
            if old != path:
                old.unlink(missing_ok=True)
