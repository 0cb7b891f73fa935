"""One stretch of narration as the rules see it: its words, finite verbs, actor and surroundings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from screenplay.language.clauses.finite_verbs import Verb
from screenplay.language.reading import Stretch
from screenplay.language.verbs import verb_table
from screenplay.language.words import Word, classes_of, noun_kind
from screenplay.model.span import Span
from screenplay.resources import lexicon


@dataclass(frozen=True)
class Sentence(Stretch):
    """A sentence of narration. Without slots: what is costly is worked out once, when asked for.

    `past` and `first_person` say how the whole text is narrated; `actor` is who acts, if known.
    """

    text: str
    span: Span
    past: bool = True
    first_person: bool = False
    quoted: tuple[Span, ...] = ()
    italic: bool = False
    actor: str | None = None
    after_thought: bool = False
    names: frozenset[int] = frozenset()

    @cached_property
    def main(self) -> Verb | None:
        """The first finite verb of the main clause, else the first finite verb."""
        return next((verb for verb in self.verbs if verb.depth == 0), self.verbs[0] if self.verbs else None)

    @cached_property
    def main_lemma(self) -> str:
        """The base form of the main verb ("be" for was), "" where the sentence has none."""
        return "" if self.main is None else lemma_of(self.lowers[self.main.place])

    @cached_property
    def full_lemma(self) -> str:
        """The base form of what the main verb group says: "break" for had broken, "" where there is none."""
        if self.main is None:
            return ""
        if not classes_of(self.lowers[self.main.place]) & _AUXILIARY:
            return self.main_lemma
        for word in self.lowers[self.main.place + 1 : self.main.place + 1 + _GROUP]:
            flags = classes_of(word)
            if flags & _FULL and not flags & _AUXILIARY:
                return lemma_of(word)
            if not flags & (_AUXILIARY | Word.ADV | Word.NEG):
                break
        return self.main_lemma

    @property
    def is_about_a_thing(self) -> bool:
        """Tell whether the main verb's subject is something that can be seen, and nobody."""
        return self._subject_kind == "thing"

    @property
    def is_about_an_idea(self) -> bool:
        """Tell whether the main verb's subject has no picture: an act, a quality, a feeling."""
        return self._subject_kind == "abstract"

    @cached_property
    def _subject_kind(self) -> str:
        if self.main is None or self.main.subject < 0 or self.tokens[self.main.subject].start in self.names:
            return ""
        return noun_kind(self.lowers[self.main.subject])

    def subject(self, verb: Verb) -> str:
        """Return the head of the verb's subject in lower case, "" where unknown."""
        return self.lowers[verb.subject] if verb.subject >= 0 else ""

    def has_person(self, verb: Verb) -> bool:
        """Tell whether the verb's subject is a person: a pronoun, a name, or whoever is known to act."""
        if verb.subject < 0:
            return self.actor is not None
        token = self.tokens[verb.subject]
        if token.lower.partition("'")[0] in _PEOPLE or token.start in self.names:
            return True
        if token.lower in {"it", "that", "this", "there"}:
            return False
        if not token.text.islower():
            return self.actor is not None
        kind = noun_kind(token.lower)
        if kind == "person" or is_person(token.lower):
            return True
        before = self.lowers[max(0, verb.subject - 2) : verb.subject]
        owned = any(classes_of(word) & Word.POSS for word in before)  # "his voice"
        return self.actor is not None and kind == "" and not owned

    def after(self, verb: Verb, count: int = 1) -> list[str]:
        """Return the `count` tokens after the verb."""
        return self.lowers[verb.place + 1 : verb.place + 1 + count]


def is_person(noun: str) -> bool:
    """Tell whether a lower-case noun names somebody by what he is or does: "nurse", "mother"."""
    return noun in lexicon("people") or noun in lexicon("titles")


_AUXILIARY = Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.MODAL_NEG
_FULL = Word.PAST | Word.PARTICIPLE | Word.GERUND | Word.BASE
_GROUP = 4  # words behind an auxiliary among which its full verb stands
_PEOPLE = frozenset(
    {"he", "she", "i", "they", "we", "nobody", "everybody", "everyone", "somebody", "someone"}
)
_BE = frozenset({"was", "were", "is", "are", "am", "wasn't", "weren't", "isn't", "aren't", "'s"})


def lemma_of(word: str) -> str:
    """Return the base form of a finite verb as written."""
    if word in _BE:
        return "be"
    verbs = verb_table()
    found = (
        verbs.by_past.get(word)
        or verbs.by_third.get(word)
        or verbs.by_participle.get(word)
        or verbs.by_gerund.get(word)
    )
    if found:
        return found.lemma
    return {"had": "have", "hadn't": "have", "has": "have", "didn't": "do", "did": "do"}.get(word, word)
