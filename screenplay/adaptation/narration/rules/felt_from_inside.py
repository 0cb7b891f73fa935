"""What a body feels from inside."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence, lemma_of
from screenplay.language.verbs import Verb, verb_table
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon

_BE = Verb("be", "was", "been", "is", "being")
_NOSE = frozenset({"smell", "taste", "reek", "stink"})
_FLESH = frozenset(
    {"belly", "bile", "blood", "bowels", "brain", "chest", "lungs", "stomach", "throat", "veins"}
)
_TOLD = frozenset({"it", "him", "her", "that", "about", "of"})  # "heard of it", "heard her laugh": also seen
_SMARTING = frozenset(
    {
        "ache",
        "burn",
        "crawl",
        "hurt",
        "itch",
        "pound",
        "prickle",
        "scream",
        "spin",
        "sting",
        "swim",
        "throb",
        "tingle",
    }
)


def answer(sentence: Sentence) -> Verdict | None:
    """See "felt", "could feel", "heard", or a heart, stomach or mind as the subject.

    Example: Rory felt his knees go weak.
    Misses: sensations told as events of the room ("everything went white").
    Source: own choice.
    """
    main = sentence.main
    if main is None:
        return None
    words = sentence.lowers
    lemma = lemma_of(words[main.place])
    if words[main.place] in {"could", "can", "couldn't", "can't"}:
        lemma = next((lemma_of(word) for word in words[main.place + 1 : main.place + 4] if word != "not"), "")
    if lemma == "be" and sentence.after(main)[:1]:
        lemma = verb_table().by_gerund.get(sentence.after(main)[0], _BE).lemma
    if lemma == "feel":
        following = next((word for word in sentence.after(main, 2) if word != "feeling"), "")
        searching = following in {"in", "for", "along", "around", "under"}
        return None if searching else Verdict(NarrationKind.SENSATION, 0.85)
    subject = sentence.subject(main)
    if lemma in _NOSE and subject == "it" and sentence.after(main)[:1] in (["like"], ["of"]):
        return Verdict(NarrationKind.SENSATION, 0.6) if main.subject <= 1 else None  # no other words before
    if lemma in _NOSE:
        felt = _is_named(sentence, main.subject) and not (
            lemma == "taste" and _is_tried(sentence, main.place)
        )
        return Verdict(NarrationKind.SENSATION, 0.65) if felt else None
    if lemma == "hear" and _hears(sentence, main.place, main.subject):
        return Verdict(NarrationKind.SENSATION, 0.7)
    if lemma in lexicon("mind_verbs", "sense") and subject in {
        "he",
        "she",
        "i",
        "they",
        "we",
        "it",
        "everything",
    }:
        return Verdict(NarrationKind.SENSATION, 0.65)
    if lemma in _SMARTING and (subject in lexicon("body", "smarting") or subject in {"it", "everything"}):
        alone = subject in lexicon("body", "smarting") or lemma in {"hurt", "sting"}
        return Verdict(NarrationKind.SENSATION, 0.7) if alone else None
    if subject in lexicon("body", "inner") and (subject not in _FLESH or _is_owned(sentence, main.subject)):
        return Verdict(NarrationKind.SENSATION, 0.75)
    return None


def _is_named(sentence: Sentence, subject: int) -> bool:
    """Tell a pronoun or a name from "the corridor", whose smell is its own."""
    if subject < 0:
        return False
    token = sentence.tokens[subject]
    return token.lower in {"he", "she", "i", "they", "we"} or token.start in sentence.names


def _hears(sentence: Sentence, place: int, subject: int) -> bool:
    """Tell "she heard a pump", known to her ears alone, from "he heard it himself"."""
    following = sentence.lowers[place + 1 : place + 4]
    first = next((word for word in following if not classes_of(word) & Word.ADV), "")
    return _is_named(sentence, subject) and first not in _TOLD


def _is_tried(sentence: Sentence, place: int) -> bool:
    """Tell "tasted the soup", an act, from "tasted blood"."""
    return sentence.lowers[place] not in {"could", "can"} and bool(
        classes_of(" ".join(sentence.lowers[place + 1 : place + 2])) & (Word.DET | Word.POSS)
    )


def _is_owned(sentence: Sentence, subject: int) -> bool:
    """Tell "his blood" from "blood on the floor"."""
    before = sentence.lowers[max(0, subject - 2) : subject]
    return any(word.endswith(("'s", "s'")) or classes_of(word) & Word.POSS for word in before)


RULE = KindRule("felt from inside", answer)
