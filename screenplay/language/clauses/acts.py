"""Past forms that tell an act, or only describe, by what their verb wants and what stands around them."""

from __future__ import annotations

from screenplay.language.clauses.lookahead import ends_clause, verb_after_comma
from screenplay.language.clauses.state import State
from screenplay.language.verbs import has_no_object, wants_object
from screenplay.language.words import Word
from screenplay.resources import lexicon, lexicon_table

_OF_A_PAIR = frozenset({"both", "each", "one"})


def is_of_degree(state: State, index: int) -> bool:
    """Tell "very pleased", "a bit confused"."""
    return lexicon_table("function_words", "degree").get(state.word_at(index - 1)) == ""


def describes(word: str) -> bool:
    """Tell a past form that, without an object, is a participle rather than a verb."""
    return word in lexicon("verb_forms", "state") or wants_object(word)


def goes_on(state: State, index: int) -> bool:
    """Tell "came again, and kissed her": no new subject, and the verb it goes on with is further back."""
    reduced = state.stack[-1].opener != "" and bool(state.classes_at(state.phrase.head) & Word.PARTICIPLE)
    if state.phrase.head >= 0 and not reduced:  # "looked up when addressed and uttered a sound"
        return False
    if not state.verbs or state.classes[state.verbs[-1].place] & Word.HAVE:
        return False
    before = state.word_at(index - 1)
    if is_of_degree(state, index) or (before.endswith("ly") and ends_clause(state, index)):
        return False  # "and still more pleased that", "nor kindly meant"
    return state.object_follows(index) or not describes(state.word_at(index))


def is_fronted(state: State, index: int) -> bool:
    """Tell "and scattered over the page were two photographs": the subject comes behind the "were"."""
    if not state.classes_at(index + 1) & Word.PREP or state.classes_at(index + 1) & Word.SUB:
        return False  # "acted like it was"
    for place in range(index + 2, len(state.tokens)):
        flags = state.classes[place]
        if flags & Word.BE and state.word_at(place) not in {"be", "been", "being"}:
            return True
        own = flags & (Word.NOM | Word.REL | Word.SUB | Word.COORD) and not flags & Word.OBJ
        if own or not state.tokens[place].lower[0].isalnum():
            return False
    return False


def is_one_of_acts(state: State, index: int) -> bool:
    """Tell "rose, stretched, and left" from "lay there, stretched on the sofa, and dreamed"."""
    placed = state.word_at(state.verbs[-1].place) in lexicon("verb_forms", "posture")
    up = state.word_at(state.verbs[-1].place + 1) == "up"  # "stood up"
    return (up or not placed) and verb_after_comma(state, index)


def is_head(state: State, index: int) -> bool:
    """Tell the noun of "a sudden thought struck him" by the past form right behind it."""
    following = state.classes_at(index + 1)
    of = state.word_at(index + 1) == "of"  # "a blinding burst of light"
    if state.phrase.begun not in {"det", "poss"} or not (of or following & Word.PAST):
        return False
    described = state.word_at(state.phrase.head) in lexicon("adjectives", "mostly")
    described = described or bool(state.classes_at(state.phrase.head) & Word.GERUND)
    return described and (of or state.object_follows(index + 1) or not following & Word.PARTICIPLE)


def is_absolute(state: State, index: int) -> bool:
    """Tell "A bottle gripped in her hand, she sat down": the main clause comes behind the comma."""
    if not describes(state.word_at(index)) or state.object_follows(index) or state.stack[-1].opener:
        return False
    if state.word_at(index - 1) == "," or len(state.stack) > 1:
        return False
    if state.word_at(index + 1) in lexicon("function_words", "particle"):
        return False  # "The lamp lit up, she ran"
    for place in range(index + 1, len(state.tokens) - 1):
        if state.classes[place] & (Word.COORD | Word.NOM | Word.SUB):
            return False
        if state.word_at(place) == ",":
            return bool(
                state.classes_at(place + 1) & Word.NOM or state.is_proper(place + 1)
            ) and state.verb_follows(place + 1)
    return False


def has_bare_object(state: State, index: int) -> bool:
    """Tell "and the sergeant beat time" from "and a stupid freckled face"."""
    head = state.phrase.head
    if state.phrase.begun not in {"det", "poss", "name"} or state.word_at(head) in lexicon(
        "adjectives", "mostly"
    ):
        return False
    return not state.verb_follows(index + 1)


def is_parallel(state: State, word: str) -> bool:
    """Tell "Her heels clicked, her bag bumped" from "She sat, her bag pressed to her side"."""
    first = state.stack[0].subject
    owned = first > 0 and bool(state.classes_at(first - 1) & Word.POSS)
    return owned and not describes(word) and state.word_at(first - 1) == state.word_at(state.phrase.head - 1)


def hangs_on_noun(state: State, index: int, word: str) -> bool:
    """Tell what may go on with a participle: "patched with tin and held together with wire"."""
    if state.word_at(index + 1) in {"by", "with"}:
        return True
    goes_on = bool(state.classes_at(index + 1) & Word.GERUND)  # "and kept walking"
    follows = state.word_at(index - 2) != "," and not goes_on and not state.object_follows(index)
    return follows and not has_no_object(word) and word not in lexicon("verb_forms", "intransitive")


def is_of_a_pair(state: State, index: int) -> bool:
    """Tell the absolute phrase of ", one arm flung out": a part of somebody, and no object behind."""
    phrase = state.phrase
    part = phrase.after == "comma" and state.word_at(phrase.head - 1) in _OF_A_PAIR
    return part and not state.object_follows(index)
