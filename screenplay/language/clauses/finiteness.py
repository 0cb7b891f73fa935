"""Whether a past form is a finite verb, or a participle or noun of the same form."""

from __future__ import annotations

from screenplay.language.clauses.acts import (
    describes,
    goes_on,
    hangs_on_noun,
    has_bare_object,
    is_absolute,
    is_fronted,
    is_head,
    is_of_a_pair,
    is_of_degree,
    is_parallel,
)
from screenplay.language.clauses.after_marks import is_finite_after_mark
from screenplay.language.clauses.after_words import is_finite_after_determiner, is_finite_after_preposition
from screenplay.language.clauses.lookahead import (
    another_verb_follows,
    comma_follows,
    follows_modal,
)
from screenplay.language.clauses.participles import (
    NAMING,
    is_absolute_phrase,
    is_bare_infinitive,
    is_coordinate,
    is_passive_behind_noun,
    is_predicate_noun,
    is_predicative,
    is_reduced_relative,
    is_subject_complement,
    is_unfinished_perfect,
    joins_participle,
    stands_with_participle,
)
from screenplay.language.clauses.reduced_relatives import is_described, is_object_complement
from screenplay.language.clauses.state import State
from screenplay.language.words import Word, looks_plural, noun_kind
from screenplay.resources import lexicon

_INVERTING = frozenset({"here", "there", "thus", "so"})  # "Here sat Anna"
_CONJUNCTIONS = frozenset({"and", "or", "but", "then", "nor", "yet", "so"})
_CONCEDING = frozenset({"although", "if", "though", "unless", "when", "while"})
_LINKS = frozenset({"way", "time", "moment", "day", "night", "minute", "second", "place", "reason"})
_PRONOUNS_IN_ONE = frozenset({"any", "each", "every", "no", "some"})


def is_finite(state: State, index: int, word: str, flags: int) -> bool:
    """Decide whether the past form at `index` is its clause's verb, by what stands before it.

    A form is firm when it can be no participle ("went", "took").
    """
    phrase = state.phrase
    firm = not flags & Word.PARTICIPLE or _takes_no_object(state, word)
    before = state.classes_at(state.previous) if state.previous >= 0 else 0
    last = state.word_at(state.previous)
    if index == 1 and state.word_at(0) in _INVERTING:
        return True
    if phrase.head == state.previous >= 0 and phrase.begun in {"pronoun", "relative"}:
        return True
    if is_bare_infinitive(state, flags):
        return False
    if last == "one" and state.word_at(state.previous - 1) in _PRONOUNS_IN_ONE:
        wanted = not state.stack[-1].verb or state.stack[-1].joined
        noun = word in lexicon("verb_forms", "noun") and bool(state.classes_at(index + 1) & Word.TO)
        return wanted and not noun  # "gave no one ground to complain"
    if firm and before & Word.DET and before & Word.ADV and not before & Word.QUANT:
        return True  # "half rose"
    behind_her = last == "her" and state.object_follows(index)  # "a voice beside her made her start"
    if before & (Word.DET | Word.POSS | Word.NUMBER) and not behind_her:
        return is_finite_after_determiner(state, index, word, firm)
    if last.endswith(("'s", "s'")) and not (state.object_follows(index) and phrase.head >= 0):
        return False  # not "each family at Lund's had"
    object_ = state.object_follows(index) and state.word_at(index + 1) not in {"a", "an"}
    if not firm and is_of_degree(state, index) and not object_:
        return False
    if is_object_complement(state, index) or (
        not firm and (is_subject_complement(state, index) or is_described(state, index))
    ):
        return False
    if not firm and before & Word.GERUND and phrase.begun not in {"det", "poss", "name"}:
        return state.previous == 0 and not describes(word)  # "Talking ceased", but "Looking pained"
    if before & Word.COORD and last in _CONJUNCTIONS:
        return _after_conjunction(state, index, word, firm)
    if before & Word.PREP and not before & (Word.OBJ | Word.POSS):
        return is_finite_after_preposition(state, index, word, firm)
    if not last[:1].isalnum():
        return is_finite_after_mark(state, index, word, firm)
    if not state.stack[-1].verb:
        return _first_in_clause(state, index, word, firm)
    return _second_in_clause(state, index, word, firm)


def _takes_no_object(state: State, word: str) -> bool:
    """Tell "the boy laughed" from "had come and laughed": such a verb is no passive participle."""
    if word not in lexicon("verb_forms", "intransitive") or state.stack[-1].participles == "perfect":
        return False
    return not state.verbs or not is_unfinished_perfect(state, state.verbs[-1])


def _after_conjunction(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "turned and walked" from "a dark and stained shirt", "was young and well dressed"."""
    clause = state.stack[-1]
    if state.classes[index] & Word.BASE and clause.verb and follows_modal(state):
        return False  # "he will go home and let her talk"
    if firm or index == 1 or (clause.verb and state.word_at(index - 1) in {"now", "finally", "then"}):
        return True
    if is_fronted(state, index):
        return False
    if not clause.verb and not goes_on(state, index):
        return state.word_at(index - 2) == ";" and bool(state.verbs)
    small = state.noun_follows(index) and state.tokens[index + 1].text[0].islower()
    qualifies = small or state.word_at(index + 1) in {"one", "ones"}
    before = state.word_at(index - 2)
    adjective = small or not (noun_kind(before) or looks_plural(before))  # not "the body and raised one"
    if qualifies and adjective and state.classes_at(index - 3) & (Word.DET | Word.POSS):
        return False
    placed = word in lexicon("verb_forms", "posture")  # "was too long and hung down"
    hangs = placed and bool(state.classes_at(index + 1) & Word.PREP)
    tells_state = word in lexicon("verb_forms", "state") and not hangs
    if clause.copula and tells_state and not state.object_follows(index):
        return False
    if is_coordinate(state, index):
        return False
    if hangs_on_noun(state, index, word) and joins_participle(state, index):
        return False
    if stands_with_participle(state, index) or is_predicative(state, index):
        return False
    if clause.participles == "passive" and word in lexicon("verb_forms", "linking"):
        return True  # "was flushed and felt cold"
    if clause.participles:
        comma = state.word_at(index - 2) == ","
        return comma or (clause.participles == "passive" and state.object_follows(index))
    return True


def _first_in_clause(state: State, index: int, word: str, firm: bool) -> bool:
    """Take the first past form of a clause for its verb, but for "the man dressed by her came in"."""
    phrase = state.phrase
    if word in lexicon("verb_forms", "noun") and is_head(state, index):
        return False
    if firm:
        return True
    if is_absolute(state, index):
        return False
    if (
        state.word_at(index + 1) == "by"
        and state.stack[-1].opener in _CONCEDING
        and (phrase.head < 0 or state.word_at(phrase.head) in {"little", "much"})
    ):
        return False  # "though little altered by the years"
    if state.stack[-1].opener == "like" and is_passive_behind_noun(state, index):
        return False  # "like the noise made by a drum"
    if phrase.head < 0 and state.stack[-1].subject < 0:
        return phrase.preposition not in {"with", "without"} and state.object_follows(index)
    if phrase.preposition in {"with", "without"} and another_verb_follows(state, index - 1):
        return False
    return not is_reduced_relative(state, index)


def _second_in_clause(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell the verb of a clause around or after this one from a participle behind a noun."""
    clause, phrase = state.stack[-1], state.phrase
    noun = word in lexicon("verb_forms", "noun")
    small = not state.object_follows(index)
    if noun and phrase.begun in {"det", "poss"} and small and state.noun_follows(index):
        return False  # "an odd felt hat"
    if noun and phrase.preposition and small and state.noun_follows(index):
        return False  # "with wild rose bushes"
    waiting = [outer.opener for outer in state.stack[:-1] if not outer.verb and outer.subject >= 0]
    if state.verbs[-1].place == index - 1 and not firm and set(waiting) <= {"which", "that"}:
        return False  # "which she carried suspended"
    if waiting:
        return True
    if state.verbs[-1].place == index - 1 and clause.copula:
        return False  # "looked shook"
    if noun and clause.copula and is_predicate_noun(state, index):
        return False  # "He was a good shot"
    if firm:
        return not noun or clause.joined or clause.report or phrase.head >= 0
    if is_passive_behind_noun(state, index) or is_absolute_phrase(state, index):
        return False
    if clause.joined and not clause.participles and state.object_follows(index) and word not in NAMING:
        return True  # "and in the spring expected her"
    if clause.waits and state.object_follows(index):
        return True
    return _is_main_verb(state, index, word, noun=noun) or _behind_its_noun(state, index, word)


def _is_main_verb(state: State, index: int, word: str, *, noun: bool) -> bool:
    """Tell the verb of the clause around one that has ended without a comma."""
    phrase = state.phrase
    named = phrase.head >= 0 or state.tokens[index - 1].start in state.names
    wanted = len(state.stack) > 1 and (not state.stack[0].verb or state.stack[0].joined)
    sure = phrase.begun == "name" or (phrase.begun == "poss" and state.object_follows(index))
    hangs = bool(state.classes_at(index + 1) & (Word.PREP | Word.ADV))
    acts = state.object_follows(index) or (hangs and not describes(word))  # "the gun moved on, whirring"
    told = sure or (acts and not noun) or not comma_follows(state, index)
    return wanted and named and told  # "When school was out Anne walked home"


def _behind_its_noun(state: State, index: int, word: str) -> bool:
    """Tell the verb of another clause from a participle that tells more of the noun before it."""
    clause, phrase = state.stack[-1], state.phrase
    if phrase.head < 0 or phrase.preposition in {"with", "for"}:
        return False
    if _LINKS.intersection(token.lower for token in state.tokens[max(0, phrase.head - 3) : phrase.head - 1]):
        return True  # "the way he ..."
    if clause.report or phrase.after == "and":
        bare = phrase.after == "and" and phrase.head == index - 1 and has_bare_object(state, index)
        return (bare or not state.noun_follows(index)) and not is_reduced_relative(state, index)
    if phrase.begun == "poss" and is_parallel(state, word):
        return True
    if is_of_a_pair(state, index):
        return False
    if phrase.after == "comma":
        if (
            phrase.begun == "det"
            and state.word_at(index + 1) == "with"
            and word not in lexicon("verb_forms", "with_partner")
        ):
            return False  # "the glasses filled with wine"
        return phrase.begun in {"det", "name"} or state.object_follows(index)
    return False
