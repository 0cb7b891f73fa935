"""Words beside a quotation → tokens of the tag grammar: one SAY, its persons, everything else by class."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lark import Token
from lark.common import LexerConf
from lark.lexer import Lexer

from screenplay.language.tokens import Token as Word
from screenplay.resources import lexicon, lexicon_table

_LONGEST_PERSON = 9  # words
_NAME_PARTS = frozenset(("de", "la", "von", "van", "du", "le", "of"))
_ALONE = frozenset(("one", "another", "neither", "several", "some"))
_PARTICLES = frozenset(("back", "down", "forth", "in", "off", "on", "out", "up"))
_FLOATING = frozenset(("both", "all", "each"))
_INSIDE_PERSON = frozenset(("WORD", "NAME", "DETERMINER", "OF"))


class TagLexer(Lexer):
    """Hands the tokens that `tag_tokens` makes to Lark."""

    def __init__(self, lexer_conf: LexerConf) -> None:
        pass

    def lex(self, data: Iterator[Token]) -> Iterator[Token]:  # type: ignore[override]
        """Return `data`: the tokens are made before the parser asks."""
        return data


def tag_tokens(words: list[Word], verb: int) -> list[Token]:
    """Return the tokens of `words`, of which `words[verb]` is the verb of speech."""
    classes = [_class_of(words, at, verb) for at in range(len(words))]
    inverted = _inverted(words, classes, verb)
    tokens: list[Token] = []
    at = 0
    while at < len(words):
        kind = classes[at]
        last = at + 1
        if at == verb:
            kind = "SAY"
        elif verb < at < inverted:
            kind = "PARTICLE"
        else:
            last = _person_end(words, classes, at, verb)
            if last > at:
                kind = "TARGET" if at in (verb + 1, inverted) else "NP"
            else:
                last = at + 1
                kind = _plain(kind, words[at].lower, right_after_verb=at == verb + 1)
        tokens.append(Token(kind, words[at].lower, words[at].start, end_pos=words[last - 1].end))
        at = last
    return _with_objects(_without_doubled_commas(tokens))


def _plain(kind: str, word: str, *, right_after_verb: bool) -> str:
    """Return the terminal for a word that opens no person of its own."""
    if kind == "DETERMINER" and word in _FLOATING:
        return "ADVERB"  # "they both said"
    if kind == "DETERMINER" and word in _ALONE and right_after_verb:
        return "TARGET"  # "said another"
    if kind in ("NAME", "DETERMINER", "PRONOUN"):
        return "WORD"
    if kind in ("OBJECT", "HER"):
        return "TARGET" if right_after_verb else "OBJECT"
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
        return "COMMA"
    if first.isupper() and not (at == 0 and verb > 1 and _opens(word.lower)):
        return "NAME"
    if word.lower.endswith("ly"):
        return "ADVERB"
    if word.lower.endswith("ing") and word.lower not in lexicon("nouns", "in_ing"):
        return "ING"
    return "ADVERB" if at == 0 and first.isupper() else "WORD"


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
    return -1 if _person_end(words, classes, at, verb) == at else at


def _person_end(words: list[Word], classes: list[str], at: int, verb: int) -> int:
    """Where the words of a person that start at `at` end; `at` where none do."""
    kind = classes[at]
    if kind == "PRONOUN":
        return at + 1
    limit = min(len(words), at + _LONGEST_PERSON)
    if at < verb:
        limit = min(limit, verb)
    if kind == "NAME":
        return _name_end(words, classes, at, limit)
    if kind == "WORD" and words[at].lower in lexicon("adjectives", "epithet"):
        named = at + 1 < limit and classes[at + 1] == "NAME"
        return _name_end(words, classes, at + 1, limit) if named else at
    if kind == "HER" and not (at + 1 < limit and classes[at + 1] in ("WORD", "NAME")):
        return at
    if kind not in ("DETERMINER", "HER"):
        return at
    last = _described_end(words, classes, at, limit)
    return last if last > at + 1 else at


def _described_end(words: list[Word], classes: list[str], at: int, limit: int) -> int:
    """Where a description such as "the gallant Mr. Dale" ends."""
    governed = at > 0 and classes[at - 1] == "PREPOSITION"
    last = at + 1
    while last < limit and (
        classes[last] in _INSIDE_PERSON
        or _is_shortened(words, classes, last)
        or (classes[last] == "ING" and last + 1 < limit and classes[last + 1] == "WORD")
    ):
        if governed and classes[last] == "NAME" and classes[last - 1] == "WORD":
            break  # "after a pause Mara said"
        last += 1
    while classes[last - 1] == "OF":
        last -= 1
    return last


def _is_shortened(words: list[Word], classes: list[str], stop: int) -> bool:
    """Tell whether the full stop at `stop` shortens a title or a name before it: "Mr.", "J."."""
    before = words[stop - 1]
    if words[stop].text != "." or classes[stop - 1] != "NAME":
        return False
    if before.lower in lexicon("abbreviations"):
        return True
    return len(before.text) == 1 and stop + 1 < len(words) and classes[stop + 1] == "NAME"


def _name_end(words: list[Word], classes: list[str], at: int, limit: int) -> int:
    last = at + 1
    while last < limit:
        if (
            classes[last] == "NAME"
            or (words[last].lower in _NAME_PARTS and last + 1 < limit)
            or _is_shortened(words, classes, last)
        ):
            last += 1
        elif classes[last] == "WORD" and words[last - 1].lower.endswith("'s"):
            last += 1  # "Finn's mother"
        elif classes[last] == "AND" and last + 1 < limit and classes[last + 1] == "NAME":
            last += 2
        else:
            break
    return last


def _without_doubled_commas(tokens: list[Token]) -> list[Token]:
    """Drop commas at the ends and beside each other: they divide no more than one does."""
    kept: list[Token] = []
    for token in tokens:
        if token.type != "COMMA" or (kept and kept[-1].type != "COMMA"):
            kept.append(token)
    while kept and kept[-1].type == "COMMA":
        kept.pop()
    return kept


def _with_objects(tokens: list[Token]) -> list[Token]:
    """Turn prepositions that govern nothing into plain words, behind the verb into adverbs ("went on")."""
    for at, token in enumerate(tokens):
        if token.type in ("PREPOSITION", "TO"):
            following = tokens[at + 1].type if at + 1 < len(tokens) else ""
            governed = ("NP", "OBJECT") if token.type == "TO" else ("NP", "OBJECT", "WORD", "ING")
            if following not in governed:
                kind = "ADVERB" if at and tokens[at - 1].type in ("SAY", "TARGET") else "WORD"
                tokens[at] = Token(kind, str(token), token.start_pos, end_pos=token.end_pos)
    return tokens
