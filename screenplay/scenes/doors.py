"""Indoors by the doors that people go through: "he ran out the door", "she stood in the doorway"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.language.wrapped import over_lines
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.scenes.narrative import Sentence

_LAST = 3  # sentences of the scene in which somebody leaves
_LEAVES = over_lines(
    r"\b(?:ran|runs?|went|goes|go|walked|walks?|stormed|storms?|hurried|hurries|rushed|rushes|slipped|slips?|strode"
    r"|strides?|headed|heads?|stepped|steps?|backed|was|is|were|are|and) (?:straight |right )?out (?:of )?"
    r"(?:the|his|her|my|their) (?:front |back )?door\b",
    re.IGNORECASE,
)
_APPEARS = over_lines(
    r"\bin the doorway (?:stood|was|were|is|stands|sat|appeared|leaned|leant|lounged|loomed)\b"
    r"|\b(?:stood|stands|standing|appeared|appears|stopped|stops|paused|pauses|leaned|leant|leaning|lounged|hovered"
    r"|was|were|is) in the (?:open )?doorway\b"
    r"|\b(?:put|puts|poked|pokes|stuck|sticks) (?:his|her|their|its) head (?:in|a?round|through) the door\b",
    re.IGNORECASE,
)


def indoors_by_doors(sentences: Sequence[Sentence], start: int) -> Decision | None:
    """Return INT where somebody stands in the doorway or goes out by the door at the end, as a guess."""
    for pattern, some in ((_APPEARS, sentences), (_LEAVES, sentences[-_LAST:])):
        for sentence in some:
            found = pattern.search(sentence.text, max(start, sentence.span.start), sentence.span.end)
            if found is not None:
                return Decision("INT", "somebody at the door", 0.5, Span(found.start(), found.end()))
    return None
