"""Past forms that go with a participle or a passive beside them, and so are participles themselves."""

from __future__ import annotations

from screenplay.language.clauses.parts import Verb
from screenplay.language.clauses.state import State
from screenplay.language.words import Word
from screenplay.resources import lexicon

NAMING = frozenset({"called", "christened", "entitled", "named"})
_HELPED = frozenset({"let", "lets", "make", "help", "helps"})
_ATTENDING = frozenset({"with", "without"})
_FINITE = Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.MODAL_NEG
_NON_FINITE = frozenset({"be", "been", "being", "having", "done", "doing"})
_OPENING = Word.COORD | Word.NOM | Word.REL | Word.SUB


def is_passive(state: State, index: int) -> bool:
    """Tell "fussed over by old men", "watched by all": a passive participle."""
    if state.word_at(index + 1) == "by":
        return True
    hangs = state.classes_at(index + 1) & (Word.PREP | Word.ADV)
    again = state.classes_at(index + 2) & Word.ADV  # "interrupted only once by"
    return bool(hangs) and "by" in (state.word_at(index + 2), again and state.word_at(index + 3))


def stands_with_participle(state: State, index: int) -> bool:
    """Tell "her boots cleaned and polished": the participle before the conjunction was no verb either."""
    place = index - 2
    participle = bool(state.classes_at(place) & Word.PARTICIPLE) and not state.classes_at(place) & Word.BASE
    owned = bool(state.classes_at(place - 2) & Word.POSS) or not state.object_follows(index)
    return participle and owned and not state.aux and all(verb.place != place for verb in state.verbs[-1:])


def is_predicative(state: State, index: int) -> bool:
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


def is_subject_complement(state: State, index: int) -> bool:
    """Tell "she felt neglected", "to get married": a state behind a verb such as "seem"."""
    linking = state.word_at(state.previous) in lexicon("verb_forms", "linking")
    noun = state.classes_at(state.previous - 1) & (Word.DET | Word.POSS)  # "their look said"
    return linking and not noun and not state.object_follows(index)


def is_unfinished_perfect(state: State, verb: Verb) -> bool:
    """Tell the "had" of "had his uncle died", "never had she slept", which still wants its participle."""
    return verb.subject < 0 and bool(state.classes_at(verb.place) & Word.HAVE) and not state.stack[-1].joined


def is_bare_infinitive(state: State, flags: int) -> bool:
    """Tell the "put" of "let me put it down" from a past."""
    base = bool(flags & Word.BASE) and bool(state.classes_at(state.previous) & Word.OBJ)
    return base and state.word_at(state.previous - 1) in _HELPED


def is_passive_behind_noun(state: State, index: int) -> bool:
    """Tell "in bonnet and cloak, followed by", "curls held in place by a pin" behind their noun."""
    if state.word_at(index) in lexicon("verb_forms", "by_place"):
        return False
    prepositional = bool(state.classes_at(index + 1) & Word.PREP) and state.noun_follows(index + 1)
    place = index + 1 if state.word_at(index + 1) == "by" else index + 3 if prepositional else -1
    return place > 0 and state.word_at(place) == "by" and state.phrase_follows(place)


def is_absolute_phrase(state: State, index: int) -> bool:
    """Tell "a table stacked with books", "with his back to the wall and his feet raised"."""
    word, phrase = state.word_at(index), state.phrase
    if phrase.begun not in {"det", "poss", "bare"}:
        return False
    if state.word_at(index + 1) == "with":
        return word in lexicon("verb_forms", "state") and word not in lexicon("verb_forms", "with_partner")
    if phrase.begun != "poss" or state.object_follows(index):
        return False
    if phrase.after != "and":
        return False
    for place in range(index - 1, state.verbs[-1].place if state.verbs else -1, -1):
        if state.word_at(place) in _ATTENDING:
            return True
        if state.word_at(place) == ",":
            return False
    return False


def is_reduced_relative(state: State, index: int) -> bool:
    """Tell "the coin laid upon the drum rang", "the noise heard in the yard was": another verb follows.

    Only common nouns are told more of so. A new subject, a conjunction or a mark ends the search.
    """
    phrase = state.phrase
    if phrase.begun not in {"det", "poss", "bare"} or phrase.head < 0 or state.is_proper(phrase.head):
        return False
    if state.word_at(index) in lexicon("verb_forms", "intransitive"):
        return False
    if any(not outer.verb and outer.subject >= 0 for outer in state.stack[:-1]):
        return False  # "the stones over which the cart rumbled were gone": the second verb is theirs
    if state.object_follows(index) and state.word_at(index) not in NAMING:
        return False
    for place in range(index + 1, len(state.tokens)):
        flags, before = state.classes[place], state.classes[place - 1]
        if not state.tokens[place].lower[0].isalnum() or flags & _OPENING:
            return False
        if flags & (Word.DET | Word.POSS) and not before & ~(Word.BASE | Word.THIRD | Word.PAST):
            return False  # "the rope his father held"
        if _is_firm(state, place) and not before & (Word.DET | Word.POSS | Word.PREP | Word.TO):
            return True
    return False


def _is_firm(state: State, place: int) -> bool:
    """Tell a form that can be nothing but a finite verb."""
    flags = state.classes[place]
    if state.word_at(place) in _NON_FINITE:
        return False
    past = bool(flags & Word.PAST) and not flags & Word.PARTICIPLE
    return bool(flags & _FINITE) or past or state.word_at(place) in lexicon("verb_forms", "intransitive")


def is_predicate_noun(state: State, index: int) -> bool:
    """Tell the "shot" of "and a good shot", the "rose" of "was a large, wild rose", from a verb."""
    if state.word_at(index + 1)[:1].isalnum():
        return False
    return state.word_at(index - 2) in {"a", "an", ","} and state.previous == index - 1


# Participles behind "and", "or", "but" that stand beside an adjective or another participle.


_DEGREES = frozenset({"less", "more", "most", "so", "too", "very"})
_NO_ADJECTIVE = Word.PAST | Word.PREP | Word.OBJ | Word.ADV | Word.NOM | Word.DET | Word.POSS


def is_coordinate(state: State, index: int) -> bool:
    """Tell whether the form behind a conjunction, which may be a participle, is one by its neighbours."""
    if state.object_follows(index):
        return False
    return (
        is_passive_behind_noun(state, index)
        or _is_of_degree(state, index)
        or _is_coordinate_adjective(state, index)
    )


def _is_of_degree(state: State, index: int) -> bool:
    """Tell "and less easily explained", "small, but well built"."""
    if state.word_at(index - 1) == "well":
        return state.stack[-1].copula
    return state.word_at(index - 1).endswith("ly") and state.word_at(index - 2) in _DEGREES


def _is_coordinate_adjective(state: State, index: int) -> bool:
    """Tell a participle coordinate with an adjective or another one: "looking cross and resigned"."""
    if state.word_at(index) not in lexicon("verb_forms", "state") or state.word_at(index + 1)[:1].isalnum():
        return False
    joined = index - 2
    if state.word_at(joined) == "," or state.classes_at(index - 1) & ~(Word.COORD | Word.PREP):
        return False
    if state.classes_at(joined) & Word.GERUND:
        return state.word_at(joined - 1) == ","
    return bool(state.classes_at(joined - 1) & Word.GERUND) and not state.classes_at(joined) & _NO_ADJECTIVE
