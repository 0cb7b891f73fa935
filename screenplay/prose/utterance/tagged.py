"""Words that a verb of speech beside them says somebody utters."""

from __future__ import annotations

import re

from screenplay.prose.utterance.view import View
from screenplay.resources import lexicon_table

_WORD = re.compile(r"[^\W_]+")
_NEAR = 3  # words after the quotation among which the verb of its tag stands
_UTTERS = frozenset(
    ("say", "cry", "exclaim", "shout", "whisper", "murmur", "mutter", "call", "yell", "answer", "reply")
)


def judge(view: View) -> bool | None:
    """See a verb of speech right beside the quotation: it is uttered.

    Example: `The clerk said "yes" without looking up.` `"quite so," said Anne.`
    Misses: `what they called "luck," said the report.`
    Source: this project; 19 of 20 such labelled strings of the Project Dialogism Novel Corpus are speech.
    """
    verbs = lexicon_table("speech_verbs", "base")
    if verbs.get(view.word_before) in _UTTERS and view.word_before not in ("called", "call", "calls"):
        return False
    inside = view.is_lower and bool(view.word_before) and not _joins(view.word_before)
    if view.ending in ",.!?" and view.goes_on and not inside and not view.after.startswith("and "):
        near = _WORD.findall(view.after)[:_NEAR]
        if any(word.lower() in verbs for word in near):
            return False
    return None


def _joins(word: str) -> bool:
    """Tell whether `word` may join what somebody says to the sentence before it."""
    return word == "that" or lexicon_table("function_words", "tag_class").get(word) in ("AND", "AS")
