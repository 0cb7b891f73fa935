"""Quotation marks in text: which characters they are and which way each one faces."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from screenplay.resources import lexicon

DOUBLE, SINGLE, ANGLE, CORNER = "double", "single", "angle", "corner"

# One set of characters first, so that the search runs from mark to mark; then what each must stand beside.
_MARK = re.compile(
    r"[\"“”„‟«»‹›「」『』‘‚‛`'’](?:(?<=[^`'’])|(?<=`)`?|(?<=')'(?<=\S'')"
    r"|(?<=['’])(?:(?<![^\W_].)(?<!(?<!\S)'.)|(?![^\W_])))"  # never the apostrophe inside a word
)
_FAMILY = {
    **dict.fromkeys(('"', "“", "”", "„", "‟", "``", "''"), DOUBLE),
    **dict.fromkeys(("'", "‘", "’", "‚", "‛", "`"), SINGLE),
    **dict.fromkeys("«»‹›", ANGLE),
    **dict.fromkeys("「」『』", CORNER),
}
_ALWAYS_OPEN = frozenset(("„", "‟", "‚", "‛", "``", "「", "『"))
_ALWAYS_CLOSED = frozenset("」』")
_ENDS_SENTENCE = frozenset(".,!?;:…—–-)]")
_BEFORE_OPEN = frozenset("([{—–-/\"“„«»‘‚'")
_AFTER_CLOSE = frozenset(".,;:!?)]}…—–-/\"”“«»’'")
_EMPHASIS = "_*"  # plain-text italics: marks look through them
_WORD = re.compile(r"[^\W_]+")


class Facing(IntEnum):
    """Which way a mark faces, as far as its neighbours tell."""

    OPEN = 0
    CLOSE = 1
    EITHER = 2  # its neighbours do not tell
    LOOSE = 3  # closes, or is the apostrophe at the end of a word
    POSSESSIVE = 4  # the same after "s" or "n", where an apostrophe is the likelier ("boys'", "goin'")
    DROPPED = 5  # opens, or stands for letters left out ("'tis")


class Mark(NamedTuple):
    """One quotation mark: `[start, end)`, its family of characters, and the way it faces."""

    start: int
    end: int
    family: str
    facing: Facing


def find_marks(text: str, start: int, end: int, *, reversed_angles: bool = False) -> list[Mark]:
    """Return the quotation marks of the paragraph `text[start:end]`, in order, apostrophes left out."""
    marks = []
    for found in _MARK.finditer(text, start, end):
        glyph = found[0]
        before = _neighbour(text, found.start() - 1, start, -1)
        after = _neighbour(text, found.end(), end, 1)
        facing = _facing(glyph, before, after, text, found, reversed_angles=reversed_angles)
        if facing is not None:
            marks.append(Mark(found.start(), found.end(), _FAMILY[glyph], facing))
    return marks


def _neighbour(text: str, at: int, limit: int, step: int) -> str:
    """Return the character at `at`, looking through emphasis marks; a space at the paragraph's edge."""
    while (at >= limit if step < 0 else at < limit) and text[at] in _EMPHASIS:
        at += step
    return text[at] if (at >= limit if step < 0 else at < limit) else " "


def _facing(
    glyph: str, before: str, after: str, text: str, found: re.Match[str], *, reversed_angles: bool
) -> Facing | None:
    if glyph in _ALWAYS_OPEN:
        return Facing.OPEN
    if glyph in _ALWAYS_CLOSED:
        return Facing.CLOSE
    if glyph in "«»‹›":
        return Facing.OPEN if (glyph in "«‹") != reversed_angles else Facing.CLOSE
    if _FAMILY[glyph] == SINGLE:
        return _single_facing(glyph, before, after, text, found)
    return _double_facing(glyph, before, after)


def _double_facing(glyph: str, before: str, after: str) -> Facing:
    open_before = before.isspace()
    close_after = after.isspace() or after in _AFTER_CLOSE
    if glyph == "“":
        return Facing.CLOSE if close_after and not open_before and before not in _BEFORE_OPEN else Facing.OPEN
    if glyph == "”":
        return Facing.OPEN if open_before and not close_after else Facing.CLOSE
    if open_before or before in _BEFORE_OPEN:
        return Facing.EITHER if close_after or not open_before else Facing.OPEN
    return Facing.CLOSE if close_after else Facing.EITHER


def _single_facing(glyph: str, before: str, after: str, text: str, found: re.Match[str]) -> Facing | None:
    opens = before.isspace() or before in _BEFORE_OPEN
    if glyph in "‘`":
        return Facing.OPEN if opens or not (after.isspace() or after in _AFTER_CLOSE) else Facing.CLOSE
    if before in _ENDS_SENTENCE and (after.isspace() or after in _AFTER_CLOSE or not opens):
        return Facing.CLOSE
    if opens:
        word = _WORD.match(text, found.end())
        if glyph == "’" or after.isspace():
            return None
        return Facing.DROPPED if word and _drops_letters(word[0]) else Facing.OPEN
    return Facing.POSSESSIVE if before in "sSnN" else Facing.LOOSE


def _drops_letters(word: str) -> bool:
    """Tell whether `word` is written with an apostrophe before it: 'tis, 'em, '90s."""
    return word.lower() in lexicon("leading_apostrophes") or word[:2].isdigit()
