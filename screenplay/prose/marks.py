"""Single quotation marks told from apostrophes, by what stands beside them and by each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from screenplay.resources import lexicon

APOSTROPHE, OPENS, CLOSES = "ʼ", "‘", "’"  # as the grammar reads them; the apostrophe is U+02BC, a letter

# One set of characters first, so that the search runs from mark to mark; then what each must stand beside.
_MARK = re.compile(
    r"[‘‚‛`'’](?:(?<=[^`'’])|(?<=`)`?|(?<=')'(?<=\S'')"
    r"|(?<=['’])(?:(?<![^\W_].)(?<!(?<!\S)'.)|(?![^\W_])))"  # never the apostrophe inside a word
)
_PLAIN = str.maketrans("'’", APOSTROPHE * 2)
_ENDS_SENTENCE = frozenset(".,!?;:…—–-)]")
_BEFORE_OPEN = frozenset("([{—–-/\"“„«»‘‚'")
_AFTER_CLOSE = frozenset(".,;:!?)]}…—–-/\"”“«»’'")
_DOUBLE = frozenset('"”“»')
_EMPHASIS = "_*"  # plain-text italics: marks look through them
_WORD = re.compile(r"[^\W_]+")


class Facing(IntEnum):
    """Which way a mark faces, as far as its neighbours tell."""

    OPEN = 0
    CLOSE = 1
    LOOSE = 2  # closes, or is the apostrophe at the end of a word
    POSSESSIVE = 3  # the same after "s" or "n", where an apostrophe is the likelier ("boys'", "goin'")
    OWNS = 4  # the same before a word in small letters that tells no speech ("the boys' boat")
    DROPPED = 5  # opens, or stands for letters left out ("'tis")


class Mark(NamedTuple):
    """One single mark at `start`, the way it faces, and whether it stands right behind a word."""

    start: int
    facing: Facing
    behind_word: bool


def settled_singles(text: str, start: int, end: int, *, single_is_primary: bool) -> str:
    """Return the paragraph `text[start:end]` with its single marks as OPENS, CLOSES and APOSTROPHE.

    Two single marks that stand for a double one (`` and '') stay as they are.
    """
    letters = list(text[start:end].translate(_PLAIN))
    marks = []
    for found in _MARK.finditer(text, start, end):
        at = found.start() - start
        if len(found[0]) == 2:
            letters[at : at + 2] = found[0]
            continue
        letters[at] = APOSTROPHE
        before = _neighbour(text, found.start() - 1, start, -1)
        after = _neighbour(text, found.end(), end, 1)
        facing = _facing(found[0], before, after, text, found)
        if facing is not None:
            words = text[max(start, found.start() - 2) : found.start()].rstrip()
            marks.append(Mark(found.start(), facing, words[-1:].isalnum()))
    for mark in _without_apostrophes(marks, single_is_primary=single_is_primary):
        letters[mark.start - start] = OPENS if mark.facing is Facing.OPEN else CLOSES
    return "".join(letters)


def _neighbour(text: str, at: int, limit: int, step: int) -> str:
    """Return the character at `at`, looking through emphasis marks; a space at the paragraph's edge."""
    while (at >= limit if step < 0 else at < limit) and text[at] in _EMPHASIS:
        at += step
    return text[at] if (at >= limit if step < 0 else at < limit) else " "


def _facing(glyph: str, before: str, after: str, text: str, found: re.Match[str]) -> Facing | None:
    ends = after.isspace() or after in _AFTER_CLOSE
    if ends and before in _DOUBLE:
        return Facing.CLOSE  # around a quotation inside: `"No."'`
    opens = before.isspace() or before in _BEFORE_OPEN
    if glyph in "‚‛":
        return Facing.OPEN
    if glyph in "‘`":
        return Facing.OPEN if opens or not (after.isspace() or after in _AFTER_CLOSE) else Facing.CLOSE
    if before in _ENDS_SENTENCE and (after.isspace() or after in _AFTER_CLOSE or not opens):
        return Facing.CLOSE
    if opens:
        word = _WORD.match(text, found.end())
        if glyph == "’" or after.isspace():
            return None
        return Facing.DROPPED if word and _drops_letters(word[0]) else Facing.OPEN
    if before not in "sSnN":
        return Facing.LOOSE
    return Facing.OWNS if _goes_on(text, found.end()) else Facing.POSSESSIVE


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a small word follows that does not say who speaks: "boats" of "the boys' boats"."""
    word = _WORD.match(text, at + 1) if text[at : at + 1] == " " else None
    if word is None or not word[0].islower():
        return False
    speaks = word[0] in lexicon("speech_verbs", "base") or word[0] in (
        "he",
        "she",
        "they",
        "we",
        "the",
        "a",
        "my",
    )
    return not speaks


def _drops_letters(word: str) -> bool:
    """Tell whether `word` is written with an apostrophe before it: 'tis, 'em, '90s."""
    return word.lower() in lexicon("leading_apostrophes") or word[:2].isdigit()


_SHORT = 40  # characters; within these a mark after "s" rather closes a few quoted words than owns


def _without_apostrophes(marks: Sequence[Mark], *, single_is_primary: bool) -> Iterator[Mark]:
    """Yield those of `marks` that pair up as quotation marks, each as OPEN or CLOSE."""
    opened: Mark | None = None
    depth = 0
    for mark, (next_firm, next_loose) in zip(marks, _following(marks), strict=True):
        if mark.facing is Facing.OPEN:
            if single_is_primary or next_firm is Facing.CLOSE or next_loose:
                yield mark
                opened = mark
                depth += 1
        elif mark.facing is Facing.DROPPED:
            if opened is None and single_is_primary and next_firm is Facing.CLOSE:
                yield mark._replace(facing=Facing.OPEN)
                opened = mark
                depth = 1
        elif mark.facing is Facing.CLOSE:
            lost_inner_mark = depth == 1 and next_firm is Facing.CLOSE
            if (opened is not None or single_is_primary) and not lost_inner_mark:
                yield mark
                opened = None
                depth = max(0, depth - 1)
        elif depth > 1 and mark.facing is Facing.LOOSE and next_firm is Facing.CLOSE:
            yield mark._replace(facing=Facing.CLOSE)  # of the quotation inside: 'the 'red' one.'
            depth -= 1
        elif opened is not None and _closes(mark, opened, next_firm, more_loose=next_loose):
            yield mark._replace(facing=Facing.CLOSE)
            opened = None
            depth = 0


def _following(marks: Sequence[Mark]) -> list[tuple[Facing | None, bool]]:
    """For each mark: how the next firm single mark faces, and whether a loose one stands before it."""
    answers: list[tuple[Facing | None, bool]] = []
    firm: Facing | None = None
    loose = False
    for mark in reversed(marks):
        answers.append((firm, loose))
        if mark.facing in (Facing.OPEN, Facing.CLOSE):
            firm, loose = mark.facing, False
        elif mark.facing is not Facing.DROPPED:
            loose = True
    answers.reverse()
    return answers


def _closes(mark: Mark, opened: Mark, next_firm: Facing | None, *, more_loose: bool) -> bool:
    """Tell whether a loose mark closes the quotation that `opened` opens; else it is an apostrophe."""
    if next_firm is Facing.CLOSE:
        return False
    brief = mark.start - opened.start <= _SHORT
    if mark.facing is Facing.OWNS:
        return brief and opened.behind_word
    if mark.facing is Facing.LOOSE or brief:
        return True
    return not more_loose and next_firm is Facing.OPEN
