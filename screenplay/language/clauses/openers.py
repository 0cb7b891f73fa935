"""Words that open clauses: conjunctions, relatives, "that"."""

from __future__ import annotations

from screenplay.language.clauses.parts import Number
from screenplay.language.clauses.phrases import read_pronoun
from screenplay.language.clauses.state import State
from screenplay.language.words import Word, looks_plural
from screenplay.resources import lexicon

# Words that are adverbs, or are none, by what stands at their side.


def is_set_phrase(state: State, index: int, word: str) -> bool:
    """Tell prepositions and determiners that are adverbs with the word at their side."""
    if word in {"at", "of"}:
        return state.word_at(index + 1) in {"once", "last", "first", "least", "course"}
    if word == "since":
        return bool(state.aux) and state.word_at(index - 1) in {"ever", "long"}
    if word == "course":
        return state.word_at(index - 1) == "of"
    if state.aux and word.endswith(("self", "selves")):
        return True  # "as she had herself been told"
    told = (
        state.phrase.begun in {"pronoun", "relative"} and state.phrase.head == state.previous
    )  # "they all turned"
    return (bool(state.aux) or told) and word in {"both", "all", "each"}


def is_headless(state: State, index: int) -> bool:
    """Tell whether an article or possessive stands right before: "his back", "the well"."""
    before = state.classes_at(index - 1) if index else 0
    if state.word_at(index).endswith("ly") and state.word_at(index) not in lexicon("nouns", "in_ly"):
        return False  # "a highly prized letter"
    return bool(before & (Word.DET | Word.POSS)) and not before & (Word.QUANT | Word.OBJ | Word.ADV)


_NO_HEAD = Word.ADV | Word.PREP | Word.PARTICIPLE | Word.GERUND  # "hats tilted far back, who"
_PLURAL_HEADS = frozenset({"few", "many", "others", "these", "those"})
_SENTENTIAL = frozenset({"made", "meant", "helped", "explained", "happened", "took"})


def read_opener(state: State, index: int, word: str, flags: int) -> bool:
    """Read a subject pronoun or a word that opens a clause."""
    if flags & Word.NOM and word != "who":
        return read_pronoun(state, index, word)
    if not flags & (Word.REL | Word.SUB) or not _opens_clause(state, index, word, flags):
        return False
    number = _number_before(state, index)
    state.push(word)
    free = word in {"what", "whatever", "whoever"} and state.verb_follows(index)
    if word in {"who", "which", "that"} or free:
        clause, phrase = state.stack[-1], state.phrase
        clause.subject = phrase.head = index
        clause.number = phrase.number = Number.SINGULAR if free else number
        phrase.begun = "relative"
    state.previous = index
    return True


def _number_before(state: State, index: int) -> Number:
    """Return the number of the noun that a relative clause belongs to: the last word before it."""
    place = index - 1
    while place >= 0 and (not state.tokens[place].lower[0].isalnum() or state.classes[place] & _NO_HEAD):
        place -= 1
    if place < 0:
        return Number.SINGULAR
    if (
        place < index - 1
        and state.word_at(index) == "which"
        and _SENTENTIAL.intersection(state.word_at(after) for after in (index + 1, index + 2))
    ):
        return Number.SINGULAR  # "he wiped his eyes, which only made it worse"
    if state.word_at(index) == "who" and state.word_at(place) in lexicon("people", "group"):
        return Number.PLURAL  # "the couple who live upstairs"
    if state.word_at(place) in _PLURAL_HEADS:
        return Number.PLURAL  # "those who live upstairs"
    article = place > 0 and state.classes_at(place - 1) & (Word.DET | Word.POSS)
    proper = state.tokens[place].text[0].isupper() and not article
    return Number.PLURAL if looks_plural(state.word_at(place), proper=proper) else Number.SINGULAR


def _opens_clause(state: State, index: int, word: str, flags: int) -> bool:
    """Tell the conjunction from the determiner, preposition or adverb of the same form."""
    if word == "that":
        return _that_opens(state, index)
    if is_set_phrase(state, index, word):
        return False  # "had long since left"
    if word in {"like", "once", "so"}:
        return word != "so" and state.subject_follows(index)
    if flags & Word.PREP:
        return state.clause_follows(index)
    return not (flags & Word.DET and word not in {"what", "which", "whatever"} and state.noun_follows(index))


def _that_opens(state: State, index: int) -> bool:
    """Tell "that" the conjunction or relative from "that" the determiner or pronoun."""
    if index == 0 or not state.word_at(index - 1)[0].isalnum():
        return False
    before = state.classes[index - 1]
    if before & (Word.PREP | Word.COORD) and not before & Word.ADV:
        return False
    verbal = Word.PAST | Word.MODAL | Word.BE | Word.HAVE | Word.DO
    if state.object_follows(index) or state.classes_at(index + 1) & (Word.NOM | verbal):
        return True
    return state.word_at(index - 1) in lexicon("verb_forms", "report") or state.phrase.head == index - 1
