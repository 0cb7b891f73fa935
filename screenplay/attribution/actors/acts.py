"""What is done in a sentence, clause by clause, and who does it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.language.clauses.finite_verbs import finite_verbs
from screenplay.language.reading import read_tokens
from screenplay.language.tokens import Token
from screenplay.language.verbs import verb_table
from screenplay.model.span import Span

_KEPT = 512  # sentences: whoever asks for one asks again at once
_NEAR = 8  # words of a clause that tell what is done


class Act(NamedTuple):
    """One finite verb: who does it, by number or by the kind of a pronoun, and its words from the verb on.

    `opener` is the word that opens a dependent clause: "when", "until"; `main` is of the main clause.
    """

    person: int | None
    pronoun: str | None
    words: tuple[str, ...]
    opener: str
    main: bool

    @property
    def verbs(self) -> frozenset[str]:
        """The base forms of the first words: "did not look" has "look" among them."""
        return frozenset(map(base_form, self.words[:3]))


class _Clause(NamedTuple):
    subject: int  # where the head of the subject starts; -1 unknown
    words: tuple[str, ...]
    opener: str
    main: bool


def acts_of(view: View, sentence: Sentence) -> tuple[Act, ...]:
    """Return what is done in a sentence, in order."""
    span = view.beat_of(sentence).span
    names = tuple(mention.span.start for mention in sentence.mentions)
    clauses = _clauses(view.text, span.start, span.end, names)
    persons = _persons_at(view, sentence, sorted({one.subject for one in clauses}))
    pronouns = {one.start: one.kind for one in reversed(sentence.pronouns) if one.nominative}
    return tuple(Act(persons.get(one.subject), pronouns.get(one.subject), *one[1:]) for one in clauses)


@lru_cache(maxsize=_KEPT)
def _clauses(text: str, start: int, end: int, names: tuple[int, ...]) -> tuple[_Clause, ...]:
    return tuple(_read(read_tokens(text, Span(start, end)), frozenset(names)))


def _read(tokens: list[Token], names: frozenset[int]) -> Iterator[_Clause]:
    verbs = finite_verbs(tokens, names)
    for number, verb in enumerate(verbs):
        last = verbs[number + 1].place if number + 1 < len(verbs) else len(tokens)
        words = tuple(token.lower for token in tokens[verb.place : min(last, verb.place + _NEAR)])
        subject = tokens[verb.subject].start if verb.subject >= 0 else -1
        yield _Clause(subject, words, verb.opener, verb.depth == 0)


def _persons_at(view: View, sentence: Sentence, starts: Sequence[int]) -> dict[int, int | None]:
    """Return whom the first mention around each of `starts`, which ascend, names; None for his things."""
    found: dict[int, int | None] = {}
    for mention in sentence.mentions:
        owns = view.text.startswith(("'s", "’s"), mention.span.end)
        for at in range(bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)):
            found.setdefault(starts[at], None if owns else mention.character)
    return found


@cache
def base_form(word: str) -> str:
    """Return the base form of a verb, or the word."""
    table = verb_table()
    verb = table.by_past.get(word) or table.by_third.get(word) or table.by_lemma.get(word)
    return verb.lemma if verb else word


def last_doer(view: View, sentence: Sentence, gender: str) -> int | None:
    """Return whom the last main clause about somebody of that gender names: "Ann sat, and Bess stood"."""
    found = None
    for act in acts_of(view, sentence):
        if act.main and act.person is not None and view.genders[act.person] in ("-", gender):
            found = act.person
    return found
