"""Words belong in `grammar/`, not in code: what is left in code may only fall."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

STAGES = ("prose", "cast", "attribution", "scenes", "adaptation", "language")
FEWEST = 4  # words that make a collection a word set
MOST_SETS = 157  # lower it when you move a set to grammar/lexicon; never raise it


def _is_word(word: str) -> bool:
    return word.replace("'", "").isalpha() and word.islower()  # a terminal of a grammar is no word


def word_sets() -> Iterator[str]:
    """Yield where a collection of lower-case words is written in the code of a stage."""
    root = Path(__file__).parents[2] / "screenplay"
    for stage in STAGES:
        for path in sorted((root / stage).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Set | ast.Tuple | ast.List) and len(node.elts) >= FEWEST:
                    words = [getattr(each, "value", None) for each in node.elts]
                    if all(isinstance(word, str) and _is_word(word) for word in words):
                        yield f"{path.relative_to(root)}:{node.lineno}"


def test_word_sets_in_code_only_grow_fewer() -> None:
    found = list(word_sets())
    assert len(found) <= MOST_SETS, found
