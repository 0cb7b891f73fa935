"""Titles and names of things: capitals on every word that counts, inside a sentence."""

from __future__ import annotations

import re

from screenplay.prose.utterance.view import View
from screenplay.resources import lexicon, lexicon_table

_LONGEST = 7  # words
_NEAR = 3  # words before the quotation among which a verb of speech speaks for it
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_JOINS = ("AND", "AS")


def judge(view: View) -> bool | None:
    """See a few words, all capitalised, with nothing between them and the sentence: they name a thing.

    Example: `subscribed to "Harbour Lights," and read it` `one of the famous "Marston" bowls`
    Misses: titles after "and", which as often joins two utterances.
    Source: this project, after labelled strings of the Project Dialogism Novel Corpus.
    """
    before = view.word_before
    if not before or len(view.words) > _LONGEST or view.ending in "!?-—–…":
        return None
    if (
        not view.words
        or not view.words[0][0].isupper()
        or view.words[0].lower() in lexicon("openers", "interjection")
    ):
        return None
    if before == "that" or lexicon_table("function_words", "tag_class").get(before) in _JOINS:
        return None
    verbs = lexicon_table("speech_verbs", "base")
    if any(word.lower() in verbs for word in _WORD.findall(view.before)[-_NEAR:]):
        return None
    named = all(
        word[0].isupper() or word in lexicon("function_words", "small_in_title") for word in view.words
    )
    return True if named else None
