"""What each English word can be, as bit flags: closed classes by a lexicon, verbs by the verb table."""

from __future__ import annotations

from functools import cache

from screenplay.language.verbs import verb_table
from screenplay.resources import lexicon, lexicon_table

# Singular or plural: what a noun's form says of it.


_SINGULAR_ENDINGS = ("ss", "us", "is", "'s")


def looks_plural(noun: str, *, proper: bool = False) -> bool:
    """Tell whether a lower-case noun looks plural; a `proper` name never does by its ending."""
    if noun.rpartition("-")[2] in lexicon("nouns", "plural"):
        return True
    if proper or len(noun) < 4 or not noun.endswith(("s", "s'")):
        return False
    return not noun.endswith(_SINGULAR_ENDINGS) and noun not in lexicon("nouns", "singular")


@cache
def noun_kind(noun: str) -> str:
    """Return "thing", "person" or "abstract" for what a lower-case noun mostly names, "" where unknown."""
    kinds = lexicon_table("noun_kinds")
    endings = ("", "s", "es")
    for form in (noun.removesuffix(ending) for ending in endings if noun.endswith(ending)):
        if form in kinds:
            return kinds[form]
    return kinds.get(noun.removesuffix("ies") + "y", "")


class Word:
    """What a word can be, as bits: one word may be several things. PAST and after are open classes.

    Plain integers: an IntFlag makes each test ten times slower, and there are a dozen tests a word.
    """

    DET = 1 << 0  # the, a, each
    POSS = 1 << 1  # my, his
    NOM = 1 << 2  # he, they, who
    OBJ = 1 << 3  # him, them
    PREP = 1 << 4  # prepositions and verb particles
    COORD = 1 << 5
    SUB = 1 << 6  # because, when
    REL = 1 << 7  # who, which
    MODAL = 1 << 8
    BE = 1 << 9
    HAVE = 1 << 10
    DO = 1 << 11
    ADV = 1 << 12
    NEG = 1 << 13
    TO = 1 << 14
    NUMBER = 1 << 15
    QUANT = 1 << 16  # stands alone as a subject: both, that
    GET = 1 << 17  # got hurt
    MODAL_NEG = 1 << 18
    PAST = 1 << 20
    PARTICIPLE = 1 << 21
    BASE = 1 << 22
    THIRD = 1 << 23
    GERUND = 1 << 24


@cache
def classes_of(word: str) -> int:
    """Return the `Word` flags of a lower-case word, 0 where nothing is known of it."""
    verbs = verb_table()
    found = _closed().get(word, 0)
    if word in verbs.by_past:
        found |= Word.PAST
    if word in verbs.by_participle:
        found |= Word.PARTICIPLE
    if word in verbs.by_lemma:
        found |= Word.BASE
    if word in verbs.by_third:
        found |= Word.THIRD
    if word in verbs.by_gerund:
        found |= Word.GERUND
    return found or _guess(word)


@cache
def _closed() -> dict[str, int]:
    """Return the flags of the words of closed classes."""
    flags = {}
    for word, names in lexicon_table("function_words", "classes").items():
        flags[word] = 0
        for name in names.split(" "):
            flags[word] |= getattr(Word, name.upper())
    return flags


def is_name_in_ly(word: str) -> bool:
    """Tell "Tilly" at the head of a sentence from "Slowly", which is made from an adjective."""
    lower = word.lower()
    stems = (lower[:-2], lower[:-1], lower[:-1] + "e", lower[:-3] + "y", lower[:-4] + "ic")
    made = any(stem in lexicon("adjectives") or classes_of(stem) for stem in stems)
    return word[0].isupper() and lower.endswith("ly") and not made


def _guess(word: str) -> int:
    """Guess by the ending: adverbs in -ly, contracted auxiliaries, pasts in -ed, -ing forms."""
    if word.endswith("ly") and len(word) > 4 and word not in lexicon("nouns", "in_ly"):
        return Word.ADV
    if word.endswith("n't"):
        return Word.MODAL_NEG
    if word.endswith("ing") and len(word) > 5:
        return Word.GERUND
    if word.endswith("ed") and len(word) > 4:
        return Word.PARTICIPLE
    return 0
