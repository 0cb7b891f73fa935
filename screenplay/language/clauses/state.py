"""What is known of a sentence while it is read from left to right: open clauses, the phrase at hand."""

from __future__ import annotations

from collections.abc import Container

from screenplay.language.clauses.parts import Clause, Number, Phrase, Verb
from screenplay.language.tokens import Token
from screenplay.language.words import Word, classes_of, is_name_in_ly, looks_plural
from screenplay.resources import lexicon, lexicon_table

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
_NUMBERS = {"i": Number.FIRST, **dict.fromkeys(("they", "we", "ye", "you", "both"), Number.PLURAL)}
_ONE_OF_THEM = frozenset({"each", "either", "neither", "one"})
_NO_OBJECTS = frozenset({"he", "she", "i", "they", "we", "there", "who", "ye", "thou"})
_BE_PAST = frozenset({"was", "were", "wasn't", "weren't"})


class State:
    """The tokens of one sentence with what was read of them so far; `verbs` are the finite ones found."""

    __slots__ = (
        "aux",
        "certain",
        "classes",
        "grouped",
        "names",
        "phrase",
        "previous",
        "stack",
        "tokens",
        "verbs",
    )

    def __init__(self, tokens: list[Token], names: Container[int], certain: int = -1) -> None:
        self.tokens = tokens
        self.names = names
        self.certain = certain  # a past form known to be finite
        self.grouped: set[int] = set()  # participles behind their auxiliary
        self.classes = [classes_of(token.lower) for token in tokens]
        if tokens and self.classes[0] == Word.ADV and is_name_in_ly(tokens[0].text):
            self.classes[0] = 0  # "Tilly"
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
        """Tell whether an article, a possessive, an object pronoun or a name follows, behind "open" too."""
        after = index + 1
        if after >= len(self.tokens):
            return False
        particle = lexicon_table("function_words", "particle").get(self.tokens[after].lower)
        if particle and after + 1 < len(self.tokens):
            owned = self.classes[after + 1] & (Word.POSS | Word.OBJ)
            if owned or (particle == "any" and self.classes[after + 1] & _OBJECT):
                return True
        if self.classes[after] & Word.NOM and self.classes[after] & ~Word.NOM == 0:
            loose = self.word_at(after) not in _NO_OBJECTS
            return loose and not self.verb_follows(after)  # "ordered something"
        return bool(self.classes[after] & _OBJECT) or self.tokens[after].text[0].isupper()

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
            several = looks_plural(self.word_at(clause.pending), proper=self.is_proper(clause.pending))
            clause.number = Number.PLURAL if several else Number.SINGULAR
            clause.subject, clause.pending = clause.pending, -1
        elif phrase.head >= 0 and not kept and (not clause.verb or phrase.begun != "relative"):
            clause.subject, clause.number = phrase.head, phrase.number
            if self.word_at(phrase.head) == "there":
                clause.number = self._number_after(index)
        elif clause.joined and self._is_fronted(index):
            clause.number = self._number_after(index)
        elif not clause.verb and clause.subject < 0:
            last = self.verbs[-1] if self.verbs and self._is_joined(index) else None
            clause.number = self._number_after(index) if last is None else last.number
            clause.subject = -1 if last is None else last.subject
        counted = self.word_at(clause.subject) in lexicon("nouns", "quantity")
        of = self.word_at(clause.subject + 1) == "of"
        fresh = not clause.verb or phrase.head == clause.subject >= 0
        if fresh and (counted or (of and self.classes_at(clause.subject) & Word.QUANT)):
            clause.number = self._number_of_quantity(clause.subject, index)
        clause.verb, clause.joined, clause.waits = True, False, False
        word = self.tokens[index].lower
        clause.copula = bool(self.classes[index] & Word.BE) or self._is_of_look(index)
        if word in _BE_PAST and clause.number is not Number.FIRST and not self._is_supposed(clause):
            clause.number = Number.PLURAL if word.startswith("were") else Number.SINGULAR
        self.verbs.append(Verb(index, clause.subject, clause.number, len(self.stack) - 1, clause.opener))
        self.phrase = Phrase()

    def _is_fronted(self, index: int) -> bool:
        """Tell "and up went the umbrellas"."""
        led = self.word_at(index - 1) in lexicon("function_words", "particle")
        return led and bool(self.classes_at(index - 2) & Word.COORD and self.classes_at(index + 1) & Word.DET)

    def _is_joined(self, index: int) -> bool:
        """Tell a full verb right behind a conjunction or a mark: it goes on with the subject before."""
        if self.classes[index] & (Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.MODAL_NEG):
            return False
        return bool(self.classes_at(index - 1) & Word.COORD) or not self.word_at(index - 1)[:1].isalnum()

    def _is_of_look(self, index: int) -> bool:
        """Tell "looked tired" from "looked back", "felt in her pocket"."""
        if self.tokens[index].lower not in {"looked", "felt", "seemed"}:
            return False
        following = self.word_at(index + 1)
        degree = following.endswith("ly") or following in lexicon("function_words", "degree")
        return degree or not self.classes_at(index + 1) & (Word.PREP | Word.ADV | _OBJECT)

    def _close_clauses(self) -> None:
        clause = self.stack[-1]
        if clause.verb and not clause.joined:
            for depth in range(len(self.stack) - 2, -1, -1):
                if not self.stack[depth].verb and self.stack[depth].subject >= 0:
                    del self.stack[depth + 1 :]
                    return

    def _number_of_quantity(self, head: int, verb: int) -> Number:
        """Return the number of "the rest", plural, and of "a number of men": as the noun behind "of"."""
        if self.word_at(head + 1) != "of":
            return Number.PLURAL
        ends = Word.PREP | Word.COORD | Word.REL | Word.SUB
        noun = head + 2
        while (
            noun + 1 < verb and self.word_at(noun + 1)[:1].isalnum() and not self.classes_at(noun + 1) & ends
        ):
            noun += 1
        one = self.word_at(head) in _ONE_OF_THEM
        plural = looks_plural(self.word_at(noun)) or self.word_at(noun) in {"them", "us", "you"}
        return Number.PLURAL if plural and not one else Number.SINGULAR

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
            if flags & Word.NOM:  # "Never had they"
                return _NUMBERS.get(token.lower, Number.SINGULAR)
            if flags & (Word.DET | Word.POSS | Word.ADV):
                continue
            if looks_plural(token.lower, proper=token.text[0].isupper()):
                return Number.PLURAL
        return Number.SINGULAR
