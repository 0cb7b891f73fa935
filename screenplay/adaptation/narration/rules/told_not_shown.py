"""A narrator who sums up: qualities, relations and conditions, of which there is no picture."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.words import Word, classes_of, noun_kind
from screenplay.resources import lexicon, lexicon_table

_ENDINGS = (
    "ness",
    "ity",
    "ment",
    "tion",
    "sion",
    "ance",
    "ence",
    "ship",
    "hood",
    "ism",
    "tude",
    "ancy",
    "ency",
)
_STATES = frozenset(
    {"be", "have", "become", "seem", "possess", "lack", "want", "prove", "afford", "require", "deserve"}
)
_NEAR = 8  # words behind the verb among which its complement stands
_MANY = 3  # abstract nouns in a sentence that only sums up
_CLOSED = Word.PREP | Word.SUB | Word.COORD


def answer(sentence: Sentence) -> Verdict | None:
    """See an abstract noun as the subject, or behind "was" and "had", or many where nothing is done.

    Example: Her good nature was of the greatest importance to his happiness.
    Misses: summaries told in concrete words.
    Source: own choice.
    """
    main = sentence.main
    if main is None:
        return None
    shown = _is_shown(sentence)
    count = sum(_is_abstract(token.text) for token in sentence.tokens)
    if not count:
        return None
    if main.subject >= 0 and not shown and _is_abstract(sentence.tokens[main.subject].text):
        return Verdict(NarrationKind.THOUGHT, 0.65)
    pictured = sentence.full_lemma == "be" and sentence.is_about_a_thing  # "The room was in confusion."
    if (
        sentence.full_lemma in _STATES
        and not pictured
        and any(map(_is_abstract, _complement(sentence, main.place)[-1:]))
    ):
        return Verdict(NarrationKind.THOUGHT, 0.6)
    if count >= _MANY and not shown:
        return Verdict(NarrationKind.THOUGHT, 0.6)
    return None


def _is_abstract(word: str) -> bool:
    """Tell by the lexicon or the ending; a word with a capital is a name."""
    if not word.islower():
        return False
    if word in lexicon("mind_nouns", "abstract"):
        return True
    if noun_kind(word) not in {"", "abstract"} or (word.endswith("ship") and noun_kind(word) != "abstract"):
        return False  # "the apartment", "the spaceship"
    return len(word) > 6 and word.endswith(_ENDINGS) and word not in lexicon("mind_nouns", "pictured")


def _is_shown(sentence: Sentence) -> bool:
    """Tell whether the main verb names what a body does: looks, gestures, moves, sounds."""
    if sentence.full_lemma in lexicon("verb_kinds", "seen"):
        return True
    verb = "" if sentence.main is None else sentence.lowers[sentence.main.place]
    if lexicon_table("verb_forms", "gesture").get(verb, "still") != "still" or verb in lexicon(
        "verb_forms", "motion"
    ):
        return True
    return verb in lexicon("speech_verbs", "sound") or sentence.main_lemma in lexicon("verb_forms", "look")


def _complement(sentence: Sentence, place: int) -> list[str]:
    """Return the words behind a verb up to the next preposition, conjunction or mark."""
    found: list[str] = []
    for word in sentence.lowers[place + 1 : place + 1 + _NEAR]:
        if not word[0].isalnum() or (classes_of(word) & _CLOSED and found):
            break
        found.append(word)
    return found


RULE = KindRule("told, not shown", answer)
