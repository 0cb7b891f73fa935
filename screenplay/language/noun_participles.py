"""Participles that tell more of the noun before them, or that a verb before the noun governs."""

from __future__ import annotations

from screenplay.language.number import looks_plural
from screenplay.language.sentence_state import State
from screenplay.language.wordclass import Word
from screenplay.resources import lexicon

_ATTENDING = frozenset({"with", "without"})
_PRONOUN = Word.NOM | Word.OBJ | Word.REL
_OWNED = Word.DET | Word.POSS | Word.NUMBER
_BREAKS = Word.PREP | Word.COORD | Word.SUB | Word.REL | Word.NOM | Word.TO
_PHRASE = 5  # words at most from "heard" to "announced"


def tells_of_noun(state: State, index: int) -> bool:
    """Tell whether the past form at `index`, which may be a participle, goes with the noun before it."""
    if _is_between(state, index):
        return True
    if state.object_follows(index) or not _ends_or_hangs(state, index):
        return False
    return _is_fixed(state, index) or _is_attending(state, index) or _is_governed(state, index)


def _ends_or_hangs(state: State, index: int) -> bool:
    """Tell whether a preposition, an adverb or a mark follows."""
    flags = state.classes_at(index + 1)
    return not state.word_at(index + 1)[:1].isalnum() or bool(flags & (Word.PREP | Word.ADV))


def _is_between(state: State, index: int) -> bool:
    """Tell the "married" of "some interesting married woman": an adjective before it, a noun behind."""
    if state.word_at(index - 1) not in lexicon("plain_adjectives") or not state.noun_follows(index):
        return False
    before = state.word_at(index - 2)
    determined = bool(state.classes_at(index - 2) & (Word.DET | Word.POSS)) or before.endswith("'s")
    return determined and state.tokens[index + 1].text[0].islower()


def _is_fixed(state: State, index: int) -> bool:
    """Tell "damask nailed on the wall": such a form without an object is no act."""
    made = state.word_at(index) == "made" and state.word_at(index + 1) == "of"
    if not (made or state.word_at(index) in lexicon("fixed_participles")) or state.previous < 0:
        return False
    noun = state.previous
    if state.classes_at(noun) & _PRONOUN or state.is_proper(noun):
        return False
    return state.word_at(noun)[:1].isalnum() and not state.classes_at(noun) & (_BREAKS | _OWNED)


def _is_attending(state: State, index: int) -> bool:
    """Tell the "turned" of "with faces turned to the sea", of ", with his eyes turned from her"."""
    if state.word_at(index) in lexicon("intransitive_pasts"):
        return False
    if state.word_at(index - 2) in _ATTENDING and not state.classes_at(index - 1) & (_OWNED | _PRONOUN):
        return looks_plural(state.word_at(index - 1)) and bool(state.classes_at(index + 1) & Word.PREP)
    for place in range(index - 1, max(-1, index - 1 - _PHRASE), -1):
        if state.word_at(place) in _ATTENDING:
            after_mark = state.word_at(place - 1) == ","
            return after_mark and bool(state.classes_at(place + 1) & _OWNED)
        if not state.word_at(place)[:1].isalnum() or state.classes_at(place) & _BREAKS:
            return False
    return False


def _is_governed(state: State, index: int) -> bool:
    """Tell the "announced" of "heard the dinner announced with surprise": the verb of sense governs it."""
    if state.word_at(index) in lexicon("intransitive_pasts"):
        return False
    for place in range(index - 1, max(-1, index - 1 - _PHRASE), -1):
        if state.word_at(place) in lexicon("perceiving_forms"):
            return place == index - 1 or bool(state.classes_at(place + 1) & _OWNED)
        if not state.word_at(place)[:1].isalnum() or state.classes_at(place) & _BREAKS:
            return False
    return False
