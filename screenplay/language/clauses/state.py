"""What is known of a sentence while it is read from left to right: open clauses, the phrase at hand."""

from __future__ import annotations

from collections.abc import Container
from enum import IntEnum
from typing import NamedTuple

from screenplay.language.tokens import Token
from screenplay.language.words import Word, classes_of, looks_plural
from screenplay.resources import lexicon

_CLOSED = (
    Word.PREP
    | Word.ADV
    | Word.DET
    | Word.NUMBER
    | Word.POSS
    | Word.OBJ
    | Word.COORD
    | Word.TO
    | Word.SUB
    | Word.NOM
)
_NO_NOUN = _CLOSED | (Word.GERUND)
_OBJECT = Word.DET | Word.POSS | Word.OBJ | Word.NUMBER
_VERBAL = Word.PAST | Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.MODAL_NEG | Word.THIRD | Word.BASE
_FINITE = Word.PAST | Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.MODAL_NEG
_BE_PAST = frozenset({"was", "were", "wasn't", "weren't"})


class Number(IntEnum):
    """Person and number of a subject, as far as the verb's form depends on it."""

    FIRST = 1  # I
    SINGULAR = 3
    PLURAL = 4  # we, you, they, two people


class Verb(NamedTuple):
    """A finite verb: the index of its token, its subject's (-1 unknown), the subject's number, its clause.

    `depth` is 0 in the main clause; `opener` the lower-case word that opened a dependent clause.
    """

    place: int
    subject: int
    number: Number
    depth: int
    opener: str


class Clause:
    """An open clause: what opened it, its subject, whether it has its verb yet."""

    __slots__ = (
        "copula",
        "inserted",
        "joined",
        "number",
        "opener",
        "participles",
        "pending",
        "report",
        "subject",
        "verb",
        "waits",
    )

    def __init__(self, opener: str = "") -> None:
        self.opener = opener
        self.subject = -1
        self.number = Number.SINGULAR
        self.verb = False
        self.copula = False  # its verb is a form of "be" or "look"
        self.report = False  # its verb takes a clause without "that"
        self.joined = False  # a conjunction stands after its verb
        self.participles = ""  # "passive" or "perfect" after such a verb group
        self.pending = -1  # the name before an apposition, which wants its verb
        self.waits = False  # a participle phrase stands between a conjunction and the next verb
        self.inserted = False  # a participle phrase stands between subject and verb


class Phrase:
    """The noun phrase that is being read: its head, number, and how it began.

    `begun` is "det", "poss", "name", "pronoun", "relative", "bare" or ""; `preposition` opens it; `after` is
    "comma" or "and" when one stands before it, "pair" and the like inside "the man and the boy".
    """

    __slots__ = ("after", "begun", "head", "number", "preposition")

    def __init__(self, after: str = "") -> None:
        self.head = -1
        self.number = Number.SINGULAR
        self.begun = ""
        self.preposition = ""
        self.after = after


class State:
    """The tokens of one sentence with what was read of them so far; `verbs` are the finite ones found."""

    __slots__ = ("aux", "classes", "names", "phrase", "previous", "stack", "tokens", "verbs")

    def __init__(self, tokens: list[Token], names: Container[int]) -> None:
        self.tokens = tokens
        self.names = names
        self.classes = [classes_of(token.lower) for token in tokens]
        self.stack = [Clause()]
        self.phrase = Phrase()
        self.verbs: list[Verb] = []
        self.aux = ""  # "perfect", "be" or "base" right after such an auxiliary
        self.previous = -1  # the last word that is no mere adverb

    def word_at(self, index: int) -> str:
        """Return the token at `index` in small letters, "" outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def classes_at(self, index: int) -> int:
        """Return what the token at `index` can be, 0 outside the sentence."""
        return self.classes[index] if 0 <= index < len(self.classes) else 0

    def noun_follows(self, index: int) -> bool:
        """Tell whether an open-class word follows, as after a determiner."""
        return self.word_at(index + 1)[:1].isalnum() and not self.classes[index + 1] & _NO_NOUN

    def object_follows(self, index: int) -> bool:
        """Tell whether an article, a possessive, an object pronoun or a name follows."""
        if index + 1 >= len(self.tokens):
            return False
        return bool(self.classes[index + 1] & _OBJECT) or self.tokens[index + 1].text[0].isupper()

    def verb_follows(self, index: int) -> bool:
        """Tell whether the next word, adverbs aside, may be a finite verb."""
        for place in range(index + 1, min(index + 4, len(self.tokens))):
            flags = self.classes[place]
            if flags & _VERBAL or "'" in self.tokens[place].lower:
                return True
            if not flags & (Word.ADV | Word.NEG):
                return False
        return False

    def subject_follows(self, index: int) -> bool:
        """Tell whether a subject with its verb follows: "like she was", "once the door opened"."""
        following = self.classes_at(index + 1)
        if following & (Word.DET | Word.POSS):
            verbal = Word.PAST | Word.BE | Word.HAVE
            near = range(index + 2, index + 5)
            return any(
                self.classes_at(place) & verbal and self.word_at(place) not in lexicon("verb_forms", "noun")
                for place in near
            )
        return bool(following & Word.NOM)

    def phrase_follows(self, index: int) -> bool:
        """Tell whether a noun phrase follows, as after a preposition."""
        return bool(self.classes_at(index + 1) & (_OBJECT | Word.NUMBER)) or self.noun_follows(index)

    def clause_follows(self, index: int) -> bool:
        """Tell "before the door opened" from "before dinner": a subject with a verb follows."""
        for place in range(index + 1, len(self.tokens)):
            flags = self.classes[place]
            word = self.tokens[place].lower
            if (word != "." and not word[0].isalnum()) or flags & Word.COORD:
                return False
            if place > index + 1 and flags & _FINITE and not self.classes[place - 1] & (Word.DET | Word.POSS):
                return True
            if flags & Word.NOM:
                return self.verb_follows(place) or "'" in self.tokens[place].lower
        return False

    def is_proper(self, index: int) -> bool:
        """Tell whether the token is a name, by the cast or by a capital inside the sentence."""
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        return token.start in self.names or (index > 0 and token.text[0].isupper())

    def push(self, opener: str) -> None:
        """Open a dependent clause; the phrase read so far becomes the subject of the one around it."""
        outer = self.stack[-1]
        named = self.phrase.head >= 0
        if outer.verb and outer.joined and named and not self.phrase.preposition:
            self.stack[-1] = outer = Clause(outer.opener)
        if not outer.verb and outer.subject < 0 and named:
            outer.subject, outer.number = self.phrase.head, self.phrase.number
        elif not outer.verb and named and self.phrase.after.startswith("pair"):
            outer.number = Number.PLURAL  # "he and the boys whom he knew"
        self.stack.append(Clause(opener))
        self.phrase = Phrase()

    def insert_participle(self, index: int) -> None:
        """Keep the subject of "Anna, casting her eyes about, had": what follows the comma is none."""
        clause = self.stack[-1]
        if clause.verb or self.word_at(index - 1) != ",":
            return
        if clause.subject < 0 and self.phrase.head >= 0:
            clause.subject, clause.number = self.phrase.head, self.phrase.number
        clause.inserted = clause.subject >= 0

    def add_verb(self, index: int) -> None:
        """Note a finite verb: it belongs to the innermost clause that still wants one."""
        self._close_clauses()
        clause, phrase = self.stack[-1], self.phrase
        kept = (clause.inserted and not clause.verb) or (clause.waits and not self.is_proper(phrase.head))
        if clause.pending >= 0:
            clause.subject, clause.number, clause.pending = clause.pending, Number.SINGULAR, -1
        elif phrase.head >= 0 and not kept and (not clause.verb or phrase.begun != "relative"):
            clause.subject, clause.number = phrase.head, phrase.number
            if self.word_at(phrase.head) == "there":
                clause.number = self._number_after(index)
        elif not clause.verb and clause.subject < 0:
            clause.number = self._number_after(index)
        clause.verb, clause.joined, clause.waits = True, False, False
        word = self.tokens[index].lower
        clause.copula = bool(self.classes[index] & Word.BE) or word in {"looked", "felt", "seemed"}
        if word in _BE_PAST and clause.number is not Number.FIRST and not self._is_supposed(clause):
            clause.number = Number.PLURAL if word.startswith("were") else Number.SINGULAR
        self.verbs.append(Verb(index, clause.subject, clause.number, len(self.stack) - 1, clause.opener))
        self.phrase = Phrase()

    def _close_clauses(self) -> None:
        clause = self.stack[-1]
        if clause.verb and not clause.joined:
            for depth in range(len(self.stack) - 2, -1, -1):
                if not self.stack[depth].verb and self.stack[depth].subject >= 0:
                    del self.stack[depth + 1 :]
                    return

    def _is_supposed(self, clause: Clause) -> bool:
        """Tell the "were" of "as if it were"."""
        return clause.opener in {"if", "though"}

    def _number_after(self, index: int) -> Number:
        """Guess the number of a subject that follows its verb: "Behind them came the boys"."""
        for place in range(index + 1, min(index + 6, len(self.tokens))):
            token, flags = self.tokens[place], self.classes[place]
            if token.lower in {"about", "over"} and self.classes_at(place + 1) & (Word.DET | Word.NUMBER):
                continue  # "out came about a hundred sparrows"
            if not token.lower[0].isalnum() or flags & Word.PREP:
                break
            if flags & (Word.DET | Word.POSS | Word.ADV):
                continue
            if looks_plural(token.lower, proper=token.text[0].isupper()):
                return Number.PLURAL
        return Number.SINGULAR
