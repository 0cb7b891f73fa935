"""Cut the words of a cue into the name and what stands in parentheses behind it."""

from __future__ import annotations

import re

_EXTENSIONS = re.compile(r"(?:\s*\([^()]*\))+")
_EXTENSION = re.compile(r"\(([^()]*)\)")


def name_and_extensions(words: str) -> tuple[str, tuple[str, ...]]:
    """Return the name in a cue and its extensions without parentheses: "MARA (V.O.)" → "MARA", ("V.O.",)."""
    head, bracket, rest = words.partition("(")
    if not bracket or not words.endswith(")") or not head.strip():
        return words, ()
    if _EXTENSIONS.fullmatch("(" + rest):
        found = (one.strip() for one in _EXTENSION.findall("(" + rest))
        return head.strip(), tuple(one for one in found if one)
    return head.strip(), (rest[:-1].strip(),)
