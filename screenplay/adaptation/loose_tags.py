"""Narration behind a speech that only says who spoke: "was her reply", "came the answer"."""

from __future__ import annotations

import re
from functools import cache

from screenplay.adaptation.coverage import stripped
from screenplay.language.tokens import over_lines
from screenplay.model.span import Span
from screenplay.resources import any_of


def loose_tag(text: str, span: Span) -> Span | None:
    """Return what is left behind the words that say who spoke; None where it tells something else.

    The sentence stands right behind a speech and begins with a small letter.
    """
    if not text[span.start].islower():
        return None
    found = _says_so().match(text, span.start, span.end)
    if found is None:
        return None
    return stripped(text, Span(found.end(), span.end))


@cache
def _says_so() -> re.Pattern[str]:
    return over_lines(
        rf"(?:was|is|came|comes|were) (?:[\w.’'-]+ ){{0,3}}?(?:\w+ )?{any_of('replies')}s?\b"
        r"|(?:was|is) all (?:that )?(?:he|she|they|I|[A-Z]\w+) (?:said|says|answered|replied|could say)\b"
        r"|this from (?:the )?\w+\b"
    )
