"""Which words of a sentence can be the verb of a tag."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from screenplay.language.tokens import Token
from screenplay.language.tokens import Token as Word
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table

# Tags whose verb is a noun: `was his reply`, `came the answer`, `Mara's only question was:`.


_BE = frozenset(("was", "were", "is", "are", "be", "been"))
_COMES = frozenset(("came", "comes", "come"))
_LEADS = frozenset(("would", "had", "has", "only", "now", "still", "always"))
_LONGEST = 9  # words between "was" and its noun
_OWNING = frozenset(("his", "her", "my", "our", "their"))
_INSIDE = frozenset(("DETERMINER", "HER", "OF"))
_VOICE = "voice"


class Answer(NamedTuple):
    """The noun that stands for the verb of speech, and who is said to own it, if anybody is."""

    noun: Span
    owner: Span | None


def answer_after(words: Sequence[Word]) -> Answer | None:
    """Return the answer that a quotation just before `words` is called: "was Mara's dry reply"."""
    at = 0
    while at < len(words) and words[at].lower in _LEADS:
        at += 1
    if at == len(words) or words[at].lower not in _BE | _COMES:
        return None
    comes = words[at].lower in _COMES
    noun = _noun(words, at + 1, comes=comes)
    return None if noun is None else _answer(words, noun, at + 1)


def answer_before(words: Sequence[Word]) -> Answer | None:
    """Return the answer that `words` announce: "Mara's question was:", "her voice came:", "his reply:"."""
    if len(words) > 2 and words[-1].text == ":" and _names_speech(words[-2].lower, comes=True):
        answer = _answer(words, len(words) - 2, 0)
        return answer if answer.owner else None
    for at in range(1, len(words)):
        verb = words[at].lower
        if verb not in _BE | _COMES:
            continue
        noun = at - 1
        while noun > 0 and words[noun].lower in _LEADS:
            noun -= 1
        if _names_speech(words[noun].lower, comes=verb in _COMES) and at + _LONGEST > len(words):
            return _answer(words, noun, 0)
    return None


def _noun(words: Sequence[Word], first: int, *, comes: bool) -> int | None:
    """Where the noun of an answer stands behind its verb, before any mark or other verb."""
    for at in range(first, min(len(words), first + _LONGEST)):
        word = words[at]
        if _names_speech(word.lower, comes=comes) and at > first:
            return at
        if not word.text[0].isalnum() and not (word.text == "." and words[at - 1].text[0].isupper()):
            return None
        if lexicon_table("function_words", "tag_class").get(word.lower) in (
            "AS",
            "AND",
            "WHO",
            "TO",
            "NEVER",
            "PREPOSITION",
        ):
            return None
    return None


def _names_speech(noun: str, *, comes: bool) -> bool:
    return noun in lexicon("answer_nouns", "answer") or (comes and noun == _VOICE)


def _answer(words: Sequence[Word], noun: int, first: int) -> Answer:
    return Answer(Span(words[noun].start, words[noun].end), _owner(words, noun, first))


def _owner(words: Sequence[Word], noun: int, first: int) -> Span | None:
    """Return who owns the noun: "his", or the name before "'s"."""
    for at in range(noun - 1, max(first, noun - _LONGEST) - 1, -1):
        word = words[at]
        if word.lower in _OWNING:
            return Span(word.start, word.end)
        if word.lower.endswith(("'s", "s'")):
            end = word.end - (2 if word.lower.endswith("'s") else 1)
            return Span(words[_person_start(words, at, first)].start, end)
        if not word.text[0].isalnum() and word.text != ".":
            return None
    return None


def _person_start(words: Sequence[Word], at: int, first: int) -> int:
    """Where the person whose possessive stands at `at` begins: "Mrs. Dale's", "the old man's"."""
    start = at
    while start > first:
        before = words[start - 1]
        kind = lexicon_table("function_words", "tag_class").get(before.lower)
        if kind in ("DETERMINER", "HER"):
            return start - 1
        if kind or not (before.text[0].isupper() or before.text == "." or words[at].text[0].islower()):
            return start
        start -= 1
    return start


_STARTS_DOING = frozenset(("begin", "continue", "proceed", "try", "start", "attempt", "manage", "dare"))


def is_speech(words: Sequence[Token], at: int) -> bool:
    """Tell whether `words[at]` is a verb of speech, by itself ("said") or with its particle ("broke in")."""
    word = words[at]
    if word.text[0].isupper():
        return False
    following = words[at + 1].lower if at + 1 < len(words) else ""
    base = lexicon_table("speech_verbs", "base").get(word.lower)
    if base is not None:
        if at and word.lower in lexicon("speech_verbs", "noun") and not _can_be_subject(words[at - 1]):
            return False
        return not (
            following == "to" and base in _STARTS_DOING and not _is_infinitive_of_speech(words, at + 2)
        )
    return following in lexicon_table("speech_verbs", "particles").get(word.lower, "").split()


def _can_be_subject(word: Token) -> bool:
    """Tell whether a present form behind `word` is a verb: behind a pronoun, a name, or an adverb."""
    kind = lexicon_table("function_words", "tag_class").get(word.lower, "")
    return (
        kind in ("PRONOUN", "AND", "ADVERB", "AUXILIARY")
        or word.text[0].isupper()
        or word.lower.endswith("ly")
    )


def is_gesture(words: Sequence[Token], at: int) -> bool:
    """Tell whether `words[at]` is a verb that makes a tag only right beside the quotation ("smiled")."""
    return words[at].lower in lexicon_table("speech_verbs", "sometimes")


def _is_infinitive_of_speech(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and words[at].lower in lexicon_table("speech_verbs", "base")
