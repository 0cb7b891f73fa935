"""Who acts next by what was just done to him: whoever is thrown a rope catches it."""

from __future__ import annotations

import re
from functools import cache

from screenplay.attribution.actors.decode import Tie
from screenplay.attribution.subjects import Sentence
from screenplay.attribution.view import View
from screenplay.language.verbs import verb_table
from screenplay.resources import lexicon

_ACTS = ("gives", "asks", "strikes", "chases", "calls")
_WORD = re.compile(r"[A-Za-z]+")
_VERB_WITHIN = 4  # words after the subject: "he at once took"
_EXPECTED = 4.5  # log-odds: more than the tie to the subject before, which such a verb breaks
_NOT_THE_DOER = -2.5


def consequence(view: View, before: Sentence, doer: int | None, sentence: Sentence) -> tuple[Tie, ...]:
    """Return the tie of a sentence to whoever the act before it was done to.

    `doer` acts in the sentence `before`. Nothing where the verbs do not answer each other.
    """
    done = _acts_in(view, before)
    answered = _answers_in(view, sentence)
    if not done & answered:
        return ()
    people = {mention.character for mention in before.mentions if _is_object(before, mention.span.start)}
    others = {person for person in people if person is not None and person != doer}
    if len(others) == 1:
        return (Tie(((others.pop(), 1.0),), _EXPECTED, "what was done before"),)
    objects = [one for one in before.pronouns if not one.nominative and not one.owning and one.kind in "mf"]
    if doer is not None and objects and not others:
        return (Tie(((doer, 1.0),), _NOT_THE_DOER, "what was done before"),)
    return ()


def _is_object(sentence: Sentence, start: int) -> bool:
    return sentence.subject is not None and start >= sentence.subject.span.end


def _acts_in(view: View, sentence: Sentence) -> frozenset[str]:
    verbs = _verbs(view, sentence)
    return frozenset(act for act in _ACTS if verbs & lexicon("consequences", act))


def _answers_in(view: View, sentence: Sentence) -> frozenset[str]:
    verbs = _verbs(view, sentence)
    return frozenset(act for act in _ACTS if verbs & lexicon("consequences", f"after_{act}"))


def _verbs(view: View, sentence: Sentence) -> frozenset[str]:
    """Return the base forms of the verbs among the first words after the subject."""
    if sentence.subject is None:
        return frozenset()
    end = view.beat_of(sentence).span.end
    found = []
    for count, word in enumerate(_WORD.finditer(view.text, sentence.subject.span.end, end)):
        if count == _VERB_WITHIN:
            break
        found.append(_base(word[0].lower()))
    return frozenset(found)


@cache
def _base(word: str) -> str:
    table = verb_table()
    verb = table.by_past.get(word) or table.by_third.get(word) or table.by_lemma.get(word)
    return verb.lemma if verb else word
