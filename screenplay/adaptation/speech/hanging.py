"""Narration behind a speech whose subject is the speech itself: "was his one comfort"."""

from __future__ import annotations

from screenplay.adaptation.sentence import Sentence
from screenplay.language.words import Word, classes_of

_HANGS = Word.PREP | Word.SUB | Word.ADV
_STANDS = Word.DET | Word.POSS | Word.NOM | Word.COORD | Word.NUMBER
_COPULA = Word.BE | Word.HAVE


def hangs_on_speech(sentence: Sentence) -> bool:
    """Tell whether a sentence right behind a speech hangs on its words: nobody can play it.

    It begins in small letters, and either has no verb of its own or one whose subject is what was said.

    Example: “Anna!” though only in her mind. / “The barn” had been his uncle's.
    Misses: fragments that begin with a noun ("a stare, of astonishment"), which may be seen.
    Source: own choice; such lines were read in six novels.
    """
    if not sentence.words[:1].islower() or not sentence.tokens:
        return False
    first = classes_of(sentence.lowers[0])
    verbs = [verb for verb in sentence.verbs if verb.depth == 0]
    if not verbs:
        return bool(first & _HANGS) and not first & _STANDS
    return len(verbs) == 1 and verbs[0].place == 0 and bool(first & _COPULA)
