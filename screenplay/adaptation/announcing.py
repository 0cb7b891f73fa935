"""Sentences before a speech that only announce it: "At length she replied:"."""

from __future__ import annotations

from screenplay.adaptation.sentence import Sentence
from screenplay.language.wordclass import Word, classes_of
from screenplay.resources import lexicon

_MOST_WORDS = 10
_HEARERS = frozenset({"him", "her", "me", "them", "us", "himself", "herself", "myself", "themselves"})
_GOING = frozenset({"went", "goes", "go"})


def only_announces(sentence: Sentence) -> bool:
    """Tell whether a sentence ends in a verb of speech and tells nothing else; the cue stands for it.

    Example: At length she replied: / First of all he said to himself,
    Misses: sentences that tell what is done meanwhile ("wiping his mouth, he said"), which stay.
    Source: usage of screenplays; own choice.
    """
    if len(sentence.words.split()) > _MOST_WORDS:
        return False
    words = [word for word in sentence.lowers if word[0].isalnum()]
    if len(sentence.verbs) != 1 or any(classes_of(word) & Word.GERUND for word in words):
        return False
    verb = sentence.lowers[sentence.verbs[0].place]
    if verb not in lexicon("announcing_verbs") or sentence.verbs[0].depth:
        return False
    behind = words[words.index(verb) + 1 :]
    if verb in _GOING:
        return behind == ["on"]
    return not behind or behind == ["this"] or (behind[0] == "to" and set(behind[1:]) <= _HEARERS)
