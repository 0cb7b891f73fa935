"""Participles behind "and", "or", "but" that stand beside an adjective or another participle."""

from __future__ import annotations

from screenplay.language.participles import is_done_to
from screenplay.language.sentence_state import State
from screenplay.language.wordclass import Word
from screenplay.resources import lexicon

_DEGREES = frozenset({"less", "more", "most", "so", "too", "very"})
_NO_ADJECTIVE = Word.PAST | Word.PREP | Word.OBJ | Word.ADV | Word.NOM | Word.DET | Word.POSS


def is_coordinate(state: State, index: int) -> bool:
    """Tell whether the form behind a conjunction, which may be a participle, is one by its neighbours."""
    if state.object_follows(index):
        return False
    return is_done_to(state, index) or _is_graded(state, index) or _is_wet(state, index)


def _is_graded(state: State, index: int) -> bool:
    """Tell "and less easily explained", "small, but well built"."""
    if state.word_at(index - 1) == "well":
        return state.stack[-1].copula
    return state.word_at(index - 1).endswith("ly") and state.word_at(index - 2) in _DEGREES


def _is_wet(state: State, index: int) -> bool:
    """Tell "her face, steaming and wet", "looking cross and resigned": a state, and a mark behind it."""
    if state.word_at(index) not in lexicon("state_participles") or state.word_at(index + 1)[:1].isalnum():
        return False
    joined = index - 2
    if state.word_at(joined) == "," or state.classes_at(index - 1) & ~(Word.COORD | Word.PREP):
        return False
    if state.classes_at(joined) & Word.GERUND:
        return state.word_at(joined - 1) == ","
    return bool(state.classes_at(joined - 1) & Word.GERUND) and not state.classes_at(joined) & _NO_ADJECTIVE
