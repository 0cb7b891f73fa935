"""Participles that describe a noun where the clause has its verb, or gets it later."""

from __future__ import annotations

from screenplay.language.noun_participles import tells_of_noun
from screenplay.language.participles import joins_participle
from screenplay.language.sentence_state import State
from screenplay.language.wordclass import Word

_MAKING = frozenset({"make", "makes", "made", "making"})
_MADE_SO = frozenset({"felt", "heard", "known", "understood"})
_ENDING = frozenset({",", ";", "and", "that"})
_NOUN_AWAY = 4  # words at most from "making" to "felt"


def is_described(state: State, index: int) -> bool:
    """Tell whether the past form at `index`, which may be a participle, is one by what stands around it."""
    if _is_under_gerund(state, index) or tells_of_noun(state, index):
        return True
    return _is_listed(state, index) or _is_praised(state, index)


def is_made_so(state: State, index: int) -> bool:
    """Tell the "felt" of "making their presence felt"."""
    if state.word_at(index) not in _MADE_SO or state.word_at(index + 1)[:1].isalnum():
        return False
    for place in range(index - 2, max(-1, index - 1 - _NOUN_AWAY), -1):
        if state.word_at(place) in _MAKING:
            return True
        if state.word_at(place) in _ENDING:
            return False
    return False


def _is_under_gerund(state: State, index: int) -> bool:
    """Tell the "reflected" of "Seeing the lights reflected in the floor, he went in"."""
    if not state.classes_at(0) & Word.GERUND or not _hangs(state, index):
        return False
    before = {state.word_at(place) for place in range(index)}
    opened = Word.NOM | Word.SUB | Word.REL
    if "," in before or any(state.classes_at(place) & opened for place in range(1, index)):
        return False
    return any(token.lower == "," for token in state.tokens[index + 1 :])


def _is_listed(state: State, index: int) -> bool:
    """Tell the "folded" of "pillows covered with lace, and sheets folded on a chair"."""
    phrase = state.phrase
    bare = phrase.begun == "bare" and phrase.after in {"and", "comma"} and phrase.head == index - 1
    return bare and _hangs(state, index) and joins_participle(state, index)


def _is_praised(state: State, index: int) -> bool:
    """Tell "braids carefully disposed on each side", "a dear and highly valued friend"."""
    clause = state.stack[-1]
    if not clause.verb or not state.word_at(index - 1).endswith("ly"):
        return False
    if any(not outer.verb and outer.subject >= 0 for outer in state.stack[:-1]):
        return False  # "the story he had promised to read really wanted"
    last = state.classes_at(state.previous)
    if last & Word.COORD:
        return clause.copula and state.noun_follows(index) and state.tokens[index + 1].text.islower()
    if not state.word_at(state.previous)[:1].isalnum():
        return clause.copula and _hangs(state, index)
    return _hangs(state, index) and state.phrase.begun in {"bare", "det"} and not clause.joined


def _hangs(state: State, index: int) -> bool:
    """Tell whether a preposition follows, as behind "covered", and no object."""
    return bool(state.classes_at(index + 1) & Word.PREP) and not state.object_follows(index)
