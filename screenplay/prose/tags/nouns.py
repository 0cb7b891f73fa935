"""Words beside a quotation → tokens of the shapes whose verb is a noun: `was his reply`."""

from __future__ import annotations

from lark import Token

from screenplay.language.tokens import Token as Word
from screenplay.resources import lexicon, lexicon_table

_BE = frozenset(("was", "were", "is", "are", "be", "been"))
_COMES = frozenset(("came", "comes", "come"))
_LEADS = frozenset(("would", "had", "has", "only", "now", "still", "always"))
_LONGEST = 9  # words of the possessive of a person
_OWNING = lexicon("function_words", "owner")
_NOMINATIVE = lexicon("function_words", "nominative")
_SMALL = frozenset(("AS", "AND", "WHO", "TO", "NEVER", "PREPOSITION", "OF"))
_ALSO = frozenset(("only", "then", "now"))


def noun_tokens(words: list[Word]) -> list[Token]:
    """Return the tokens of `words`: nouns of speech, who owns them, and forms of "be" and "come"."""
    tokens: list[Token] = []
    at = 0
    while at < len(words):
        last = _verb_end(words, at)
        kind = _class_of(words, at, last)
        start = words[at].start
        if kind == "OWNER" and words[at].lower not in _OWNING:
            owner = words[_person_start(words, at)].start
            while tokens and (tokens[-1].start_pos or 0) >= owner:
                tokens.pop()
            start = owner
        if kind == "NAMED" and tokens and tokens[-1].type == "NAMED":
            start = tokens.pop().start_pos or 0
        end = words[last - 1].end
        tokens.append(Token(kind, words[last - 1].lower, start, end_pos=end))
        at = last
    return _without_last_mark(tokens)


def _verb_end(words: list[Word], at: int) -> int:
    """Where the verb that opens at `at` ends: behind "was", "came", and "had only been"; else at + 1."""
    last = at
    while last < len(words) and words[last].lower in _LEADS:
        last += 1
    if last < len(words) and words[last].lower in _BE | _COMES:
        return last + 1
    return at + 1


def _class_of(words: list[Word], at: int, last: int) -> str:
    word = words[last - 1]
    if word.lower in _BE or word.lower in _COMES:
        return "BE" if word.lower in _BE else "COME"
    if word.lower == "all" and at and words[at - 1].lower in _BE:
        return "ALL"
    if word.lower in ("this", "from", "that"):
        return word.lower.upper()
    if word.lower in lexicon("answer_nouns", "answer"):
        return "ANSWER"
    if word.lower == "voice":
        return "VOICE"
    if word.lower in _OWNING or word.lower.endswith(("'s", "s'")):
        return "OWNER"
    if word.lower in _NOMINATIVE:
        return "HE"
    return _plain_class(words, at)


def _plain_class(words: list[Word], at: int) -> str:
    word = words[at]
    known = lexicon_table("function_words", "tag_class").get(word.lower)
    if known in _SMALL:
        return known
    if known == "ADVERB":
        return "ADVERB"
    if word.text == "." and 0 < at < len(words) - 1 and words[at - 1].text[0].isupper():
        return "NAMED"  # "Mrs."
    if not word.text[0].isalnum():
        return "COLON" if word.text == ":" and at == len(words) - 1 else "MARK"
    if word.lower in lexicon_table("speech_verbs", "base"):
        return "SAY"
    return "NAMED" if word.text[0].isupper() and known is None and at else "WORD"


def _person_start(words: list[Word], at: int) -> int:
    """Where the person whose possessive stands at `at` begins: "Mrs. Dale's", "the old man's"."""
    start = at
    while start > max(0, at - _LONGEST):
        before = words[start - 1]
        kind = lexicon_table("function_words", "tag_class").get(before.lower)
        if kind in ("DETERMINER", "HER"):
            return start - 1
        if kind or not (before.text[0].isupper() or before.text == "." or words[at].text[0].islower()):
            return start
        if before.lower in _BE | _COMES | _LEADS or not (before.text[0].isalnum() or before.text == "."):
            return start
        start -= 1
    return start


def _without_last_mark(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[-1].type == "MARK":
        tokens.pop()
    return tokens
