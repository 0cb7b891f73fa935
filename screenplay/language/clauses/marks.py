"""Marks between the words of a sentence: a comma closes dependent clauses, a stronger mark every clause."""

from __future__ import annotations

from screenplay.language.clauses.parts import Clause, Phrase
from screenplay.language.clauses.state import State
from screenplay.language.words import Word
from screenplay.resources import lexicon

_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})


def read_mark(state: State, index: int, mark: str) -> None:
    """Close dependent clauses at a comma, every clause at a stronger mark."""
    _leave_dependent_clause(state, index)
    if mark in ";:" or (mark != "," and state.stack[0].verb):
        state.stack = [Clause()]
        state.phrase = Phrase()
    _keep_named(state, index)
    described = state.phrase.head >= 0 and state.word_at(index + 1) in {"who", "which", "whose"}
    if state.stack[-1].verb and not (described and state.stack[-1].joined):
        state.phrase = Phrase("comma")
    elif state.phrase.preposition and state.phrase.head < 0:
        state.phrase = Phrase()  # "In a few moments, Tom": the moments are done with
    else:
        state.phrase.preposition = ""
    state.aux = ""
    state.previous = index


def _keep_named(state: State, index: int) -> None:
    """Keep the subject of "and Dr. Moss, the mayor's doctor, came in" over what is said of it."""
    clause, phrase = state.stack[-1], state.phrase
    if not clause.joined or phrase.head < 0 or phrase.preposition:
        return
    apposed = phrase.begun == "name" and state.classes_at(index + 1) & (Word.DET | Word.POSS)
    following = state.word_at(index + 1)
    described = state.classes_at(index + 1) & Word.PARTICIPLE and not state.object_follows(index + 1)
    described = described or following in lexicon(
        "function_words", "degree"
    )  # "his eyes, so dull till then,"
    if apposed or (described and phrase.begun in {"name", "det", "poss"}):
        clause.pending = phrase.head


def _leave_dependent_clause(state: State, index: int) -> None:
    """Close the innermost dependent clause, unless its subject only gets a relative clause."""
    if len(state.stack) == 1:
        return
    if state.stack[-1].verb:
        state.stack.pop()
        while len(state.stack) > 1 and state.stack[-1].verb:
            state.stack.pop()  # "In the weeks that passed after he left,"
    elif state.word_at(index + 1) in {"who", "which", "whose", "where"}:
        return
    while len(state.stack) > 1 and not state.stack[-1].verb:
        if state.stack[-1].opener in _RELATIVES:
            break  # "who, as they drew near, walked on"
        state.stack.pop()
    state.phrase = Phrase()
