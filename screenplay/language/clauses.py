"""Find the finite verbs of a sentence and the number of each one's subject.

One pass from left to right over the words, with a stack of open clauses. A past form that is also a
participle ("wrapped") is finite only where its clause still wants a verb, or after a conjunction.
"""

from __future__ import annotations

from collections.abc import Container
from enum import IntEnum
from typing import NamedTuple

from screenplay.language.number import looks_plural
from screenplay.language.tokens import Token
from screenplay.language.wordclass import Word, classes_of
from screenplay.resources import lexicon


class Number(IntEnum):
    """Person and number of a subject, as far as the verb's form depends on it."""

    FIRST = 1  # I
    SINGULAR = 3
    PLURAL = 4  # we, you, they, two people


class Verb(NamedTuple):
    """A finite verb: the index of its token, its subject's index (-1 unknown) and number, its clause.

    `depth` is 0 in the main clause; `opener` the lower-case word that opened a dependent clause.
    """

    place: int
    subject: int
    number: Number
    depth: int
    opener: str


class _Clause:
    """An open clause: what opened it, its subject, whether it has its verb yet."""

    __slots__ = ("copula", "joined", "number", "opener", "participles", "report", "subject", "verb")

    def __init__(self, opener: str = "", number: Number = Number.SINGULAR) -> None:
        self.opener = opener
        self.subject = -1
        self.number = number
        self.verb = False
        self.copula = False  # its verb is a form of "be"
        self.report = False  # its verb takes a clause without "that"
        self.joined = False  # a conjunction stands after its verb
        self.participles = ""  # "passive" or "perfect" after such a verb group


class _Phrase:
    """The noun phrase that is being read: its head, number, and how it began."""

    __slots__ = ("after", "begun", "head", "number", "preposition")

    def __init__(self, after: str = "") -> None:
        self.head = -1
        self.number = Number.SINGULAR
        self.begun = ""  # "det", "poss", "name", "pronoun", "bare"
        self.preposition = ""  # of the prepositional phrase being read
        self.after = after  # "comma" or "and" when one stands before the phrase


_NOUNISH_NEXT = int(
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
    | Word.GERUND
)
_OBJECT_NEXT = int(Word.DET | Word.POSS | Word.OBJ)
_FIRM_NOM = frozenset({"i", "he", "she", "we", "they", "who", "ye", "thou"})
_PLURAL_NOM = frozenset(
    {"we", "they", "you", "ye", "both", "these", "those", "few", "many", "several", "others", "two", "three"}
)
_ALWAYS_PLURAL = frozenset(
    {"these", "those", "both", "few", "many", "several", "two", "three", "four", "five", "six", "seven"}
)
_RELATIVE = frozenset({"who", "which", "that"})
_BE_PAST = frozenset({"was", "were", "wasn't", "weren't"})
_CONTRACTED = frozenset({"d", "ll", "ve", "s", "re", "m"})


class ClauseReader:
    """Reads one sentence's tokens; `verbs` holds what it found."""

    __slots__ = ("aux", "classes", "names", "phrase", "previous", "stack", "tokens", "verbs")

    def __init__(self, tokens: list[Token], names: Container[int]) -> None:
        self.tokens = tokens
        self.names = names
        self.classes = [classes_of(token.lower) for token in tokens]
        self.stack = [_Clause()]
        self.phrase = _Phrase()
        self.verbs: list[Verb] = []
        self.aux = ""  # "perfect", "be", "base" right after such an auxiliary
        self.previous = -1  # the last word that is no mere adverb

    def read(self) -> list[Verb]:
        """Return the finite verbs in order."""
        for index, token in enumerate(self.tokens):
            if token.lower[0].isalnum():
                self._word(index, token.lower, self.classes[index])
            else:
                self._mark(index, token.lower)
        return self.verbs

    # What each kind of token does.

    def _mark(self, index: int, mark: str) -> None:
        if mark in ",;:—–--()":
            self._leave_dependent_clause(index)
            if mark in ";:" or (mark != "," and self.stack[-1].verb):
                self.stack = [_Clause()]
            if self.stack[-1].verb:
                self.phrase = _Phrase("comma")
            else:
                self.phrase.preposition = ""
            self.aux = ""
            self.previous = index

    def _leave_dependent_clause(self, index: int) -> None:
        """Close the innermost dependent clause at a comma, unless its subject only gets a relative clause."""
        if len(self.stack) == 1:
            return
        following = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        if self.stack[-1].verb:
            self.stack.pop()
        elif following in {"who", "which", "whose", "where"}:
            return
        while len(self.stack) > 1 and not self.stack[-1].verb:
            self.stack.pop()
        self.phrase = _Phrase()

    def _word(self, index: int, word: str, flags: int) -> None:
        if "'" in word and self._contraction(index, word):
            return
        if flags & Word.COORD and self._coordinator(index, word, flags):
            return
        if self._auxiliary(index, word, flags):
            return
        if flags & Word.PAST and self._past(index, word, flags):
            return
        if flags & (Word.NOM | Word.SUB | Word.REL) and self._opener(index, word, flags):
            return
        self._other(index, word, flags)

    def _contraction(self, index: int, word: str) -> bool:
        """Read `he'd`, `they're`; a noun with `'s` is a possessive."""
        base, _, tail = word.rpartition("'")
        if tail not in _CONTRACTED or not base:
            return False
        flags = classes_of(base)
        if tail == "s" and not (flags & Word.NOM or base in {"that", "what", "where", "how", "here"}):
            self._begin_phrase("poss")
            self.previous = index
            return True
        if not self._opener(index, base, flags):
            self._noun(index, base)
        self._finite(index)
        self.aux = (
            "base" if tail == "ll" else "perfect" if tail == "ve" else "be" if tail != "d" else "perfect"
        )
        self.previous = index
        return True

    def _coordinator(self, index: int, word: str, flags: int) -> bool:
        before = self.tokens[index - 1].lower if index else ""
        if word in {"so", "then", "yet"} and before not in {",", "and", "but", ";", ""}:
            return False
        if word == "so" and before in {",", "and"}:
            self._push("so")
        clause = self.stack[-1]
        if clause.verb:
            clause.joined = True
            self.phrase = _Phrase("and")
        elif self.phrase.head >= 0 and word in {"and", "&"} and not self.phrase.preposition:
            self.phrase.after = "pair"
        self.aux = ""
        self.previous = index
        return True

    def _auxiliary(self, index: int, word: str, flags: int) -> bool:
        """Read be, have, do, modals and "to"; all but the non-finite forms are finite verbs."""
        if not flags & (Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.MODAL_NEG | Word.TO):
            return False
        finite = not flags & Word.TO and word not in {"be", "been", "being", "having", "done", "doing"}
        if flags & Word.MODAL and self._is_noun_or_name(index):
            return False  # the will, May
        if self.aux == "base" and word in {"have", "do", "be"}:
            finite = False
        if self.aux and word == "had":
            finite = False
        if finite:
            self._finite(index)
        if flags & Word.BE or word == "being":
            self.aux = "be"
        elif flags & Word.HAVE:
            self.aux = "perfect"
        else:
            self.aux = "base"
            if flags & Word.TO:
                self.phrase.preposition = "to"
        self.previous = index
        return True

    def _is_noun_or_name(self, index: int) -> bool:
        before = self.classes[self.previous] if self.previous >= 0 else 0
        if before & (Word.DET | Word.POSS) and not before & (Word.REL | Word.QUANT):
            return True
        named = self.tokens[index].text in {"May", "Will"} and index + 1 < len(self.tokens)
        return named and bool(self.classes[index + 1] & (Word.PAST | Word.THIRD))

    def _past(self, index: int, word: str, flags: int) -> bool:
        """Read a past form; return False where it is an adjective or noun."""
        if self.aux == "base" and flags & Word.BASE:
            self.aux = ""
            self.previous = index
            return True
        if self.aux in {"perfect", "be"} and flags & Word.PARTICIPLE:
            self.stack[-1].participles = "passive" if self.aux == "be" else "perfect"
            self.aux = "be" if word in {"got", "gotten"} else ""
            self.previous = index
            return True
        verdict = self._is_finite(index, word, flags)
        if verdict:
            self._finite(index)
            self.stack[-1].participles = ""
            self.stack[-1].report = word in lexicon("report_verbs")
            self.aux = "be" if flags & Word.GET else ""
            self.previous = index
        return verdict

    def _opener(self, index: int, word: str, flags: int) -> bool:
        """Read a subject pronoun or a word that opens a clause."""
        if flags & Word.NOM and word not in {"who"}:
            return self._pronoun(index, word)
        if word == "that" and not self._that_opens(index):
            return False
        if flags & Word.REL or flags & Word.SUB:
            if flags & Word.DET and word != "that" and self._next_is_noun(index) and word not in {"which"}:
                return False
            if word == "so" or (word in {"like", "once"} and not self._subject_follows(index)):
                return False
            head, number = self.phrase.head, self.phrase.number
            self._push(word)
            if word in _RELATIVE or (word in {"what", "whatever", "whoever"} and self._verb_follows(index)):
                self.stack[-1].subject = index
                self.stack[-1].number = number if head >= 0 else Number.SINGULAR
                self.phrase.head = index
                self.phrase.number = self.stack[-1].number
                self.phrase.begun = "relative"
            self.previous = index
            return True
        return False

    def _subject_follows(self, index: int) -> bool:
        following = self.classes[index + 1] if index + 1 < len(self.tokens) else 0
        if following & (Word.DET | Word.POSS):
            return any(
                flags & (Word.PAST | Word.BE | Word.HAVE) for flags in self.classes[index + 2 : index + 5]
            )
        return bool(following & Word.NOM)

    def _pronoun(self, index: int, word: str) -> bool:
        clause = self.stack[-1]
        firm = word in _FIRM_NOM
        if not firm and not self._is_loose_subject(index):
            return False
        number = Number.FIRST if word == "i" else Number.PLURAL if word in _PLURAL_NOM else Number.SINGULAR
        paired = self.phrase.after == "pair" and not clause.verb
        comma = index > 0 and self.tokens[index - 1].lower == ","
        if comma or (clause.verb and (clause.joined or self.phrase.after == "comma")):
            self.stack[-1] = clause = _Clause(clause.opener if len(self.stack) > 1 else "")
        elif clause.verb or (clause.subject >= 0 and not paired) or (self.phrase.head >= 0 and not paired):
            self._push("")
            clause = self.stack[-1]
        self.phrase = _Phrase()
        self.phrase.head = clause.subject = index
        self.phrase.number = clause.number = Number.PLURAL if paired else number
        self.phrase.begun = "pronoun"
        self.aux = ""
        self.previous = index
        return True

    def _is_loose_subject(self, index: int) -> bool:
        """Tell "it", "you", "something" the subject from the object of "found it broken" and "behind it"."""
        if self.previous < 0:
            return True
        before = self.classes[self.previous]
        if (
            self.tokens[self.previous].lower[0].isalnum()
            and before & Word.PREP
            and not before & (Word.SUB | Word.COORD)
        ):
            return False
        if not self._verb_follows(index):
            return False
        clause = self.stack[-1]
        fresh = not clause.verb or clause.joined or clause.report or self.phrase.after == "comma"
        return fresh or self.previous != self.verbs[-1].place

    def _verb_follows(self, index: int) -> bool:
        """Tell whether the next word, adverbs aside, may be a finite verb."""
        verbal = (
            Word.PAST | Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.MODAL_NEG | Word.THIRD | Word.BASE
        )
        for token, flags in zip(
            self.tokens[index + 1 : index + 4], self.classes[index + 1 : index + 4], strict=True
        ):
            if flags & verbal or "'" in token.lower:
                return True
            if not flags & (Word.ADV | Word.NEG):
                return False
        return False

    def _other(self, index: int, word: str, flags: int) -> None:
        """Read determiners, prepositions, adverbs, nouns and adjectives."""
        if flags & (Word.DET | Word.POSS | Word.NUMBER) and not (
            flags & Word.OBJ and not self._next_is_noun(index)
        ):
            self._begin_phrase("poss" if flags & Word.POSS else "det")
            if word in _ALWAYS_PLURAL:
                self.phrase.number = Number.PLURAL
            if flags & Word.QUANT:
                self.phrase.head = (
                    index if self.phrase.head < 0 and not self.phrase.preposition else self.phrase.head
                )
        elif word == "of" and index and self.tokens[index - 1].lower in {"sort", "kind"}:
            return
        elif flags & Word.PREP and not (flags & Word.ADV and self.phrase.head < 0):
            self.phrase.preposition = word
        elif (
            flags & (Word.ADV | Word.NEG)
            and not flags & (Word.DET | Word.POSS)
            and not self._is_headless(index)
        ):
            return  # adverbs leave the auxiliary before them open: "had never seen"
        elif flags & Word.PREP:
            self.phrase.preposition = word
        elif flags & Word.QUANT and flags & Word.OBJ and self.phrase.begun == "det":
            self._noun(index, word)  # the others
        elif flags & Word.OBJ:
            self.phrase.begun = self.phrase.begun or "bare"
        elif flags & (Word.BASE | Word.THIRD) and self._present(index, word, flags):
            return
        else:
            if flags & Word.GERUND:
                self.stack[-1].joined = False
                self.phrase.after = ""
            self._noun(index, word)
        self.aux = ""
        self.previous = index

    def _is_headless(self, index: int) -> bool:
        """Tell whether an article or possessive stands right before: "his back", "the well"."""
        before = self.classes[index - 1] if index else 0
        return bool(before & (Word.DET | Word.POSS)) and not before & (Word.QUANT | Word.OBJ | Word.ADV)

    def _present(self, index: int, word: str, flags: int) -> bool:
        """Read a present form right after a subject pronoun; after "to" and modals it is no finite verb."""
        if self.aux == "base":
            self.aux = ""
            self.previous = index
            return True
        if self.previous >= 0 and self.phrase.begun == "pronoun" and self.phrase.head == self.previous:
            self._finite(index)
            self.stack[-1].report = word in lexicon("report_verbs")
            self.aux = ""
            self.previous = index
            return True
        return False

    def _noun(self, index: int, word: str) -> None:
        phrase = self.phrase
        proper = self.tokens[index].start in self.names or (
            self.tokens[index].text[0].isupper() and index > 0
        )
        if phrase.preposition and phrase.begun and phrase.head < 0 and proper and self._follows_noun(index):
            self.phrase = phrase = _Phrase(phrase.after)  # "From the other room Tasso": the subject
        if phrase.preposition and phrase.head >= 0:
            return
        if phrase.preposition:
            if phrase.preposition != "to":
                phrase.begun = phrase.begun or "bare"
            return
        if phrase.after == "pair":
            phrase.number = Number.PLURAL
        elif phrase.begun != "relative":
            plural = looks_plural(word, proper=proper and phrase.begun != "det")
            fixed = phrase.begun == "det" and phrase.number is Number.PLURAL
            phrase.number = Number.PLURAL if plural or fixed else Number.SINGULAR
        phrase.head = index
        phrase.begun = phrase.begun or ("name" if proper else "bare")

    def _follows_noun(self, index: int) -> bool:
        """Tell whether the token before is an open-class word in small letters."""
        before = self.tokens[index - 1]
        return before.text.islower() and not self.classes[index - 1] & ~int(
            Word.BASE | Word.THIRD | Word.PAST
        )

    def _begin_phrase(self, begun: str) -> None:
        phrase = self.phrase
        if phrase.preposition and phrase.begun and phrase.begun != "relative":
            kept, after = phrase.head, phrase.after
            if kept < 0:  # "In the morning the man": the second phrase is the subject
                self.phrase = phrase = _Phrase(after)
        if not phrase.preposition or phrase.head < 0:
            phrase.begun = begun
            if phrase.after != "pair":
                phrase.number = Number.SINGULAR

    # Questions and moves that several of these share.

    def _push(self, opener: str) -> None:
        outer = self.stack[-1]
        if outer.verb and outer.joined and self.phrase.head >= 0 and not self.phrase.preposition:
            self.stack[-1] = outer = _Clause(outer.opener)
        if not outer.verb and outer.subject < 0 and self.phrase.head >= 0:
            outer.subject, outer.number = self.phrase.head, self.phrase.number
        self.stack.append(_Clause(opener))
        self.phrase = _Phrase()

    def _finite(self, index: int) -> None:
        clause = self.stack[-1]
        phrase = self.phrase
        if clause.verb and len(self.stack) > 1 and not clause.joined:
            for depth in range(len(self.stack) - 2, -1, -1):
                if not self.stack[depth].verb and self.stack[depth].subject >= 0:
                    del self.stack[depth + 1 :]
                    break
            clause = self.stack[-1]
        if not clause.verb or (phrase.head >= 0 and phrase.begun != "relative"):
            if phrase.head >= 0:
                clause.subject, clause.number = phrase.head, phrase.number
            elif not clause.verb:
                clause.number = self._number_after(index)
        clause.verb = True
        clause.joined = False
        word = self.tokens[index].lower
        clause.copula = bool(self.classes[index] & Word.BE)
        if word in _BE_PAST and clause.number is not Number.FIRST:
            clause.number = Number.PLURAL if word.startswith("were") else Number.SINGULAR
        self.verbs.append(Verb(index, clause.subject, clause.number, len(self.stack) - 1, clause.opener))
        self.phrase = _Phrase()

    def _number_after(self, index: int) -> Number:
        """Guess the number of a subject that follows its verb: "Behind them came the boys"."""
        for token, flags in zip(
            self.tokens[index + 1 : index + 6], self.classes[index + 1 : index + 6], strict=True
        ):
            if not token.lower[0].isalnum() or flags & Word.PREP:
                break
            if flags & (Word.DET | Word.POSS | Word.ADV):
                continue
            if looks_plural(token.lower, proper=token.text[0].isupper()):
                return Number.PLURAL
        return Number.SINGULAR

    def _next_is_noun(self, index: int) -> bool:
        """Tell whether an open-class word follows, as after a determiner."""
        if index + 1 >= len(self.tokens):
            return False
        return self.tokens[index + 1].lower[0].isalnum() and not self.classes[index + 1] & _NOUNISH_NEXT

    def _next_is_object(self, index: int) -> bool:
        if index + 1 >= len(self.tokens):
            return False
        token = self.tokens[index + 1]
        return bool(self.classes[index + 1] & _OBJECT_NEXT) or (
            token.text[0].isupper() and token.text[0].isalpha()
        )

    def _that_opens(self, index: int) -> bool:
        """Tell "that" the conjunction or relative from "that" the determiner or pronoun."""
        if index == 0 or not self.tokens[index - 1].lower[0].isalnum():
            return False
        before = self.classes[index - 1]
        if before & (Word.PREP | Word.COORD) and not before & Word.ADV:
            return False
        following = self.classes[index + 1] if index + 1 < len(self.tokens) else 0
        if index + 1 < len(self.tokens) and self.tokens[index + 1].text[0].isupper():
            return True
        if following & (
            Word.DET | Word.POSS | Word.NOM | Word.PAST | Word.MODAL | Word.BE | Word.HAVE | Word.DO
        ):
            return True
        return self.tokens[index - 1].lower in lexicon("report_verbs") or self.phrase.head == index - 1

    def _is_finite(self, index: int, word: str, flags: int) -> bool:
        """Decide whether a past form is its clause's verb."""
        clause, phrase = self.stack[-1], self.phrase
        firm = not flags & Word.PARTICIPLE
        before = self.classes[self.previous] if self.previous >= 0 else 0
        last = self.tokens[self.previous].lower if self.previous >= 0 else ""
        subject = phrase.head == self.previous and phrase.begun in {"pronoun", "relative"}
        if before & (Word.DET | Word.POSS | Word.NUMBER) and not subject:
            return self._after_determiner(index, word, flags, before)
        if last.endswith(("'s", "s'")):
            return False
        if subject and phrase.head >= 0:
            return True
        if before & Word.COORD and last in {"and", "or", "but", "then", "nor", "yet", "so"}:
            return self._after_coordinator(index, word, firm)
        if before & Word.PREP and not before & (Word.OBJ | Word.POSS):
            return self._after_preposition(index, word, firm, before)
        if not last or not last[0].isalnum():
            return self._after_mark(index, word, firm)
        if not clause.verb:
            return self._first_in_clause(index, word, firm)
        return self._second_in_clause(index, word, firm)

    def _after_determiner(self, index: int, word: str, flags: int, before: int) -> bool:
        last = self.tokens[self.previous].lower
        if not before & Word.QUANT or (
            word in lexicon("noun_pasts") and last not in _ALWAYS_PLURAL and last != "neither"
        ):
            return False
        wanted = not self.stack[-1].verb or self.stack[-1].joined
        return wanted and (not flags & Word.PARTICIPLE or not self._next_is_noun(index))

    def _after_preposition(self, index: int, word: str, firm: bool, before: int) -> bool:
        wanted = self.phrase.head >= 0 and not self.stack[-1].verb
        if firm:
            return word not in lexicon("noun_pasts") or wanted
        return wanted and bool(before & Word.ADV) and not self._next_is_noun(index)

    def _after_coordinator(self, index: int, word: str, firm: bool) -> bool:
        clause = self.stack[-1]
        if firm or index == 1:
            return True
        if not clause.verb:
            return False
        if self.tokens[index - 1].lower in {"now", "finally", "then"}:
            return True
        one = index + 1 < len(self.tokens) and self.tokens[index + 1].lower in {"one", "ones"}
        if (
            (one or self._next_is_noun(index))
            and index >= 3
            and self.classes[index - 3] & (Word.DET | Word.POSS)
        ):
            return False
        if clause.copula and word in lexicon("state_participles") and not self._next_is_object(index):
            return False  # "he was young and gaudily dressed"
        if clause.participles:
            comma = self.tokens[index - 2].lower == ","
            return comma or (self._next_is_object(index) and clause.participles == "passive")
        return True

    def _after_mark(self, index: int, word: str, firm: bool) -> bool:
        clause = self.stack[-1]
        if firm:
            return True
        following = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        if following == "by" or self._next_is_noun(index):
            return False
        if not clause.verb:
            if clause.subject >= 0 or self.phrase.head >= 0:
                if self._verb_after_comma(index):
                    return False
                return word not in lexicon("state_participles") or self._next_is_object(index)
            return self.tokens[0].text[0].islower()
        if self._next_is_object(index):
            return True
        if word in lexicon("state_participles") or clause.participles:
            return False
        return not self._ends_clause(index) or self._verb_after_comma(index)

    def _ends_clause(self, index: int) -> bool:
        return index + 1 >= len(self.tokens) or not self.tokens[index + 1].lower[0].isalnum()

    def _verb_after_comma(self, index: int) -> bool:
        """Tell whether a later comma is followed by a past form: "his arms, folded but not still, kept"."""
        for place in range(index + 1, len(self.tokens) - 1):
            if self.tokens[place].lower == ",":
                following = place + 2 if self.tokens[place + 1].lower in {"and", "then"} else place + 1
                return following < len(self.tokens) and bool(self.classes[following] & (Word.PAST | Word.BE))
        return False

    def _first_in_clause(self, index: int, word: str, firm: bool) -> bool:
        phrase = self.phrase
        if firm:
            return True
        if phrase.head < 0:
            return phrase.preposition not in {"with", "without"} and self._next_is_object(index)
        following = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        if phrase.preposition in {"with", "without"} and self._another_verb_follows(index - 1):
            return False
        return not (following == "by" and self._another_verb_follows(index))

    def _another_verb_follows(self, index: int) -> bool:
        for place in range(index + 2, len(self.tokens)):
            if not self.tokens[place].lower[0].isalnum():
                return False
            if self.classes[place] & Word.COORD:
                return False
            if self.classes[place] & Word.PAST and not self.classes[place - 1] & (Word.DET | Word.POSS):
                return True
        return False

    def _comma_follows(self, index: int) -> bool:
        return any(token.lower == "," for token in self.tokens[index + 1 :])

    def _second_in_clause(self, index: int, word: str, firm: bool) -> bool:
        clause, phrase = self.stack[-1], self.phrase
        if word in lexicon("noun_pasts") and phrase.begun in {"det", "poss"} and self._next_is_noun(index):
            return False  # "an odd felt hat"
        if firm:
            return word not in lexicon("noun_pasts") or clause.joined or clause.report or phrase.head >= 0
        if any(not outer.verb and outer.subject >= 0 for outer in self.stack[:-1]):
            return True
        if (
            len(self.stack) > 1
            and not self.stack[0].verb
            and phrase.head >= 0
            and not self._comma_follows(index)
        ):
            return True  # "When school was out Anne walked home"
        if phrase.head < 0 or phrase.preposition == "with":
            return False
        if phrase.preposition == "for":
            return False
        if clause.report or phrase.after == "and":
            return not self._next_is_noun(index)
        if phrase.after == "comma":
            return phrase.begun in {"det", "name"} or self._next_is_object(index)
        return False


def finite_verbs(tokens: list[Token], names: Container[int] = frozenset()) -> list[Verb]:
    """Return the finite verbs of one sentence, in order; `names` are the offsets where people's names start."""
    return ClauseReader(tokens, names).read()
