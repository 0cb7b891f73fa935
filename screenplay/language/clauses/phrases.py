"""Noun phrases while a sentence is read: heads, numbers, subject pronouns."""

from __future__ import annotations

from screenplay.language.clauses.lookahead import past_follows
from screenplay.language.clauses.parts import Clause, Number, Phrase
from screenplay.language.clauses.state import State
from screenplay.language.words import Word, looks_plural
from screenplay.resources import lexicon

_FIRM_SUBJECTS = frozenset({"i", "he", "she", "we", "they", "ye", "thou"})
_PLURAL_SUBJECTS = frozenset({"we", "they", "you", "ye"})
_PLURAL_DETERMINERS = frozenset({"these", "those", "both", "few", "many", "several", "two", "three", "four"})
_PLURAL_DETERMINERS |= {"five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty"}
_FRONTED = frozenset({"sooner", "once"})
_OPEN = Word.BASE | Word.THIRD | Word.PAST


def read_determiner(state: State, index: int, word: str, flags: int) -> None:
    """Begin a phrase; "both", "that", "several" may be its head as well."""
    goes_on = 0 <= state.previous == index - 1 and state.classes[index - 1] & (Word.DET | Word.POSS)
    if not (goes_on and flags & (Word.QUANT | Word.NUMBER)):
        begin_phrase(state, "poss" if flags & Word.POSS else "det")
    phrase = state.phrase
    described = phrase.preposition and phrase.head >= 0  # "the man of two"
    alone = word in {"both", "few", "many"} and past_follows(state, index)
    if word in _PLURAL_DETERMINERS and (alone or not described):
        phrase.number, phrase.many = Number.PLURAL, True
    if flags & Word.QUANT and phrase.head < 0 and not phrase.preposition:
        phrase.head = index
        of_many = state.word_at(index + 1) == "of" and state.word_at(index + 2) in {
            "them",
            "these",
            "those",
            "us",
        }
        if (word == "some" and past_follows(state, index)) or (word == "all" and of_many):
            phrase.number = Number.PLURAL


def begin_phrase(state: State, begun: str) -> None:
    """Begin a noun phrase: inside a prepositional phrase, or as a new one after it."""
    phrase = state.phrase
    if phrase.preposition and phrase.begun and phrase.head < 0:
        state.phrase = phrase = Phrase(phrase.after)  # "In the morning the man": the second is the subject
    if not phrase.preposition or phrase.head < 0:
        phrase.begun = begun
        if phrase.after == "pair":
            phrase.after = "pair of phrases"
        elif phrase.after != "pair of phrases":
            phrase.number = Number.SINGULAR


def begin_preposition(state: State, word: str) -> None:
    """Open a prepositional phrase, inside another one or after it: "across all of the fingers ran a scar"."""
    phrase = state.phrase
    if phrase.preposition and phrase.head < 0:
        phrase.begun = ""
    phrase.preposition = word


def read_noun(state: State, index: int, word: str) -> None:
    """Take a noun, name or adjective into the phrase: the last one is its head."""
    phrase = state.phrase
    proper = state.is_proper(index)
    if phrase.preposition and phrase.begun and phrase.head < 0 and proper and _follows_noun(state, index):
        state.phrase = phrase = Phrase(phrase.after)  # "From the other room Tom": the subject
    if (
        proper
        and phrase.begun == "det"
        and "later" in (state.word_at(index - 1), _before_comma(state, index))
    ):
        state.phrase = phrase = Phrase(phrase.after)  # "a few days later Tom": the subject
    if phrase.preposition:
        if phrase.head < 0 and phrase.preposition != "to":
            phrase.begun = phrase.begun or "bare"
        return
    if phrase.begun == "relative":
        phrase.begun = ""  # "orchids which Tom had sent": the subject is Tom
    if phrase.after in {"pair", "pair of phrases"}:
        phrase.number = Number.PLURAL
        phrase.after = "paired" if phrase.after == "pair" else phrase.after
    elif not (phrase.after == "paired" and proper):
        article = _has_article(state, index)
        plural = looks_plural(word, proper=proper and not article)
        fixed = phrase.begun == "det" and phrase.number is Number.PLURAL and _keeps_number(phrase, word)
        fixed = fixed and not (phrase.after == "paired" and _is_described_twice(state, index))
        phrase.number = Number.PLURAL if plural or fixed else Number.SINGULAR
    phrase.head = index
    phrase.begun = phrase.begun or ("name" if proper else "bare")


def _keeps_number(phrase: Phrase, word: str) -> bool:
    """Tell whether a plural stays one with `word`: "two sheep", "the eyes alone", but not "a police car"."""
    if word in lexicon("nouns", "singular"):
        return False  # "eleven o'clock"
    return phrase.many or phrase.after != "" or word in lexicon("adjectives")


def read_pronoun(state: State, index: int, word: str) -> bool:
    """Read a subject pronoun; return False where it is an object."""
    clause, phrase = state.stack[-1], state.phrase
    if _is_inverted(state, index, word):
        clause.subject = index  # "Had he looked", "no sooner was she": the subject behind its auxiliary
        return True
    if word not in _FIRM_SUBJECTS and not _is_loose_subject(state, index):
        return False
    number = Number.FIRST if word == "i" else Number.PLURAL if word in _PLURAL_SUBJECTS else Number.SINGULAR
    paired = phrase.after == "pair" and not clause.verb and state.word_at(index - 2) != ","
    fresh = clause.verb and phrase.head < 0 and (clause.joined or phrase.after == "comma")
    if state.word_at(index - 1) == "," or fresh:
        state.stack[-1] = clause = Clause(clause.opener if len(state.stack) > 1 else "")
    elif clause.verb or (not paired and (clause.subject >= 0 or phrase.head >= 0)):
        state.push("")
        clause = state.stack[-1]
    state.phrase = phrase = Phrase()
    phrase.head = clause.subject = index
    phrase.number = clause.number = Number.PLURAL if paired else number
    phrase.begun = "pronoun"
    state.aux = ""
    state.previous = index
    return True


def _is_inverted(state: State, index: int, word: str) -> bool:
    """Tell whether the pronoun stands right behind an auxiliary that has no subject yet."""
    if not state.verbs or state.verbs[-1].place != index - 1 or not state.aux:
        return False
    subject = state.stack[-1].subject
    return subject < 0 or (word in _FIRM_SUBJECTS and state.word_at(subject) in _FRONTED)


def read_conjunction(state: State, index: int) -> None:
    """Join clauses after a verb, nouns before one."""
    clause = state.stack[-1]
    clause.pending, clause.waits = -1, False
    if clause.verb:
        clause.joined = True
        state.phrase = Phrase("and")
    elif state.phrase.head >= 0 and not state.phrase.preposition and not _is_adjective_pair(state, index):
        state.phrase.after = "pair"


def _is_adjective_pair(state: State, index: int) -> bool:
    """Tell "Anna, young, clever, and rich", "the tall, thin, and pale boy" from "Anna, the boys, and Tom"."""
    if _is_participle(state, index - 1) and _is_participle(state, index + 1):
        return True  # "Tom, charmed and pleased,"
    described = lexicon("adjectives", "mostly") | lexicon("adjectives", "plain")
    if state.word_at(index - 2) == "," and {state.word_at(index - 1), state.word_at(index + 1)} <= described:
        return True  # "Dr. Hale, tall and grey,"
    following = state.classes_at(index + 1) & (Word.DET | Word.POSS | Word.NUMBER | Word.NOM | Word.OBJ)
    named = state.phrase.begun in {"name", "det", "pronoun"} and not state.is_proper(index + 1)
    listed = state.word_at(index - 1) == "," or state.phrase.begun == "pronoun"
    return named and not following and listed


def _is_described_twice(state: State, index: int) -> bool:
    """Tell "the sudden and brief flare" from "the cook and young baker"."""
    joined = state.classes_at(index - 2) & Word.COORD
    return bool(joined) and state.word_at(index - 3) in lexicon("adjectives", "plain")


def _before_comma(state: State, index: int) -> str:
    """Return the word before the comma right before `index`, "" where none stands there."""
    return state.word_at(index - 2) if state.word_at(index - 1) == "," else ""


def _is_participle(state: State, index: int) -> bool:
    return bool(state.classes_at(index) & Word.PARTICIPLE) and not state.classes_at(index) & Word.BASE


def _is_loose_subject(state: State, index: int) -> bool:
    """Tell "it", "you", "something" the subject from the object of "found it broken" and "behind it"."""
    if state.previous < 0:
        return state.word_at(index) != "there" or state.verb_follows(index)
    before = state.classes[state.previous]
    preposition = before & Word.PREP and not before & (Word.SUB | Word.COORD)
    if (preposition and state.word_at(state.previous)[0].isalnum()) or not state.verb_follows(index):
        return False
    if before & Word.GERUND and state.previous == index - 1:
        return False  # "holding it shut"
    clause = state.stack[-1]
    if not clause.verb or clause.joined or clause.report or state.phrase.after == "comma":
        return True
    participle = state.classes_at(index + 1) & Word.PARTICIPLE
    if participle and state.word_at(index) == "it" and before & (Word.PARTICIPLE | Word.BASE):
        return state.word_at(state.previous) in lexicon(
            "verb_forms", "report"
        )  # not "had never seen it played"
    return state.previous != state.verbs[-1].place


def _has_article(state: State, index: int) -> bool:
    """Tell "the Stones", "the Ann Stones" from "James"."""
    if index == 0:
        return False
    if state.classes[index - 1] & (Word.DET | Word.POSS):
        return True
    named = state.tokens[index - 1].text[0].isupper()
    return named and index > 1 and bool(state.classes[index - 2] & (Word.DET | Word.POSS))


def _follows_noun(state: State, index: int) -> bool:
    """Tell whether the token before is an open-class word in small letters, or a "this" that stands alone."""
    if state.word_at(index - 1) in {"this", "that"}:
        return True
    return state.tokens[index - 1].text.islower() and not state.classes[index - 1] & ~_OPEN
