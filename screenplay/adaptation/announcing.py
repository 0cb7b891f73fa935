"""Sentences before a speech that only announce it: "At length she replied:"."""

from __future__ import annotations

from screenplay.adaptation.sentence import Sentence
from screenplay.language.verbs import verb_table
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon

_MOST_WORDS = 10
_HEARERS = frozenset({"him", "her", "me", "them", "us", "himself", "herself", "myself", "themselves"})
_TOLD_BEFORE = frozenset({"", "after", "before", "which"})  # "to which she replied:"
_HANGS = Word.PREP | Word.SUB | Word.ADV | Word.COORD
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
    if len(sentence.verbs) != 1 or any(map(_is_act_meanwhile, words)):
        return False
    told = sentence.verbs[0]
    verb = sentence.lowers[told.place]
    if verb not in lexicon("announcing_verbs") or (told.depth and told.opener not in _TOLD_BEFORE):
        return False
    behind = words[words.index(verb) + 1 :]
    if verb in _GOING:
        return behind == ["on"]
    return not behind or behind == ["this"] or (behind[0] == "to" and set(behind[1:]) <= _HEARERS)


def only_leads(sentence: Sentence) -> bool:
    """Tell words before a speech that are no sentence and show nothing: "Then--", "And then, on his reply,".

    Misses: fragments with a gerund ("Then turning to Anna,") or with a thing or place, which may be seen.
    """
    if sentence.verbs or len(sentence.words.split()) > _MOST_WORDS:
        return False
    words = [word for word in sentence.lowers if word[0].isalnum()]
    if not words or not classes_of(words[0]) & _HANGS or classes_of(words[0]) & Word.DET:
        return False
    return all(classes_of(word) & _HANGS for word in words) or words[-1] in lexicon("answer_nouns")


def _is_act_meanwhile(word: str) -> bool:
    """Tell the "wiping" of "wiping his mouth, he said" from "instead of answering, he asked"."""
    if not classes_of(word) & Word.GERUND:
        return False
    found = verb_table().by_gerund.get(word)
    return found is None or found.lemma not in lexicon("announcing_verbs")
