"""The place that people speak of as the one they are in: "in this barn", "welcome to the palace"."""

from __future__ import annotations

import re
from functools import cache

from screenplay.language.wrapped import over_lines
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.resources import lexicon_table
from screenplay.scenes.place_names import is_among

SPOKEN_OF = "place that somebody speaks of as here"


@cache
def _here() -> re.Pattern[str]:
    places = "|".join(sorted(map(re.escape, lexicon_table("places")), key=len, reverse=True))
    return over_lines(
        r"\b(?:welcome to (?:the|my|our)|(?:in|into|from|inside|out of|leave|to) this"
        r"|(?:get|got|stay|keep|clear|come|go)(?: the \w+)? (?:out of|off) (?:my|our|the)"
        r"|doing (?:here )?in (?:my|our|the|a|an)|here in (?:my|our|the)) "
        rf"(?:\w+ )?(?P<place>{places})\b"
        r"(?! \w+(?:er|ing)\b)",
        re.IGNORECASE,
    )


def spoken_place(text: str, speeches: list[Span]) -> Decision | None:
    """Return the first place that somebody says the scene is in, as a guess."""
    for speech in speeches:
        for found in _here().finditer(text, speech.start, speech.end):
            word = found["place"].lower()
            if not is_among(word, "wide_places"):
                span = Span(found.start("place"), found.end("place"))
                return Decision(word.upper(), SPOKEN_OF, 0.5, span)
    return None
