"""Find the finite verbs of a sentence and the number of each one's subject.

One pass from left to right over the words, with a stack of open clauses. A past form that is also a
participle ("wrapped") is finite only where its clause still wants a verb, or after a conjunction.
"""

from __future__ import annotations

from collections.abc import Container

from screenplay.language.clauses.finiteness import is_finite
from screenplay.language.clauses.lookahead import asides, goes_on_with_i
from screenplay.language.clauses.lost_verbs import lost_verb
from screenplay.language.clauses.marks import read_mark
from screenplay.language.clauses.openers import is_headless, is_set_phrase, read_opener
from screenplay.language.clauses.parts import Number, Verb
from screenplay.language.clauses.phrases import (
    begin_phrase,
    begin_preposition,
    read_conjunction,
    read_determiner,
    read_noun,
)
from screenplay.language.clauses.state import State
from screenplay.language.tokens import Token
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon

__all__ = ["Number", "Verb", "finite_verbs"]

_CONTRACTED = {"d": "perfect", "ll": "base", "ve": "perfect", "s": "be", "re": "be", "m": "be"}
_AUXILIARY = Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.MODAL_NEG | Word.TO
_OPENING = Word.NOM | Word.SUB | Word.REL
_DETERMINING = Word.DET | Word.POSS | Word.NUMBER
_NON_FINITE = frozenset({"be", "been", "being", "having", "done", "doing"})


def finite_verbs(tokens: list[Token], names: Container[int] = frozenset()) -> list[Verb]:
    """Return the finite verbs of one sentence, in order; `names` are where people's names start."""
    state = _read(tokens, names)
    if all(verb.depth for verb in state.verbs):
        lost = lost_verb(state)
        if lost >= 0:
            return _read(tokens, names, lost).verbs
    return state.verbs


def _read(tokens: list[Token], names: Container[int], certain: int = -1) -> State:
    """Read a sentence; the past form at `certain` is finite whatever else is known of it."""
    state = State(tokens, names, certain)
    aside = asides(state)
    for index, token in enumerate(tokens):
        if index in aside:
            continue
        if token.lower[0].isalnum():
            _read_word(state, index, token.lower, state.classes[index])
        elif token.lower in ",;:—–--()":
            read_mark(state, index, token.lower)
    return state


def _read_word(state: State, index: int, word: str, flags: int) -> None:
    """Read a word as the first thing it can be here."""
    if "'" in word and _contraction(state, index, word):
        return
    if (flags & Word.COORD or word == "for") and _coordinator(state, index, word):
        return
    if flags & _AUXILIARY and _auxiliary(state, index, word, flags):
        return
    if flags & (Word.PAST | Word.PARTICIPLE) and _past(state, index, word, flags):
        return
    if flags & _OPENING and read_opener(state, index, word, flags):
        return
    _other(state, index, word, flags)


def _contraction(state: State, index: int, word: str) -> bool:
    """Read `he'd`, `they're`; a noun with `'s` is a possessive."""
    base, _, tail = word.rpartition("'")
    if tail not in _CONTRACTED or not base:
        return False
    flags = classes_of(base)
    if tail == "s" and not (flags & Word.NOM or base in {"that", "what", "where", "how", "here"}):
        begin_phrase(state, "poss")
    else:
        if not read_opener(state, index, base, flags):
            read_noun(state, index, base)
        state.add_verb(index)
        state.aux = _CONTRACTED[tail]
    state.previous = index
    return True


def _coordinator(state: State, index: int, word: str) -> bool:
    before = state.word_at(index - 1)
    if state.aux and before.endswith("ly") and state.word_at(index + 1).endswith("ly"):
        return True  # "had been skilfully and thoroughly searched"
    if word == "for" and not (before in {",", ";"} and state.clause_follows(index)):
        return False
    if word in {"so", "then", "yet"} and before not in {",", "and", "but", ";", ""}:
        return False
    if word == "so" and before in {",", "and"}:
        if before == "and" and not state.subject_follows(index):
            return False
        state.push("so")
    if word == "for":
        state.push("for")
    read_conjunction(state, index)
    state.aux = ""
    state.previous = index
    return True


def _auxiliary(state: State, index: int, word: str, flags: int) -> bool:
    """Read be, have, do, modals and "to"; all but the non-finite forms are finite verbs."""
    if flags & Word.MODAL and _is_noun_or_name(state, index):
        return False  # the will, May
    infinitive = state.aux == "base" and word in {"have", "do", "be"}
    if not (flags & Word.TO or word in _NON_FINITE or infinitive or (state.aux and word == "had")):
        state.add_verb(index)
    state.aux = "be" if flags & Word.BE else "perfect" if flags & Word.HAVE else "base"
    if flags & Word.TO:
        state.phrase.preposition = "to"
    state.previous = index
    return True


def _is_noun_or_name(state: State, index: int) -> bool:
    before = state.classes[state.previous] if state.previous >= 0 else 0
    if before & (Word.DET | Word.POSS) and not before & (Word.REL | Word.QUANT):
        return True
    if state.tokens[index].text not in {"May", "Will"}:
        return False
    following = state.tokens[index + 1].text if index + 1 < len(state.tokens) else ""
    named = state.tokens[index].start in state.names or following.istitle()
    return named or bool(state.classes_at(index + 1) & (Word.PAST | Word.THIRD))


def _past(state: State, index: int, word: str, flags: int) -> bool:
    """Read a past form; return False where it is an adjective or noun."""
    clause = state.stack[-1]
    if state.aux == "base" and flags & Word.BASE:
        state.aux = ""
    elif state.aux in {"perfect", "be"} and flags & Word.PARTICIPLE:
        clause.participles = "passive" if state.aux == "be" else "perfect"
        state.grouped.add(index)
        clause.report = clause.report or word in lexicon("verb_forms", "report")
        state.aux = "be" if word in {"got", "gotten"} else ""
    elif state.aux == "perfect" and _stands_for_participle(state, index):
        clause.participles = "perfect"
        state.aux = ""
    elif flags & Word.PAST and (index == state.certain or is_finite(state, index, word, flags)):
        state.add_verb(index)
        clause = state.stack[-1]
        clause.participles = ""
        clause.report = word in lexicon("verb_forms", "report")
        state.aux = "be" if flags & Word.GET else ""
    else:
        return False
    state.previous = index
    return True


def _stands_for_participle(state: State, index: int) -> bool:
    """Tell "had bade", "he'd broke", as people say, from "all that he had broke"."""
    auxiliary = state.previous == index - 1 and bool(state.verbs) and state.verbs[-1].place == index - 1
    return auxiliary and len(state.stack) == 1


def _other(state: State, index: int, word: str, flags: int) -> None:
    """Read determiners, prepositions, adverbs, nouns and adjectives."""
    phrase = state.phrase
    if is_set_phrase(state, index, word):
        return  # "at once", "were both taken": adverbs
    if flags & _DETERMINING and not (flags & Word.OBJ and not state.noun_follows(index)):
        read_determiner(state, index, word, flags)
    elif word == "of" and state.word_at(index - 1) in {"sort", "kind"}:
        return
    elif flags & Word.PREP and (phrase.head >= 0 or not flags & Word.ADV or state.phrase_follows(index)):
        begin_preposition(state, word)
    elif (
        flags & (Word.ADV | Word.NEG) and not flags & (Word.DET | Word.POSS) and not is_headless(state, index)
    ):
        return  # adverbs leave the auxiliary before them open: "had never seen"
    elif flags & Word.PREP:
        begin_preposition(state, word)
    elif flags & Word.OBJ and not (flags & Word.QUANT and _is_subject(state, index)):
        phrase.begun = phrase.begun or "bare"
    elif flags & (Word.BASE | Word.THIRD) and _present(state, index, word):
        return
    elif flags & Word.GERUND and state.aux == "be" and state.previous == index - 1:
        pass  # "had been laughing": no noun
    else:
        if flags & Word.GERUND:
            state.stack[-1].waits = state.stack[-1].joined  # "and seizing her arms rubbed them"
            state.stack[-1].joined = False
            phrase.after = ""
            state.insert_participle(index)
        read_noun(state, index, word)
    state.aux = ""
    state.previous = index


def _is_subject(state: State, index: int) -> bool:
    """Tell the "others" of "the others waited", "others fell", from an object."""
    return state.phrase.begun == "det" or state.verb_follows(index)


def _present(state: State, index: int, word: str) -> bool:
    """Read a present form right after a subject pronoun; after "to" and modals it is no finite verb."""
    if state.aux != "base":
        if goes_on_with_i(state, index):
            state.add_verb(index)
            state.previous = index
            return True
        if state.phrase.begun != "pronoun" or state.phrase.head != state.previous:
            return False
        if state.phrase.number is Number.SINGULAR and not state.classes[index] & Word.THIRD:
            return False  # "something grey"
        state.add_verb(index)
        state.stack[-1].report = word in lexicon("verb_forms", "report")
    state.aux = ""
    state.previous = index
    return True
