"""The text as the grammar reads it: what only the whole document tells is settled beforehand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.model.span import Span
from screenplay.prose.habit import DASH, SINGLE, Habit
from screenplay.prose.italics import with_corners
from screenplay.prose.marks import settled_singles

BREAK = "\u2029"
_QUOTATION_DASH, _DASH = "―", "—"
_TURNED = str.maketrans("«»‹›", "»«›‹")
_SINGLES = frozenset("'‘’‚‛`")
_PAIR = re.compile(r"(?<![\d'‘’])(?:''|‘‘|’’)(?!['‘’])")
_BEFORE_OPENING = " \t\n\r([—–-"
_ANGLES = frozenset("»›")


def settle(text: str, paragraphs: Sequence[Span], habit: Habit) -> str:
    """Return the words of `paragraphs` with apostrophes told from marks and marks that face one way.

    The paragraphs stand beside each other in `text`; what divides them becomes BREAK. The result begins
    with the first and has every character of the text up to the end of the last.
    """
    at = paragraphs[0].start
    settled: list[str] = []
    for span in paragraphs:
        settled.append(BREAK * (span.start - at))
        settled.append(_settled(text, span, habit))
        at = span.end
    return "".join(settled)


def _settled(text: str, span: Span, habit: Habit) -> str:
    words = text[span.start : span.end].replace(BREAK, " ")
    if not _SINGLES.isdisjoint(words):
        single = habit.primary == SINGLE
        settled = settled_singles(text, span.start, span.end, single_is_primary=single).replace(BREAK, " ")
        words = settled if single else _with_pairs(words, settled)
    if not _ANGLES.isdisjoint(words) and _faces_outward(words, habit):
        words = words.translate(_TURNED)
    if habit.italics:
        words = with_corners(words)
    words = words.replace(_QUOTATION_DASH, _DASH)
    dash = DASH.match(text, span.start, span.end) if habit.dashes else None
    if dash is not None:
        length = len(dash[0].rstrip())
        words = _QUOTATION_DASH * length + words[length:]
    return words


def _with_pairs(words: str, settled: str) -> str:
    """Return `settled` with two single marks, typed for a double one, as the grammar knows them."""
    made = settled
    for found in _PAIR.finditer(words):
        before, after = words[: found.start()][-1:], words[found.end() : found.end() + 1]
        opens = after.strip() and not before.strip(_BEFORE_OPENING)
        made = made[: found.start()] + ("``" if opens else "''") + made[found.end() :]
    return made


def _faces_outward(words: str, habit: Habit) -> bool:
    """Tell whether » opens in a paragraph, by its first angle: in one text several habits may stand."""
    first = next((at for at, letter in enumerate(words) if letter in "«»‹›"), None)
    if first is None or not (first == 0 or words[first - 1].isspace() or words[first - 1] in "([—–-"):
        return habit.reversed_angles
    return words[first] in _ANGLES and words[first + 1 : first + 2].strip() != ""
