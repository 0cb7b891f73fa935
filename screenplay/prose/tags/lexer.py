"""Words beside a quotation → tokens of the tag grammar: one SAY, its persons, everything else by class."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lark import Token
from lark.common import LexerConf
from lark.lexer import Lexer

from screenplay.language.tokens import Token as Word
from screenplay.prose.tags.people import person_end, typed_people
from screenplay.resources import lexicon, lexicon_table

_PARTICLES = frozenset(("back", "down", "forth", "in", "off", "on", "out", "up"))
_BEFORE_KIN = ("AS", "AND", "ADVERB", "PREPOSITION", "TO", "WHO")  # classes of words
_BE = frozenset(("was", "were", "is", "are", "been", "being"))
_DIVIDES = ";:—–-"
NO_VERB = -1


class TagLexer(Lexer):
    """Hands the tokens that `tag_tokens` makes to Lark."""

    def __init__(self, lexer_conf: LexerConf) -> None:
        pass

    def lex(self, data: Iterator[Token]) -> Iterator[Token]:  # type: ignore[override]
        """Return `data`: the tokens are made before the parser asks."""
        return data


def tag_tokens(words: list[Word], verb: int) -> list[Token]:
    """Return the tokens of `words`, of which `words[verb]` is the verb of speech, if that is not NO_VERB."""
    classes = [_class_of(words, at, verb) for at in range(len(words))]
    inverted = _inverted(words, classes, verb) if verb >= 0 else NO_VERB
    tokens: list[Token] = []
    at = 0
    while at < len(words):
        kind = classes[at]
        last = at + 1
        if at == verb:
            kind = "SAYING" if words[at].lower.endswith("ing") else "SAY"
        elif verb < at < inverted:
            kind = "PARTICLE"
        else:
            last = person_end(words, classes, at, verb)
            if last > at:
                kind = "TARGET" if verb >= 0 and at in (verb + 1, inverted) else "NP"
            else:
                last = at + 1
                kind = _plain(kind, words[at].lower, right_after_verb=at == verb + 1 > 0)
        tokens.append(Token(kind, words[at].lower, words[at].start, end_pos=words[last - 1].end))
        at = last
    return typed_people(words, _with_objects(_without_doubled_marks(tokens)))


def _plain(kind: str, word: str, *, right_after_verb: bool) -> str:
    """Return the terminal for a word that opens no person of its own."""
    if kind == "DETERMINER" and word in lexicon("function_words", "floating"):
        return "ADVERB"  # "they both said"
    if kind == "DETERMINER" and word in lexicon("function_words", "alone") and right_after_verb:
        return "TARGET"  # "said another"
    if kind in ("NAME", "DETERMINER", "PRONOUN"):
        return "WORD"
    if kind in ("OBJECT", "HER"):
        return "TARGET" if right_after_verb else "OBJECT"
    if kind == "AUXILIARY" and word in _BE:
        return "WAS"
    return kind


@cache
def _classes() -> dict[str, str]:
    return lexicon_table("function_words", "tag_class")


def _class_of(words: list[Word], at: int, verb: int) -> str:
    word = words[at]
    first = word.text[0]
    known = _classes().get(word.lower)
    if known == "AUXILIARY" and first.isupper() and (at > 0 or verb == 1):
        return "NAME"  # "May said"
    if known:
        return known
    if not first.isalnum():
        return "DIVIDE" if first in _DIVIDES else "COMMA"
    if _is_kin_by_name(words, at):
        return "NAME"  # "mom yells"
    if first.isupper() and not (at == 0 and verb > 1 and _opens(word.lower)):
        return "NAME"
    if word.lower.endswith("ly"):
        return "ADVERB"
    if word.lower.endswith("ing") and word.lower not in lexicon("nouns", "in_ing"):
        return "ING"
    return "ADVERB" if at == 0 and first.isupper() else "WORD"


def _is_kin_by_name(words: list[Word], at: int) -> bool:
    """Tell whether a word such as "mom" stands alone, as a name does: no article or adjective before it."""
    if words[at].lower not in lexicon("people", "small"):
        return False
    if at == 0 or not words[at - 1].text[0].isalnum():
        return True
    said = words[at - 1].lower in lexicon_table("speech_verbs", "base")
    return said or _classes().get(words[at - 1].lower) in _BEFORE_KIN


def _opens(word: str) -> bool:
    """Tell whether a word with a capital at the start of a sentence names nobody: "Suddenly", "Having"."""
    if word.endswith(("ly", "ing")):
        return word in lexicon("common_words")
    return word in lexicon("openers", "opener") and word in lexicon("common_words")


def _inverted(words: list[Word], classes: list[str], verb: int) -> int:
    """Where the person stands whom particles part from the verb ("broke in Mr. Dale"); -1 where none does."""
    if any(kind in ("NAME", "PRONOUN", "DETERMINER", "HER") for kind in classes[:verb]):
        return -1
    at = verb + 1
    while at < len(words) and words[at].lower in _PARTICLES:
        at += 1
    if not verb + 1 < at < len(words):
        return -1
    phrasal = (
        words[at - 1].lower in lexicon_table("speech_verbs", "particles").get(words[verb].lower, "").split()
    )
    if not phrasal and (classes[at - 1] == "PREPOSITION" or classes[at] != "NAME"):
        return -1  # "called down the stairs"
    return -1 if person_end(words, classes, at, verb) == at else at


def _without_doubled_marks(tokens: list[Token]) -> list[Token]:
    """Drop commas at the ends and beside each other: they divide no more than one does."""
    kept: list[Token] = []
    for token in tokens:
        if token.type not in ("COMMA", "DIVIDE") or (kept and kept[-1].type not in ("COMMA", "DIVIDE")):
            kept.append(token)
    while kept and kept[-1].type in ("COMMA", "DIVIDE"):
        kept.pop()
    return kept


def _with_objects(tokens: list[Token]) -> list[Token]:
    """Turn prepositions that govern nothing into plain words, behind the verb into adverbs ("went on")."""
    for at, token in enumerate(tokens):
        if token.type in ("PREPOSITION", "TO"):
            following = tokens[at + 1].type if at + 1 < len(tokens) else ""
            governed = ("NP", "OBJECT") if token.type == "TO" else ("NP", "OBJECT", "WORD", "ING")
            if following not in governed:
                behind = at and tokens[at - 1].type in ("SAY", "SAYING", "TARGET")
                kind = "ADVERB" if behind else "WORD"
                tokens[at] = Token(kind, str(token), token.start_pos, end_pos=token.end_pos)
    return tokens
