"""Words that are adverbs, or are none, by what stands at their side."""

from __future__ import annotations

from screenplay.language.sentence_state import State
from screenplay.language.wordclass import Word

_NOUNS_IN_LY = frozenset(
    {"ally", "assembly", "belly", "bully", "butterfly", "family", "fly", "folly", "holly", "jelly", "lily"}
    | {"melancholy", "reply", "supply"}
)


def is_set_phrase(state: State, index: int, word: str) -> bool:
    """Tell prepositions and determiners that are adverbs with the word at their side."""
    if word in {"at", "of"}:
        return state.word_at(index + 1) in {"once", "last", "first", "least", "course"}
    if word == "since":
        return bool(state.aux) and state.word_at(index - 1) in {"ever", "long"}
    if word == "course":
        return state.word_at(index - 1) == "of"
    if state.aux and word.endswith(("self", "selves")):
        return True  # "as she had herself been told"
    told = state.phrase.begun == "pronoun" and state.phrase.head == state.previous  # "they all turned"
    return (bool(state.aux) or told) and word in {"both", "all", "each"}


def is_headless(state: State, index: int) -> bool:
    """Tell whether an article or possessive stands right before: "his back", "the well"."""
    before = state.classes_at(index - 1) if index else 0
    if state.word_at(index).endswith("ly") and state.word_at(index) not in _NOUNS_IN_LY:
        return False  # "a highly prized letter"
    return bool(before & (Word.DET | Word.POSS)) and not before & (Word.QUANT | Word.OBJ | Word.ADV)
