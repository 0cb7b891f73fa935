"""Tell what one line of Fountain looks like on its own, whatever stands around it."""

from __future__ import annotations

import re

from screenplay.fountain.emphasis import read_emphasis
from screenplay.fountain.hidden import HOLE
from screenplay.model.script import plain

# Cut the words of a cue into the name and what stands in parentheses behind it.


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


# The prefixes of the specification, and the two turned round, followed by a dot or a space.
_HEADING = re.compile(
    r"[*_]{0,4}(?:INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I/E|E/I)(?=[. ])(?=[. ]+[^\s.]).*",
    re.IGNORECASE | re.DOTALL,
)
_FORCED_HEADING = re.compile(r"\.(?=[*_\\]*[^\W_])")
_PAGE_BREAK = re.compile(r"={3,}")
_CARETS = re.compile(r"[\s^]+")
_PREFIX_LETTERS = frozenset("iIeE*_")


def shape(text: str, *, cut: bool = False) -> str:
    """Return the name of the terminal of `grammar/fountain.lark` that the line `text` is.

    A `HOLE` in `text` is a note or a boneyard; `cut` says that a boneyard in it runs over lines.
    """
    seen = text.replace(HOLE, "") if HOLE in text else text
    core = seen.strip()
    if not core:
        if HOLE in text:
            return "CUT" if cut else "HIDDEN"
        return "SPACED" if seen.rstrip("\r") == "  " else "BLANK"
    return _MARKED.get(core[0], _unmarked)(core, text)


def is_capitals(words: str) -> bool:
    """Tell whether `words` have a capital letter and no small one; the sharp s has no capital in use."""
    return words.isupper() or ("ß" in words and words.replace("ß", "").isupper())


def cue_head(core: str) -> str:
    """Return the part of a cue before its extensions, without a caret."""
    core = without_caret(core)
    return core.partition("(")[0] if core.endswith(")") else core


def without_caret(words: str) -> str:
    """Return `words` without the carets and spaces at their end."""
    if "^" not in words:
        return words.rstrip()
    edge = _CARETS.match(words[::-1])
    return words[: len(words) - edge.end()] if edge else words


def cue_words(words: str) -> str:
    """Return the words of a cue as they are printed, extensions included."""
    words = without_caret(words.strip())
    return without_caret(plain(read_emphasis(words))).strip()


def _unmarked(core: str, text: str) -> str:
    if core[0] in _PREFIX_LETTERS and _HEADING.fullmatch(core):
        return "HEADING"
    if core.endswith("TO:") and is_capitals(core):
        # The specification: spaces after the colon make it action.
        return "TRANSITION" if text.endswith(("TO:", "\r", HOLE)) else "TEXT"
    return "CAPS" if is_capitals(cue_head(core)) else "TEXT"


def _equals(core: str, text: str) -> str:
    return "PAGE_BREAK" if _PAGE_BREAK.fullmatch(core) else "SYNOPSIS"


def _dot(core: str, text: str) -> str:
    return "FORCED_HEADING" if _FORCED_HEADING.match(core) else _unmarked(core, text)


def _at(core: str, text: str) -> str:
    return "FORCED_CUE" if cue_words(core[1:]) else "TEXT"


def _greater(core: str, text: str) -> str:
    if core.endswith("<"):
        return "CENTERED"
    return "FORCED_TRANSITION" if core[1:].strip() else "TEXT"


def _bracket(core: str, text: str) -> str:
    if core.endswith(")"):
        return "PAREN"
    return _unmarked(core, text)


_MARKED = {
    "#": lambda core, text: "SECTION",
    "=": _equals,
    "!": lambda core, text: "FORCED_ACTION",
    "~": lambda core, text: "LYRIC",
    ".": _dot,
    "@": _at,
    ">": _greater,
    "(": _bracket,
}
