"""Know what other programs take a line for, so that the writer can force it to be what it is.

Sources: fountain.io/syntax, and trying screenplain 0.12 and fountain-js 1.2, whose habits the comments name.
"""

from __future__ import annotations

import re

# What every program takes for a scene heading, and what some do.
_HEADING = re.compile(r"(?:INT\.?/EXT|INT|EXT|EST|I/E)[. ]+[^\s.].*", re.IGNORECASE | re.DOTALL)
_PERHAPS_HEADING = re.compile(r"[*_]{0,4}(?:I(?:NT)?\.?/E(?:XT)?|INT|EXT|EST)[. ]|\.(?!\.)", re.IGNORECASE)
_TRANSITION = re.compile(r".*\S TO:", re.DOTALL)
# fountain-js: "She whispers to:" and "FADE OUT." are transitions.
_PERHAPS_TRANSITION = re.compile(
    r".* TO:|(?:FADE (?:TO BLACK|OUT)|CUT TO BLACK)\.", re.IGNORECASE | re.DOTALL
)
_PERHAPS_NO_CUE = re.compile(r".*(?:TO:|(?:BLACK|OUT)\.)\s*(?:\(.*)?", re.DOTALL)
_SMALL_LETTER = re.compile(r"[a-z]")


def is_heading(line: str) -> bool:
    """Tell whether every program reads `line` as a scene heading without force."""
    return bool(_HEADING.fullmatch(line))


def is_transition(line: str) -> bool:
    """Tell whether every program reads `line` as a transition without force."""
    return bool(_TRANSITION.fullmatch(line))


def is_cue(line: str) -> bool:
    """Tell whether every program reads `line`, capitals above a speech, as a cue without force."""
    return not _PERHAPS_NO_CUE.fullmatch(line)


def needs_force(line: str, *, alone: bool) -> bool:
    """Tell whether some program takes `line`, the first of an action paragraph, for something else."""
    words = line.strip()
    if _PERHAPS_HEADING.match(words):
        return True
    if alone:
        return bool(_PERHAPS_TRANSITION.fullmatch(words))
    # Above another line: screenplain looks for capitals before the parenthesis, fountain-js for no a-z there.
    head = words.partition("(")[0]
    return head.isupper() or not _SMALL_LETTER.search(head)
