"""Words of everyday English that name somebody: "said Lane", "Hall grunted", "Will rose", "Mr. Church"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from screenplay.cast.names.capitals import Capital, folded, is_first_name, is_no_name
from screenplay.cast.phrases import find_head
from screenplay.cast.titles import Words, split_title
from screenplay.language.words import Word, classes_of, looks_plural
from screenplay.resources import lexicon, lexicon_table

_NEXT_WORD = re.compile(r"\s+([A-Za-z’']+)")
_NOT_BEFORE = re.compile(
    r"\b(?:the|an?|this|that|these|those|in|on|at|into|through|across|near|by)\s+$", re.IGNORECASE
)
_NO_SUBJECT = Word.NOM | Word.OBJ | Word.DET | Word.POSS | Word.NEG
_CLOSED = _NO_SUBJECT | Word.PREP | Word.COORD | Word.SUB | Word.REL | Word.QUANT | Word.ADV | Word.NUMBER
_HIS_OWN = re.compile(r"(?:\s+[a-z]+){1,12}?\s+(?:his|her|their|himself|herself|themself|themselves)\b")

_PHRASE = 40  # characters in which the noun of a predicate stands
_SAYS_A_NAME = re.compile(r"\b(?:[Mm]y name(?:['’]s| is)|[Cc]all(?:ed|s)? (?:me|him|her)|I am called)\s$")
_ORIGIN = re.compile(r"\s(?:of|from)(?:\sthe)?(?:\s[A-Z][\w'’\-]+){1,3}")
_IS = re.compile(r"\s+(?:was|is|had been|has been|became|had become)\s+(?:an?|the|my|his|her|their|our)\s+")
_ITS_OWN = re.compile(r"\s+(?:his|her|their)\s+")


def named_in_spite(
    text: str, runs: Sequence[Capital], tag_subjects: frozenset[int], lower: Counter[str]
) -> frozenset[Words]:
    """Return the single words that certainly name somebody, whatever the lexicon says of them.

    A tag has one as its subject ("said Lane"), it stands behind a title or a first name ("Mr. Hall"), or is
    a first name and does what only people do ("Will put down his cup").
    """
    subjects = Counter(
        run.words for run in runs if run.start in tag_subjects and _is_bare(run) and stands_as_name(text, run)
    )
    named = {words for words, count in subjects.items() if _may_speak(words[0], count, lower)}
    named.update(_surnames(runs))
    named.update(run.words for run in runs if _is_bare(run) and _is_introduced(text, run))
    named.update(run.words for run in runs if _is_bare(run) and _lives(text, run))
    return frozenset(named)


def _is_bare(run: Capital) -> bool:
    return len(run.words) == 1 and not (run.words[0].isupper() and len(run.words[0]) > 1)


def _may_speak(word: str, count: int, lower: Counter[str]) -> bool:
    small = folded(word)
    if small in lexicon("not_names", "doubtful") or (is_first_name(small) and not is_no_name(small)):
        return True
    return not classes_of(small) & _CLOSED and (count > 1 or not lower[small])


def _surnames(runs: Sequence[Capital]) -> Iterator[Words]:
    for run in runs:
        titles, core = split_title(run.words)
        landed = any(folded(title) in lexicon("titles", "landed") for title in titles)  # "Prince of Wales"
        known = not landed if titles else len(core) > 1 and is_first_name(folded(core[0]))
        if known and folded(core[-1]) in lexicon("not_names", "doubtful") and len(run.words) > 1:
            yield (core[-1],)


def _is_introduced(text: str, run: Capital) -> bool:
    """Tell whether somebody is called so: "They call me Dutch"."""
    return _SAYS_A_NAME.search(text[max(0, run.start - 16) : run.start]) is not None


def _lives(text: str, run: Capital) -> bool:
    """Tell whether a first name that the lexicon doubts is what a person is: it handles what is his."""
    small = folded(run.words[0])
    if small not in lexicon("not_names", "doubtful") or not is_first_name(small) or run.spoken:
        return False
    return stands_as_name(text, run) and acts_as_person(text, run.end)


def after_origin(text: str, end: int) -> int:
    """Return the end of a name with where its bearer is from: "Zyx of the Outer Isles"."""
    found = _ORIGIN.match(text, end)
    return found.end() if found else end


def acts_as_person(text: str, end: int) -> bool:
    """Tell whether the words after a subject are a person's doing: a look, a touch, what is his or hers."""
    end = after_origin(text, end)
    following = _NEXT_WORD.match(text, end)
    if following is None or following[1] in ("and", "or"):
        return False
    return _gestures(following[1]) or _keeps_own(text, end, following[1])


def acts_as_nobody_else(text: str, end: int) -> bool:
    """Tell whether even a word such as "Ash" must name somebody by what follows: "pushed their hood back"."""
    following = _NEXT_WORD.match(text, end)
    return (
        following is not None
        and _gestures(following[1])
        and _ITS_OWN.match(text, following.end()) is not None
    )


def is_told_a_person(text: str, end: int) -> bool:
    """Tell whether what stands before `end` is said to be somebody: "Kestrel was the taller"."""
    found = _IS.match(text, end)
    return found is not None and find_head(text, found.end(), found.end() + _PHRASE) is not None


def is_person_noun(word: str) -> bool:
    """Tell whether a noun stands for a person, so that a capital behind it is his name: "her brother Tom"."""
    return folded(word) in lexicon_table("people", "gender")


def is_bare_noun(word: str) -> bool:
    """Tell whether a noun in lower case opens a sentence without an article: "Smoke", "Fingers"."""
    return word in lexicon("nouns", "mass") or (looks_plural(word) and word in lexicon("common_words"))


def _gestures(verb: str) -> bool:
    return lexicon_table("verb_forms", "gesture").get(verb) in ("face", "look", "touch")


def _keeps_own(text: str, end: int, verb: str) -> bool:
    acts = bool(classes_of(verb) & (Word.PAST | Word.THIRD))
    return acts and _HIS_OWN.match(text, end) is not None


def stands_as_name(text: str, run: Capital) -> bool:
    """Tell whether a word that is an everyday word too stands where a name does.

    "Will you stay", "May I" and "in March" are no names; nor is what has an article.
    """
    return not _NOT_BEFORE.search(text[max(0, run.start - 10) : run.start]) and not opens_as_word(text, run)


def opens_as_word(text: str, run: Capital) -> bool:
    """Tell whether the capital is that of a sentence by the word after it: "Will you", "May I"."""
    following = _NEXT_WORD.match(text, run.end) if run.initial else None
    return following is not None and bool(classes_of(folded(following[1])) & _NO_SUBJECT)


def names_a_place(text: str, run: Capital, core: Words, tag_subjects: frozenset[int]) -> bool:
    """Tell whether a run such as "Marsh Street" is a place: no title, no first name, no person's act."""
    small = folded(core[-1]) if core else ""
    if len(core) < 2 or small not in lexicon("not_names", "doubtful") or small not in lexicon("places"):
        return False
    street = lexicon_table("not_names", "doubtful")[small] == "place"
    known = len(core) < len(run.words) or (is_first_name(folded(core[0])) and not street)
    return not (known or run.start in tag_subjects or acts_as_person(text, run.end))


def is_everyday(word: str, lower: Counter[str]) -> bool:
    """Tell whether a folded word is one of everyday English, or of this text, besides being a name."""
    return word in lexicon("common_words") or is_no_name(word) or lower[word] > 0
