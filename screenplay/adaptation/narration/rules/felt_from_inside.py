"""What a body feels from inside."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence, lemma_of
from screenplay.language.verbs import Verb, verb_table
from screenplay.language.words import Word, classes_of, noun_kind
from screenplay.resources import lexicon

_BE = Verb("be", "was", "been", "is", "being")
_NOSE = frozenset({"smell", "taste", "reek", "stink"})
_FLESH = frozenset(
    {"belly", "bile", "blood", "bowels", "brain", "chest", "lungs", "stomach", "throat", "veins"}
)
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
    """See "felt", "could feel", "smelled", or a heart, stomach or mind as the subject.

    What is heard is no feeling: the audience hears it too.

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
        touched = _is_searching(sentence, main.place) or _is_touching(sentence, main.place)
        return None if touched else Verdict(NarrationKind.SENSATION, 0.85)
    subject = sentence.subject(main)
    if lemma in _NOSE and subject == "it" and sentence.after(main)[:1] in (["like"], ["of"]):
        return Verdict(NarrationKind.SENSATION, 0.6) if main.subject <= 1 else None  # no other words before
    if lemma in _NOSE:
        felt = _is_named(sentence, main.subject) and not (
            lemma == "taste" and _is_tried(sentence, main.place)
        )
        return Verdict(NarrationKind.SENSATION, 0.65) if felt else None
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
    return token.lower in lexicon("function_words", "nominative") or token.start in sentence.names


def _is_searching(sentence: Sentence, place: int) -> bool:
    """Tell "felt in her pocket", "felt along the wall": hands at work."""
    following = next((word for word in sentence.lowers[place + 1 : place + 3] if word != "feeling"), "")
    return following in {"in", "for", "along", "around", "under"}


def _is_touching(sentence: Sentence, place: int) -> bool:
    """Tell "felt his head", "felt the edge of the blade with her thumb" from "felt his knees go weak"."""
    words = sentence.lowers[place + 1 : place + 4]
    if len(words) < 2 or not classes_of(words[0]) & (Word.DET | Word.POSS) or noun_kind(words[1]) != "thing":
        return False
    after = words[2] if len(words) > 2 else ""
    return not after[:1].isalnum() or bool(classes_of(after) & (Word.PREP | Word.COORD))


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
