"""Whether a past form right behind a determiner or a preposition is a finite verb."""

from __future__ import annotations

from screenplay.language.clauses.state import State
from screenplay.language.words import Word
from screenplay.resources import lexicon

_PLURAL_HEADS = frozenset({"these", "those", "both", "few", "many", "several", "neither", "others"})


def is_finite_after_determiner(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "both turned" from "the left", "a torn shirt"."""
    last = state.word_at(state.previous)
    wanted = not state.stack[-1].verb or state.stack[-1].joined
    if state.classes[state.previous] & Word.NUMBER and firm and word not in lexicon("verb_forms", "noun"):
        return wanted and state.phrase.head >= 0  # "a boy of nine or ten sat"
    if not state.classes[state.previous] & Word.QUANT:
        return False
    if word in lexicon("verb_forms", "noun") and last not in _PLURAL_HEADS:
        return False
    owner = state.classes_at(state.previous - 2) & Word.POSS
    if last == "all" and owner and not firm and not state.word_at(state.previous - 1).endswith("s"):
        return False  # "his mouth all crooked"
    return wanted and (firm or not state.noun_follows(index))


def is_finite_after_preposition(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "the people inside laughed" from "with raised hands"."""
    wanted = state.phrase.head >= 0 and not state.stack[-1].verb
    if state.word_at(state.previous) == "than" and state.word_at(state.previous - 1) == "rather":
        return firm  # "felt rather than saw"
    if firm:
        return word not in lexicon("verb_forms", "noun") or wanted
    adverb = state.classes[state.previous] & Word.ADV
    alone = adverb or state.word_at(state.previous) in lexicon("function_words", "alone")
    return wanted and bool(alone) and not state.noun_follows(index)
