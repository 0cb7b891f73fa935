"""Scare quotes and remembered words inside a sentence."""

from __future__ import annotations

from screenplay.prose.utterance.view import View
from screenplay.resources import lexicon

_SHORT = 4  # words; from five on, a piece of reported speech is as likely


def judge(view: View) -> bool | None:
    """See a few words in small letters with nothing between them and the sentence: they are mentioned.

    Example: `the strongest prop of the "aid society" and of others`
    Misses: `Her gentle "Coming" was answered.`
    Source: this project, after labelled strings of the Project Dialogism Novel Corpus.
    """
    if not view.word_before or view.ending in "!?" or _sounds_spoken(view):
        return None
    if view.is_lower and len(view.words) <= _SHORT:
        return True
    if not view.is_lower and len(view.words) <= _SHORT and view.ending.isalnum() and view.goes_on:
        return True
    return None


def _sounds_spoken(view: View) -> bool:
    return bool(view.words) and view.words[0].lower() in lexicon("openers", "interjection")
