"""Letters, signs and messages: words that stand written in the story."""

from __future__ import annotations

import re
from functools import cache

from screenplay.resources import lexicon

_SALUTATION = re.compile(
    r"\W*(?:my\s+(?:very\s+|own\s+)?)?(?:dear|dearest|darling|beloved)\b(?:\s+[^\W\d_][\w.'’-]*){1,4}\s*"
    r"(?:[,:;.]\s*(?:[—–-]|\n|$)|[—–]|--)"
    r"|\W*(?:dear\s+)?(?:sir|madam)s?\s*[,:;—–-]+\s*(?:\n|$)",
    re.IGNORECASE,
)
_ENDS_SENTENCE = (".", "!", "?", "…", "")
_INTRODUCTION = 160  # characters before the words in which their paper or screen is named


def is_salutation(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` opens as a letter does.

    Example: `"My dear Anne,--` `"Dear Sir:`
    Misses: `"Dear me, no!"`, speech, and a letter without a salutation.
    Source: this project.
    """
    return _SALUTATION.match(text, start, min(end, start + 80)) is not None


def is_introduced(text: str, start: int, end: int) -> bool:
    """Tell whether the narration `text[start:end]` right before a quotation says that it stands written.

    Example: `The sign over the door read "Closed."` `she opened the note, which ran:`
    Misses: `He read her face:`
    Source: this project.
    """
    if text[end - 1 : end] in _ENDS_SENTENCE:
        return False
    return _introduction().search(text, max(start, end - _INTRODUCTION), end) is not None


@cache
def _introduction() -> re.Pattern[str]:
    things = "|".join(sorted(lexicon("written_things")))
    return re.compile(
        rf"\b(?:{things})\b[^.,!?\"“”]{{0,70}}(?<!,)\s(?:read|reads|reading|said|says|saying|ran|runs|bore|went|was|were"
        rf"|as follows|words?)\b[^.!?\"“”\w]*\s*$"
        rf"|\b(?:{things})\b[^\"“”]{{0,90}}[.,;]\s+(?:it|which)\s+(?:read|reads|said|says|ran|runs)\W*$"
        rf"|\b(?:wrote|writes|written|typed|types|texted|texts|scrawled|scribbled|penned)\b"
        rf"[^.!?\"“”]{{0,60}}[:,]?\s*$",
        re.IGNORECASE,
    )
