"""Quotation marks in text: which characters they are and which way each one faces."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


# Single marks that are apostrophes after all: settled by the other marks of the paragraph.


_SHORT = 40  # characters; within these a mark after "s" rather closes a few quoted words than owns


def without_apostrophes(marks: Sequence[Mark], *, single_is_primary: bool) -> list[Mark]:
    """Return `marks` with the single ones that pair up as quotation marks, the loose ones settled."""
    if all(mark.family != SINGLE for mark in marks):
        return list(marks)
    kept: list[Mark] = []
    opened: int | None = None  # where the open single quotation began
    depth = 0
    following = _following(marks)
    for mark, (next_firm, next_loose) in zip(marks, following, strict=True):
        if mark.family != SINGLE:
            kept.append(mark)
        elif mark.facing is Facing.OPEN:
            if single_is_primary or next_firm is Facing.CLOSE or next_loose:
                kept.append(mark)
                opened = mark.start
                depth += 1
        elif mark.facing is Facing.DROPPED:
            if opened is None and single_is_primary and next_firm is Facing.CLOSE:
                kept.append(mark._replace(facing=Facing.OPEN))
                opened = mark.start
                depth = 1
        elif mark.facing is Facing.CLOSE:
            lost_inner_mark = depth == 1 and next_firm is Facing.CLOSE
            if (opened is not None or single_is_primary) and not lost_inner_mark:
                kept.append(mark)
                opened = None
                depth = max(0, depth - 1)
        elif opened is not None and _closes(mark, opened, next_firm, more_loose=next_loose):
            kept.append(mark._replace(facing=Facing.CLOSE))
            opened = None
            depth = 0
    return kept


def _following(marks: Sequence[Mark]) -> list[tuple[Facing | None, bool]]:
    """For each mark: how the next firm single mark faces, and whether a loose one stands before it."""
    answers: list[tuple[Facing | None, bool]] = []
    firm: Facing | None = None
    loose = False
    for mark in reversed(marks):
        answers.append((firm, loose))
        if mark.family == SINGLE:
            if mark.facing in (Facing.OPEN, Facing.CLOSE):
                firm, loose = mark.facing, False
            elif mark.facing is not Facing.DROPPED:
                loose = True
    answers.reverse()
    return answers


def _closes(mark: Mark, opened: int, next_firm: Facing | None, *, more_loose: bool) -> bool:
    """Tell whether a loose mark closes the quotation opened at `opened`; else it is an apostrophe."""
    if next_firm is Facing.CLOSE:
        return False
    if mark.facing is Facing.LOOSE or mark.start - opened <= _SHORT:
        return True
    return not more_loose and next_firm is Facing.OPEN
