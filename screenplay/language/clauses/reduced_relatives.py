"""Participles that describe a noun where the clause has its verb, or gets it later."""

from __future__ import annotations

from screenplay.language.clauses.participles import joins_participle
from screenplay.language.clauses.state import State
from screenplay.language.words import Word, looks_plural
from screenplay.resources import lexicon

# Participles that tell more of the noun before them, or that a verb before the noun governs.


_ATTENDING = frozenset({"with", "without"})
_PRONOUN = Word.NOM | Word.OBJ | Word.REL
_OWNED = Word.DET | Word.POSS | Word.NUMBER
_BREAKS = Word.PREP | Word.COORD | Word.SUB | Word.REL | Word.NOM | Word.TO
_PHRASE = 5  # words at most from "heard" to "announced"


def is_postmodifier(state: State, index: int) -> bool:
    """Tell a participle that modifies the noun before it, or stands between adjective and noun."""
    if _is_attributive(state, index):
        return True
    if state.classes_at(index + 1) & Word.COORD:
        return _is_absolute_with(state, index)  # "with his hands clenched and one leg bent"
    if state.object_follows(index) or not _ends_or_hangs(state, index):
        return False
    return (
        _is_fixed_behind_noun(state, index)
        or _is_absolute_with(state, index)
        or _is_object_of_sense(state, index)
    )


def _ends_or_hangs(state: State, index: int) -> bool:
    """Tell whether a preposition, an adverb or a mark follows."""
    flags = state.classes_at(index + 1)
    return not state.word_at(index + 1)[:1].isalnum() or bool(flags & (Word.PREP | Word.ADV))


def _is_attributive(state: State, index: int) -> bool:
    """Tell an attributive participle behind an adjective: "some interesting married woman"."""
    if state.word_at(index - 1) not in lexicon("adjectives", "plain") or not state.noun_follows(index):
        return False
    before = state.word_at(index - 2)
    determined = bool(state.classes_at(index - 2) & (Word.DET | Word.POSS)) or before.endswith("'s")
    return determined and state.tokens[index + 1].text[0].islower()


def _is_fixed_behind_noun(state: State, index: int) -> bool:
    """Tell a postmodifier by its verb, which wants an object and has none: "damask nailed on the wall"."""
    made = state.word_at(index) == "made" and state.word_at(index + 1) == "of"
    if not (made or state.word_at(index) in lexicon("verb_forms", "fixed")) or state.previous < 0:
        return False
    noun = state.previous
    if state.classes_at(noun) & _PRONOUN or state.is_proper(noun):
        return False
    return state.word_at(noun)[:1].isalnum() and not state.classes_at(noun) & (_BREAKS | _OWNED)


def _is_absolute_with(state: State, index: int) -> bool:
    """Tell the participle of an absolute with "with": "with faces turned to the sea"."""
    if state.word_at(index) in lexicon("verb_forms", "intransitive"):
        return False
    if state.word_at(index - 2) in _ATTENDING and not state.classes_at(index - 1) & (_OWNED | _PRONOUN):
        return looks_plural(state.word_at(index - 1)) and bool(state.classes_at(index + 1) & Word.PREP)
    for place in range(index - 1, max(-1, index - 1 - _PHRASE), -1):
        if state.word_at(place) in _ATTENDING:
            after_mark = state.word_at(place - 1) == ","
            return after_mark and bool(state.classes_at(place + 1) & _OWNED)
        if not state.word_at(place)[:1].isalnum() or state.classes_at(place) & _BREAKS:
            return False
    return False


def _is_object_of_sense(state: State, index: int) -> bool:
    """Tell the "announced" of "heard the dinner announced with surprise": the verb of sense governs it."""
    if state.word_at(index) in lexicon("verb_forms", "intransitive"):
        return False
    for place in range(index - 1, max(-1, index - 1 - _PHRASE), -1):
        if state.word_at(place) in lexicon("verb_forms", "perceiving"):
            if state.classes_at(place - 1) & _OWNED:
                return False  # "the coin slid from his palm"
            return place == index - 1 or bool(state.classes_at(place + 1) & _OWNED)
        if not state.word_at(place)[:1].isalnum() or state.classes_at(place) & _BREAKS:
            return False
    return False


_MAKING = frozenset({"make", "makes", "made", "making"})
_ENDING = frozenset({",", ";", "and", "that"})
_NOUN_AWAY = 4  # words at most from "making" to "felt"


def is_described(state: State, index: int) -> bool:
    """Tell whether the past form at `index`, which may be a participle, is one by what stands around it."""
    if _is_in_participial_clause(state, index) or is_postmodifier(state, index):
        return True
    return _is_coordinate_reduced(state, index) or _is_modified_by_adverb(state, index)


def is_object_complement(state: State, index: int) -> bool:
    """Tell an object complement of "make": "making their presence felt"."""
    if not state.classes_at(index) & Word.PARTICIPLE or state.word_at(index + 1)[:1].isalnum():
        return False
    for place in range(index - 2, max(-1, index - 1 - _NOUN_AWAY), -1):
        if state.word_at(place) in _MAKING:
            return True
        if state.word_at(place) in _ENDING:
            return False
    return False


def _is_in_participial_clause(state: State, index: int) -> bool:
    """Tell a participle inside an opening participial clause: "Seeing it reflected there, he went in"."""
    if not state.classes_at(0) & Word.GERUND or not _hangs(state, index):
        return False
    before = {state.word_at(place) for place in range(index)}
    opened = Word.NOM | Word.SUB | Word.REL
    if "," in before or any(state.classes_at(place) & opened for place in range(1, index)):
        return False
    return any(token.lower == "," for token in state.tokens[index + 1 :])


def _is_coordinate_reduced(state: State, index: int) -> bool:
    """Tell the "folded" of "pillows covered with lace, and sheets folded on a chair"."""
    phrase = state.phrase
    bare = phrase.begun == "bare" and phrase.after in {"and", "comma"} and phrase.head == index - 1
    return bare and _hangs(state, index) and joins_participle(state, index)


def _is_modified_by_adverb(state: State, index: int) -> bool:
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
