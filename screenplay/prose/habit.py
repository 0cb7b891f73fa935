"""The quotation habit of one document: which marks open speech in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.model.span import Span
from screenplay.prose.italics import speaks_in_italics

DOUBLE, SINGLE, ANGLE, CORNER = "double", "single", "angle", "corner"
DASH = re.compile(r"(?:[—–―]|--?(?!-))[ \t\xa0\u2009\u202f]*(?=[^\W_]|[¿¡'’«“\"(…])")
_OPENING = re.compile(r"[_*(]*(``|''|[\"“„‟”«»‹›「『‘'‚`])(?=[^\s\d]|[ \xa0\u202f])")
_LATER_OPENING = re.compile(r"(?<=[\s—–-])(``|''|[\"“„«»‹›「『‘'])(?=[A-ZÀ-Þ])")
_GLYPH_FAMILY = {
    **dict.fromkeys(('"', "“", "„", "‟", "”", "``", "''"), DOUBLE),
    **dict.fromkeys(("‘", "'", "‚", "`"), SINGLE),
    **dict.fromkeys("«»‹›", ANGLE),
    **dict.fromkeys("「『", CORNER),
}
_OPENS_PARAGRAPH = 4  # what a mark at a paragraph's start weighs against one inside it
_SAMPLE = 4000  # paragraphs that settle the question


@dataclass(frozen=True, slots=True)
class Habit:
    """How this document marks speech.

    `primary` is the family of marks around speech; the others stand inside it, or around words that are no
    speech. `dashes` is true where a dash at a paragraph's start opens speech, `italics` where words in
    italics are speech.
    """

    primary: str = DOUBLE
    dashes: bool = False
    reversed_angles: bool = False
    italics: bool = False


def habit_of(text: str, paragraphs: Sequence[Span]) -> Habit:
    """Return the habit that most of the openings in `text` show."""
    votes: Counter[str] = Counter()
    dashes = quoted = 0
    for span in paragraphs[:_SAMPLE]:
        first = _OPENING.match(text, span.start, span.end)
        if first:
            votes[_GLYPH_FAMILY[first[1]]] += _OPENS_PARAGRAPH
            quoted += 1
        elif DASH.match(text, span.start, span.end):
            dashes += 1
        for later in _LATER_OPENING.finditer(text, span.start, span.end):
            votes[_GLYPH_FAMILY[later[1]]] += 1
    return Habit(
        primary=max((DOUBLE, SINGLE, ANGLE, CORNER), key=lambda family: votes[family]),
        dashes=dashes >= 2 and dashes > quoted,
        reversed_angles=_angles_are_reversed(text),
        italics=not (quoted or dashes or set(votes) - {SINGLE}) and speaks_in_italics(text),
    )


def _angles_are_reversed(text: str) -> bool:
    if "»" not in text:
        return False
    outward = len(re.findall(r"(?:^|[\s(—–-])»(?=\w)", text))
    return outward > len(re.findall(r"(?:^|[\s(—–-])«", text))
