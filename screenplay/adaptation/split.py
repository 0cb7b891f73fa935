"""Where one sentence of narration becomes several paragraphs of action."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from screenplay.adaptation.coverage import trimmed
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import Stage
from screenplay.model.span import Span

_MOST_CHARACTERS = 230  # four lines of 60 columns, less what ragged line ends lose
_JOINER = re.compile(r"(?:and then|and|but|then|so)\s+", re.IGNORECASE)
_BREAK = re.compile(r"[;]\s+|,\s+(?=(?:and|but|then|so)\s+(?:he|she|they|it|I|we|the|[A-Z]\w+)\b)|\s+[—–]\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph's words; `joiner` is the conjunction left out before them.

    `wants_subject` is true where the words begin with their verb: "and let go of the rope".
    """

    words: Span
    joiner: Span | None = None
    wants_subject: bool = False


def parts(stage: Stage, sentence: Sentence) -> list[Part]:
    """Return the parts of a sentence: one, unless a scene starts in it or it is over four lines long."""
    span = sentence.span
    first = bisect_right(stage.cuts, span.start)
    cuts = [cut for cut in stage.cuts[first : first + 3] if span.start < cut < span.end]
    if not cuts and len(span) <= _MOST_CHARACTERS:
        return [Part(span)]
    pieces = []
    for start, end in zip([span.start, *cuts], [*cuts, span.end], strict=True):
        pieces += _shortened(stage.text, start, end)
    verbs = {sentence.tokens[verb.place].start for verb in sentence.verbs}
    return [_part(stage.text, start, end, verbs, opens=start == span.start) for start, end in pieces]


def _shortened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a stretch that is too long at the clause nearest to its middle, again and again."""
    if end - start <= _MOST_CHARACTERS:
        return [(start, end)]
    middle = (start + end) // 2
    found = [match.end() for match in _BREAK.finditer(text, start + 20, end - 20)]
    if not found:
        return [(start, end)]
    best = min(found, key=lambda place: abs(place - middle))
    return [*_shortened(text, start, best), *_shortened(text, best, end)]


def _part(text: str, start: int, end: int, verbs: set[int], *, opens: bool) -> Part:
    span = trimmed(text, start, end)
    joiner = None if opens else _JOINER.match(text, span.start, span.end)
    if joiner is None or joiner.end() >= span.end:
        return Part(span, None, span.start in verbs and not opens)
    words = Span(joiner.end(), span.end)
    return Part(words, trimmed(text, joiner.start(), joiner.end()), words.start in verbs)
