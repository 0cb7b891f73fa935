"""What stands further on in a sentence that is being read: verbs, commas, the end of its clause."""

from __future__ import annotations

from screenplay.language.clauses.parts import Number
from screenplay.language.clauses.state import State
from screenplay.language.verbs import verb_table
from screenplay.language.words import Word, noun_kind
from screenplay.resources import lexicon, lexicon_table

# Words between two commas behind an auxiliary: "had, as usual, kept". The verb group goes on behind them.


_AUXILIARY = Word.HAVE | Word.BE
_OWN_CLAUSE = Word.NOM | Word.REL | Word.COORD | Word.HAVE | Word.BE | Word.MODAL | Word.PAST | Word.GERUND
_LONGEST = 5  # words


def asides(state: State) -> frozenset[int]:
    """Return the indices of such words and of the commas around them."""
    found: set[int] = set()
    classes = state.classes
    for index, token in enumerate(state.tokens[:-2]):
        if token.lower == "," and index and classes[index - 1] & _AUXILIARY:
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


_FINITE = Word.PAST | Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.MODAL_NEG


def past_follows(state: State, index: int) -> bool:
    """Tell whether the next word, adverbs aside, is a past form."""
    place = index + 1
    while state.classes_at(place) & Word.ADV and not state.classes_at(place) & _FINITE:
        place += 1
    return bool(state.classes_at(place) & _FINITE)


def any_verb_follows(state: State, index: int) -> bool:
    """Tell whether any word after `index` may be a finite verb."""
    finite = Word.PAST | Word.BE | Word.HAVE | Word.MODAL
    return any(flags & finite for flags in state.classes[index + 1 :])


def another_verb_follows(state: State, index: int) -> bool:
    """Tell whether a past form follows in the same clause."""
    for place in range(index + 2, len(state.tokens)):
        if not state.tokens[place].lower[0].isalnum() or state.classes[place] & Word.COORD:
            return False
        if state.classes[place] & Word.PAST and not state.classes[place - 1] & (Word.DET | Word.POSS):
            return True
    return False


def verb_after_comma(state: State, index: int) -> bool:
    """Tell whether the next comma is followed by a past form: "his arms, folded but not still, kept"."""
    for place in range(index + 1, len(state.tokens) - 1):
        if state.tokens[place].lower == ",":
            following = place + 2 if state.word_at(place + 1) in {"and", "then"} else place + 1
            return bool(state.classes_at(following) & (Word.PAST | Word.BE))
    return False


def acts_on_name(state: State, index: int) -> bool:
    """Tell "he, alone now, asked Tom", behind a mark, from "the weary, puzzled Tom"."""
    if index == 0 or not state.noun_follows(index) or not state.is_proper(index + 1):
        return False
    described = state.classes_at(index - 3) & (Word.DET | Word.POSS)
    return not described or bool(state.classes_at(index - 4) & (Word.PREP | Word.GERUND))


def ends_clause(state: State, index: int) -> bool:
    """Tell whether no word follows: a mark, or nothing."""
    return not state.word_at(index + 1)[:1].isalnum()


def comma_follows(state: State, index: int) -> bool:
    """Tell whether a comma follows."""
    return any(token.lower == "," for token in state.tokens[index + 1 :])


def follows_modal(state: State) -> bool:
    """Tell whether the clause's verb is a modal, or "did", which its base forms share."""
    flags = state.classes[state.verbs[-1].place]
    return bool(flags & (Word.MODAL | Word.MODAL_NEG | Word.DO)) and not flags & Word.PAST


def goes_on_with_i(state: State, index: int) -> bool:
    """Tell the "hold" of "I take it out and hold it up", the "head" of "I grab my keys and head to school".

    A base form behind "and": with an object, with a word that says where to, or right behind a verb that has
    no object itself ("I nod and smile").
    """
    clause = state.stack[-1]
    if not (clause.joined and _behind_and(state, index)) or clause.number is not Number.FIRST:
        return False
    first = state.verbs[-1].place
    told = state.classes[first]
    if not told & Word.BASE or told & (Word.PAST | Word.MODAL) or _is_in_infinitive(state, first, index):
        return False
    return (
        state.object_follows(index)
        or state.word_at(index + 1) in lexicon("function_words", "whither")
        or state.word_at(index + 1).endswith("ly")
        or _has_no_object(state, first, index)
        or _is_an_act(state, first, index)
    )


def _is_an_act(state: State, first: int, index: int) -> bool:
    """Tell the "sit" of "I hug her and sit beside him", the "smile" of "I take her hand and smile"."""
    if not (ends_clause(state, index) or state.classes_at(index + 1) & (Word.PREP | Word.COORD | Word.SUB)):
        return False
    word = state.word_at(index)
    if not noun_kind(word):
        return True
    verb, before = verb_table().by_lemma[word], state.word_at(first)
    face = lexicon_table("verb_forms", "gesture").get(verb.third) == "face"
    return face and before not in lexicon("verb_kinds", "mind")


def _behind_and(state: State, index: int) -> bool:
    """Tell whether "and" stands before a verb, adverbs aside: "and quickly jump"."""
    before = index - 1
    while before > 0 and state.word_at(before).endswith("ly"):
        before -= 1
    return bool(state.classes_at(before) & Word.COORD) or state.word_at(before) == "then"


def _is_in_infinitive(state: State, first: int, index: int) -> bool:
    """Tell "I want to take it and hold it", "I make him stop and look": the second verb is no finite one."""
    if state.word_at(first) in lexicon("verb_forms", "bare"):
        return True
    pairs = range(first + 1, index - 1)
    return any(
        state.classes_at(place) & Word.TO and state.classes_at(place + 1) & Word.BASE for place in pairs
    )


def _has_no_object(state: State, first: int, index: int) -> bool:
    """Tell whether nothing but adverbs and particles stands between two verbs: "I sit down and wait"."""
    between = range(first + 1, index)
    return all(
        state.classes_at(place) & (Word.ADV | Word.COORD) or state.word_at(place) in {",", "then"}
        for place in between
    )
