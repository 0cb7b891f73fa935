"""Which words of a sentence can be the verb of a tag."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.language.tokens import Token
from screenplay.resources import lexicon, lexicon_table

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
    """Tell whether a present form behind `word` is a verb: behind a pronoun, a person, or an adverb."""
    kind = lexicon_table("function_words", "tag_class").get(word.lower, "")
    return (
        kind in ("PRONOUN", "AND", "ADVERB", "AUXILIARY")
        or word.text[0].isupper()
        or word.lower in lexicon_table("people", "gender")
        or word.lower.endswith("ly")
    )


def is_gesture(words: Sequence[Token], at: int) -> bool:
    """Tell whether `words[at]` is a verb that makes a tag only right beside the quotation ("smiled")."""
    return words[at].lower in lexicon_table("speech_verbs", "sometimes")


def _is_infinitive_of_speech(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and words[at].lower in lexicon_table("speech_verbs", "base")
