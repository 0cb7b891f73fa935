"""Past forms that go with a participle or a passive beside them, and so are participles themselves."""

from __future__ import annotations

from screenplay.language.sentence_state import State
from screenplay.language.wordclass import Word


def is_done_by(state: State, index: int) -> bool:
    """Tell "fussed over by old men", "watched by all": a passive participle."""
    if state.word_at(index + 1) == "by":
        return True
    return bool(state.classes_at(index + 1) & Word.PREP) and state.word_at(index + 2) == "by"


def stands_with_participle(state: State, index: int) -> bool:
    """Tell "her boots cleaned and polished": the participle before the conjunction was no verb either."""
    place = index - 2
    participle = bool(state.classes_at(place) & Word.PARTICIPLE) and not state.classes_at(place) & Word.BASE
    owned = bool(state.classes_at(place - 2) & Word.POSS)
    return participle and owned and not state.aux and all(verb.place != place for verb in state.verbs[-1:])


def is_judged(state: State, index: int) -> bool:
    """Tell "she was a good neighbour, and widely admired": the participle goes on with the "was"."""
    adverb = state.word_at(index - 1).endswith("ly")
    return state.stack[-1].copula and adverb and state.word_at(index + 1) in {".", ";", "!", ""}


def joins_participle(state: State, index: int) -> bool:
    """Tell "a meadow, bordered with poplars and watched by geese": both hang on the noun."""
    for place in range(index - 2, max(-1, index - 10), -1):
        if any(verb.place == place for verb in state.verbs[-2:]):
            return False
        if state.classes_at(place) & Word.PARTICIPLE and not state.classes_at(place) & Word.BASE:
            return not state.classes_at(place - 1) & (
                Word.DET | Word.POSS
            )  # "shaped like eggs but studded with"
        if state.word_at(place) == ",":
            participle = bool(state.classes_at(place + 1) & Word.PARTICIPLE)
            return participle and all(verb.place != place + 1 for verb in state.verbs[-2:])
    return False
