"""Paragraphs in which an author talks to readers, told by their manner."""

from __future__ import annotations

import re
from functools import cache

from screenplay.prose.apart.speech import opens_speech
from screenplay.resources import lexicon

_LONGEST = 2500  # characters of a note that only its manner shows
_ENOUGH = 2  # signs from which on a paragraph at the edge of a chapter is a note
_TALKS = re.compile(
    r"\b(?:I['’]m|I am|I['’]ve|I have|I['’]ll|I will|I hope|I know|I wanted|I promise|let me|you['’]re"
    r"|you guys|you should|you all"
    r"|everyone|everybody|guys|folks|anyway|anyways|so yeah|hey|hi|hello)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“«\"][^“”«»\"\n]*[”»\"]")
_TOLD = re.compile(r"\b(?:he|she|they|his|her|him|their)\b", re.IGNORECASE)
_DEDICATES = re.compile(
    r"[*_(\s]*(?:for|to|in (?:loving )?memory of|dedicated to)\s+[^.!?\n]{2,90}[.*_)\s]*\Z", re.IGNORECASE
)


def note_weight(words: str) -> int:
    """Return how many signs of an author talking `words` show; a strong one counts for two."""
    if len(words) > _LONGEST or opens_speech(words):
        return 0
    own = _QUOTED.sub(" ", words)  # what somebody in the story says is no word of its author
    found = {each[0].lower().replace("’", "'") for each in _signs().finditer(own)}
    return sum(_ENOUGH if sign in lexicon("note_words", "strong") else 1 for sign in found)


def is_note(words: str) -> bool:
    """Tell whether a paragraph at the edge of a chapter is its author's word to readers."""
    return note_weight(words) >= _ENOUGH


def follows_note(words: str) -> bool:
    """Tell whether a paragraph right beside a note goes on with it."""
    if len(words) > _LONGEST or opens_speech(words):
        return False
    if note_weight(words):
        return True
    return bool(_TALKS.search(words)) and not _TOLD.search(words)


def dedicates(words: str) -> bool:
    """Tell whether a line before the story gives it to somebody: "For my mother"."""
    return len(words.split()) <= 12 and bool(_DEDICATES.match(words))


@cache
def _signs() -> re.Pattern[str]:
    entries = sorted(lexicon("note_words"), key=lambda entry: (-len(entry), entry))
    signs = "|".join(re.escape(sign).replace("'", "['’]") for sign in entries)
    return re.compile(rf"(?<!\w)(?:{signs})(?!\w)", re.IGNORECASE)
