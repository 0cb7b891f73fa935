"""One stretch of narration as the rules see it: its words, finite verbs, actor and surroundings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from screenplay.language.clauses.finite_verbs import Verb
from screenplay.language.reading import Stretch
from screenplay.language.verbs import verb_table
from screenplay.model.span import Span


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
        return self.actor is not None and token.lower not in {"it", "that", "this", "there"}

    def after(self, verb: Verb, count: int = 1) -> list[str]:
        """Return the `count` tokens after the verb."""
        return self.lowers[verb.place + 1 : verb.place + 1 + count]


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
