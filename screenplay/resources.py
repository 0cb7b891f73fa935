"""Find and read the data files under `grammar/`: grammars, lexicons, weights."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_INSIDE_WHEEL = Path(__file__).parent / "grammar"
_IN_CHECKOUT = Path(__file__).parent.parent / "grammar"


@cache
def grammar_folder() -> Path:
    """Return the folder of grammars and lexicons: the installed one first, then the checkout's."""
    return _INSIDE_WHEEL if _INSIDE_WHEEL.is_dir() else _IN_CHECKOUT


@cache
def read_grammar(name: str) -> str:
    """Return the text of `grammar/<name>`, such as "prose.lark"."""
    return (grammar_folder() / name).read_text(encoding="utf-8")


@cache
def lexicon(name: str) -> frozenset[str]:
    """Return the entries of `grammar/lexicon/<name>.txt`: one a line, `#` opens a comment."""
    return frozenset(entry for entry, _ in _rows(name))


def any_of(name: str) -> str:
    """Return a pattern of any entry of a lexicon, the longest first, as a part of a regular expression."""
    entries = sorted(lexicon(name), key=lambda entry: (-len(entry), entry))
    return f"(?:{'|'.join(' '.join(map(re.escape, entry.split())) for entry in entries)})"


@cache
def lexicon_table(name: str) -> dict[str, str]:
    """Return the rows of `grammar/lexicon/<name>.txt` as entry → value, divided by a tab."""
    return dict(_rows(name))


def _rows(name: str) -> list[tuple[str, str]]:
    rows = []
    for line in read_grammar(f"lexicon/{name}.txt").splitlines():
        content = line.partition("#")[0].rstrip()
        if content:
            entry, _, value = content.partition("\t")
            rows.append((entry.strip(), value.strip()))
    return rows
