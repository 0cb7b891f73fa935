"""Words between two commas behind an auxiliary: "had, as usual, kept". The verb group goes on behind them."""

from __future__ import annotations

from screenplay.language.sentence_state import State
from screenplay.language.wordclass import Word

_AUXILIARY = Word.HAVE | Word.BE
_OWN_CLAUSE = Word.NOM | Word.REL | Word.COORD | Word.HAVE | Word.BE | Word.MODAL | Word.PAST | Word.GERUND
_LONGEST = 5  # words


def asides(state: State) -> frozenset[int]:
    """Return the indices of such words and of the commas around them."""
    found: set[int] = set()
    for index in range(1, len(state.tokens) - 2):
        if state.word_at(index) == "," and state.classes[index - 1] & _AUXILIARY:
            end = _end(state, index)
            if end and _goes_on(state, end):
                found.update(range(index, end + 1))
    return frozenset(found)


def _end(state: State, index: int) -> int:
    """Return the index of the comma that closes the aside, 0 where a clause of its own stands there."""
    for place in range(index + 1, min(index + 2 + _LONGEST, len(state.tokens))):
        if state.word_at(place) == ",":
            return place if place > index + 1 else 0
        if not state.word_at(place)[0].isalnum() or state.classes[place] & _OWN_CLAUSE:
            return 0
    return 0


def _goes_on(state: State, end: int) -> bool:
    """Tell whether a participle follows, adverbs aside."""
    place = end + 1
    while state.classes_at(place) & (Word.ADV | Word.NEG) and not state.classes_at(place) & Word.PARTICIPLE:
        place += 1
    return bool(state.classes_at(place) & Word.PARTICIPLE)
