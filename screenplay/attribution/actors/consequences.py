"""Who acts next by what was just done to him: whoever is thrown a rope catches it."""

from __future__ import annotations

import re

from screenplay.attribution.actors.acts import Act, acts_of, base_form
from screenplay.attribution.actors.decode import Tie
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.resources import lexicon

_ACTS = ("gives", "asks", "strikes", "chases", "calls", "wakes", "grips")
_WORD = re.compile(r"[A-Za-z]+")
_STRANGER_WITHIN = 6  # words after the subject
_EXPECTED = 4.5  # log-odds: more than the tie to the subject before, which such a verb breaks
_NOT_THE_DOER = -5.0
NOBODY_KNOWN = -1  # stands among the people for somebody whom the cast does not have
_STRANGER = Tie(((NOBODY_KNOWN, 1.0),), 0.0, "what was done before")
_IT = ("it", "them")
_SEEN_TO_BE = ("was", "were")


def consequence(view: View, before: Sentence, doer: int | None, sentence: Sentence) -> tuple[Tie, ...]:
    """Return the tie of a sentence to whoever the act before it was done to.

    `doer` acts in the sentence `before`. Nothing where the verbs do not answer each other.
    """
    if doer is not None and _was_he_already(view, before, doer, sentence):
        return (Tie(((doer, 1.0),), _NOT_THE_DOER, "pronoun of somebody else"),)
    if not _is_done_to_somebody(view, before) or not _is_answered(view, before, sentence):
        return ()
    people = {mention.character for mention in before.mentions if _is_object(before, mention.span.start)}
    others = {person for person in people if person is not None and person != doer}
    if len(others) == 1:
        return (Tie(((others.pop(), 1.0),), _EXPECTED, "what was done before"),)
    if doer is not None and not others and _names_a_stranger(view, before):
        return (Tie(((doer, 1.0),), _NOT_THE_DOER, "what was done before"), _STRANGER)
    if doer is not None and not others and _has_object(before):
        return (Tie(((doer, 1.0),), _NOT_THE_DOER, "what was done before"),)
    return ()


def is_answered(view: View, before: Sentence, sentence: Sentence) -> bool:
    """Tell whether "he" of a sentence is the "him" of the one before: "He shook him. He groaned"."""
    return _has_object(before) and _is_answered(view, before, sentence)


def _was_he_already(view: View, before: Sentence, doer: int, sentence: Sentence) -> bool:
    """Tell "The nurse wheeled him out. He": he was somebody else before, and she of no known gender."""
    kind = sentence.subject.pronoun if sentence.subject is not None else None
    if view.genders[doer] != "-" or before.subject is None or before.subject.pronoun == kind:
        return False
    return any(one.kind == kind and not one.nominative for one in before.pronouns)


def _is_done_to_somebody(view: View, before: Sentence) -> bool:
    named = any(_is_object(before, mention.span.start) for mention in before.mentions)
    return named or _has_object(before) or _names_a_stranger(view, before)


def _has_object(sentence: Sentence) -> bool:
    return any(not one.nominative and not one.owning and one.kind in "mf" for one in sentence.pronouns)


def _names_a_stranger(view: View, sentence: Sentence) -> bool:
    """Tell whether an act is done to somebody whom the cast does not have: "Finn shoved Bram"."""
    if sentence.subject is None:
        return False
    after = view.text[sentence.subject.span.end : view.beat_of(sentence).span.end]
    words = _WORD.findall(after)[:_STRANGER_WITHIN]
    return any(word[0].isupper() and word != "I" for word in words[1:]) or any(
        word.lower() in lexicon("people", "gender") for word in words[1:]
    )


def _is_object(sentence: Sentence, start: int) -> bool:
    return sentence.subject is not None and start >= sentence.subject.span.end


def _is_answered(view: View, before: Sentence, sentence: Sentence) -> bool:
    """Tell whether a sentence tells what somebody does to whom the one before did something."""
    acts, after = acts_of(view, before), acts_of(view, sentence)
    if not acts or not after:
        return False
    done = frozenset(mark for act in acts for mark in _ACTS if act.verbs & lexicon("consequences", mark))
    first = after[0]
    if any(first.verbs & lexicon("consequences", f"after_{mark}") for mark in done):
        return True
    if first.verbs & lexicon("consequences", "reacts"):
        return True
    if "asks" in done and any(_is_told_to(act, first) for act in acts):
        return True
    last = acts[-1].verbs
    if last & lexicon("consequences", "gives"):
        return _uses_it(first)
    return bool(last & lexicon("consequences", "perceives")) and _is_described(sentence, first)


def _is_told_to(act: Act, then: Act) -> bool:
    """Tell "told him to sit" before "He sat"."""
    orders = zip(act.words, act.words[1:], strict=False)
    return any(word == "to" and base_form(order) in then.verbs for word, order in orders)


def _uses_it(act: Act) -> bool:
    """Tell "He put it on" from "He had made it"."""
    return act.words[0] != "had" and not {*_IT}.isdisjoint(act.words[1:4])


def _is_described(sentence: Sentence, act: Act) -> bool:
    """Tell how somebody looks to whoever looks at him: "She was reading", "He had taken off his hat"."""
    if _has_object(sentence) or not lexicon("consequences", "unseen").isdisjoint(act.words[1:3]):
        return False
    return act.words[0] == "had" or (act.words[0] in _SEEN_TO_BE and _is_busy(act.words))


def _is_busy(words: tuple[str, ...]) -> bool:
    return any(word.endswith("ing") for word in words[1:3])
