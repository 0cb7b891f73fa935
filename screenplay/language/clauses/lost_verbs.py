"""The verb of a sentence in which none was found: every sentence that is no fragment has one."""

from __future__ import annotations

from screenplay.language.clauses.participles import is_passive
from screenplay.language.clauses.state import State
from screenplay.language.verbs import has_no_object, wants_object
from screenplay.language.words import Word, looks_plural
from screenplay.resources import lexicon

_NO_VERB_BEHIND = Word.DET | Word.POSS | Word.NUMBER | Word.TO | Word.BE | Word.HAVE | Word.GET
_PREPOSITION = Word.PREP | Word.ADV
_ATTENDING = frozenset({"with", "without"})
_NEAR = 4  # words from "with" to its participle
_OWN_VERB = frozenset({"who", "which", "that", "whom", "whose", "if", "as"})


def lost_verb(state: State) -> int:
    """Return the index of the past form that is the verb of a sentence without one, -1 in a fragment.

    One right behind its noun is taken before one behind a comma, and of several behind commas the last: those
    before it describe the subject ("The door, carved and painted, hung from one hinge").
    """
    verbs = {verb.place for verb in state.verbs}
    found = [
        index for index in range(1, len(state.tokens)) if index not in verbs and _can_be_verb(state, index)
    ]
    direct = [index for index in found if state.word_at(index - 1)[:1].isalnum()]
    if direct and not state.classes_at(direct[0] - 1) & Word.COORD:
        return direct[0]
    comma = next((index for index, token in enumerate(state.tokens) if token.lower == ","), len(state.tokens))
    behind = [index for index in found if state.word_at(index - 1) == "," and comma < index - 1]
    return behind[-1] if behind else -1


def _can_be_verb(state: State, index: int) -> bool:
    """Tell whether the past form at `index` can have the sentence's first noun as its subject."""
    flags, before = state.classes[index], state.classes[index - 1]
    if not flags & Word.PAST or index in state.grouped:
        return False
    if (before & _NO_VERB_BEHIND and not before & Word.QUANT) or state.word_at(index - 1) in _OWN_VERB:
        return False
    if (before & Word.PREP and not before & Word.ADV) or _attends(state, index):
        return False
    if before & Word.QUANT and state.word_at(index) in lexicon("verb_forms", "noun"):
        return False  # "Another thought."
    if state.object_follows(index):
        return _has_subject(state, index)
    if is_passive(state, index) or state.noun_follows(index):
        return False
    word = state.word_at(index)
    if word in lexicon("verb_forms", "fixed") or wants_object(word):
        return False
    state_of = word in lexicon("verb_forms", "state") and word not in lexicon("verb_forms", "posture")
    firm = not flags & Word.PARTICIPLE or has_no_object(word) or not state_of
    ends = not (state.word_at(index + 1)[:1].isalnum() and state.word_at(index + 2)[:1].isalnum())
    hangs = bool(state.classes_at(index + 1) & _PREPOSITION) or ends  # "the ships dropped lower,"
    return firm and hangs and _has_subject(state, index)


def _attends(state: State, index: int) -> bool:
    """Tell "with his eyes shut", "To have her voice raised", "the driver's got": no sentence of their own."""
    if state.classes[0] & Word.TO or state.word_at(index - 1).endswith("'s"):
        return True
    return not _ATTENDING.isdisjoint(state.word_at(place) for place in range(max(0, index - _NEAR), index))


def _has_subject(state: State, index: int) -> bool:
    """Tell whether an article, a possessive, a number or a name stands before, or a plural opens all."""
    told = Word.DET | Word.POSS | Word.NUMBER | Word.NOM
    if looks_plural(state.word_at(0)) and state.word_at(index - 1) == ",":
        return True  # "Wires, cut and stripped, hung"
    return any(state.classes_at(place) & told or state.is_proper(place) for place in range(index))
