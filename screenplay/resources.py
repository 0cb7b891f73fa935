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
def lexicon(table: str, mark: str | None = None) -> frozenset[str]:
    """Return the entries of a table of `grammar/lexicon`, or only those that carry `mark`.

    `table` is the name of the file; its folder does not matter.
    Raises KeyError for a table that is not there.
    """
    if mark is None:
        return frozenset(entry for entry, _ in _rows(table))
    return frozenset(lexicon_table(table, mark))


def any_of(table: str, mark: str | None = None) -> str:
    """Return a pattern of any entry of a lexicon, the longest first, as a part of a regular expression."""
    entries = sorted(lexicon(table, mark), key=lambda entry: (-len(entry), entry))
    return f"(?:{'|'.join(' '.join(map(re.escape, entry.split())) for entry in entries)})"


@cache
def lexicon_table(table: str, mark: str | None = None) -> dict[str, str]:
    """Return the entries of a table with what stands behind them, or with the value of `mark`.

    A row of a marked table is an entry and its marks, divided by tabs: `bar<TAB>setting=INT<TAB>ambiguous`.
    A mark without a value has the value "". Raises KeyError for a mark that no entry carries.
    """
    return dict(_rows(table)) if mark is None else _marked(table)[mark]


@cache
def _marked(table: str) -> dict[str, dict[str, str]]:
    """Return mark → entry → value: the file is read once for all its marks."""
    found: dict[str, dict[str, str]] = {}
    for entry, marks in _rows(table):
        for each in marks.split("\t"):
            mark, _, value = each.partition("=")
            if mark not in found:
                found[mark] = {}
            found[mark][entry] = value
    return found


@cache
def _homes() -> dict[str, Path]:
    """Return where each table stands, by its name."""
    return {path.stem: path for path in sorted((grammar_folder() / "lexicon").glob("*/*.txt"))}


def _rows(table: str) -> list[tuple[str, str]]:
    lines = _homes()[table].read_text(encoding="utf-8").split("\n")
    cut = [line.partition("\t") for line in lines if line and not line.startswith("#")]
    return [(entry, value) for entry, _, value in cut]
