"""Whether a past form right behind a comma, a dash or another mark is a finite verb."""

from __future__ import annotations

from screenplay.language.clauses.acts import describes, goes_on, is_one_of_acts
from screenplay.language.clauses.lookahead import (
    acts_on_name,
    any_verb_follows,
    ends_clause,
    verb_after_comma,
)
from screenplay.language.clauses.participles import is_passive
from screenplay.language.clauses.state import State
from screenplay.language.words import Word
from screenplay.resources import lexicon

_DASHES = frozenset({"–", "—", "--", "…"})
_SEEMING = frozenset({"appeared", "remained", "seemed"})


def is_finite_after_mark(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "he stopped, turned, and left" from "she stood there, dressed in black"."""
    clause = state.stack[-1]
    if firm:
        return True
    if is_passive(state, index):
        return False
    if word in _SEEMING and not clause.verb:
        return True
    if state.word_at(index - 1) == ";" and state.verbs and state.object_follows(index):
        return True  # "he upset his chair; spilled the ink"
    if acts_on_name(state, index):
        return True  # "Anna, eager to help, asked Tom"
    if state.noun_follows(index) and not (clause.verb and state.object_follows(index)):
        return clause.verb and verb_after_comma(state, index)  # "he sat, ate cherries, and hummed"
    if not clause.verb:
        if clause.subject < 0 and state.phrase.head < 0:
            dash = state.word_at(index - 1) in _DASHES and goes_on(state, index)
            return dash or state.tokens[0].text[0].islower()
        if clause.opener not in {"who", "which", "that"} and verb_after_comma(state, index):
            adverb = state.word_at(index - 1).endswith("ly")
            described = adverb or describes(word)  # "Anna, who was late, stopped, turned"
            return ends_clause(state, index) and not described
        named = clause.subject if clause.subject >= 0 else state.phrase.head
        told = named >= 0 and state.tokens[named].text[0].isupper()
        if not clause.opener and told and not any_verb_follows(state, index):
            return True  # "Anna, about to speak, hung on the rail"
        return word not in lexicon("verb_forms", "state") or state.object_follows(index)
    if clause.participles == "perfect" and _ends_in_participle(state, index):
        return False  # "had crossed the roof, found the rope and begun"
    if state.object_follows(index):
        return True
    if 0 <= clause.pending < index - 2 and state.word_at(clause.pending + 1) == ",":
        return True  # "and her hair, tied in a bun, bounced"
    if not clause.copula and state.word_at(index + 1) in {"to", "into"} and verb_after_comma(state, index):
        return True  # "smiled, crossed to the window, peeped out"
    if word in lexicon("verb_forms", "moves") and is_one_of_acts(state, index):
        return True
    if word in lexicon("verb_forms", "state") or clause.participles:
        return False
    if clause.copula and not verb_after_comma(state, index):
        return False  # "there were boys about, gathered together"
    if state.word_at(index + 1) == "with" and word not in lexicon("verb_forms", "with_partner"):
        return verb_after_comma(state, index)  # "a coat, decorated with braid"
    return not ends_clause(state, index) or verb_after_comma(state, index)


def _ends_in_participle(state: State, index: int) -> bool:
    """Tell whether the list that goes on here ends in a form that is no past: "and begun"."""
    for place in range(index + 1, len(state.tokens)):
        flags = state.classes[place]
        if flags & (Word.NOM | Word.REL | Word.SUB) and not flags & Word.OBJ:
            return False
        if flags & Word.PARTICIPLE and not flags & (Word.PAST | Word.BASE):
            return bool(state.classes[place - 1] & Word.COORD)
    return False
