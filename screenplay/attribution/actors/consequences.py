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
_NOT_THE_DOER = -5.0
NOBODY_KNOWN = -1  # stands among the people for somebody whom the cast does not have
_STRANGER = Tie(((NOBODY_KNOWN, 1.0),), 0.0, "what was done before")


def consequence(view: View, before: Sentence, doer: int | None, sentence: Sentence) -> tuple[Tie, ...]:
    """Return the tie of a sentence to whoever the act before it was done to.

    `doer` acts in the sentence `before`. Nothing where the verbs do not answer each other.
    """
    if doer is not None and _was_he_already(view, before, doer, sentence):
        return (Tie(((doer, 1.0),), _NOT_THE_DOER, "pronoun of somebody else"),)
    done = _acts_in(view, before)
    answered = _answers_in(view, sentence)
    if not done & answered:
        return ()
    people = {mention.character for mention in before.mentions if _is_object(before, mention.span.start)}
    others = {person for person in people if person is not None and person != doer}
    if len(others) == 1:
        return (Tie(((others.pop(), 1.0),), _EXPECTED, "what was done before"),)
    if doer is not None and not others and _names_a_stranger(view, before):
        return (Tie(((doer, 1.0),), _NOT_THE_DOER, "what was done before"), _STRANGER)
    objects = [one for one in before.pronouns if not one.nominative and not one.owning and one.kind in "mf"]
    if doer is not None and objects and not others:
        return (Tie(((doer, 1.0),), _NOT_THE_DOER, "what was done before"),)
    return ()


def _was_he_already(view: View, before: Sentence, doer: int, sentence: Sentence) -> bool:
    """Tell "The nurse wheeled him out. He": he was somebody else before, and she of no known gender."""
    kind = sentence.subject.pronoun if sentence.subject is not None else None
    if view.genders[doer] != "-" or before.subject is None or before.subject.pronoun == kind:
        return False
    return any(one.kind == kind and not one.nominative for one in before.pronouns)


def _names_a_stranger(view: View, sentence: Sentence) -> bool:
    """Tell whether an act is done to somebody whom the cast does not have: "Jasper hit Clyde"."""
    if sentence.subject is None:
        return False
    after = view.text[sentence.subject.span.end : view.beat_of(sentence).span.end]
    words = _WORD.findall(after)[:_VERB_WITHIN]
    return any(word[0].isupper() and word != "I" for word in words[1:]) or any(
        word.lower() in lexicon("people", "gender") for word in words[1:]
    )


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
