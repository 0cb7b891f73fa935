"""Which words can be what somebody does: pasts, and present forms where the story is told in the present."""

from __future__ import annotations

import re
from collections.abc import Callable

from screenplay.language.verbs import verb_table
from screenplay.model.beat import Narration, Prose, Tag
from screenplay.resources import lexicon

_AFTER_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\s+(?:\w+ly\s+)?([a-z]+)")
_ENOUGH = 3  # present forms after "he" or "she"; fewer are slips
_PRESENT = frozenset(("is", "has", "does"))


def is_past(word: str) -> bool:
    """Tell whether a word in lower case looks like a past tense."""
    return word.endswith("ed") or word in lexicon("verb_forms", "irregular")


def acting_words(text: str, prose: Prose) -> Callable[[str], bool]:
    """Return the test whether a word in lower case can be what somebody does in this story.

    In a story told in the present "Orla grins" is a person who acts; in one told in the past it would be
    a noun as often as not.
    """
    return _is_act if is_told_in_present(text, prose) else is_past


def is_told_in_present(text: str, prose: Prose) -> bool:
    """Tell whether "he" and "she" of the narration mostly act in the present tense."""
    present = past = 0
    for beat in prose.beats:
        if isinstance(beat, Narration | Tag):
            for found in _AFTER_PRONOUN.finditer(text, beat.span.start, beat.span.end):
                present += is_present(found[1])
                past += found[1] == "had" or found[1] in verb_table().by_past
    return present >= _ENOUGH and present > past


def is_present(word: str) -> bool:
    """Tell whether a word in lower case is a verb of the third person in the present tense."""
    return word in _PRESENT or word in verb_table().by_third


def _is_act(word: str) -> bool:
    return is_past(word) or is_present(word)
