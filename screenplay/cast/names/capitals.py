"""Stretches of capitalised words that may name somebody."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from screenplay.resources import any_of, lexicon, lexicon_table

_WORD = r"[^\W\d_](?:[^\W\d_]|['’\-‐][^\W\d_]|-?\d{1,4}+(?!\d))*"
_CAPITAL = re.compile(r"(?<![\w'’\-])(?=[^\W\d_a-zß-öø-ÿ])" + _WORD)
_LOWER = re.compile(r"(?<![\w'’\-])[a-zß-öø-ÿ][\w'’]*")
_PARTICLE = rf"(?:{any_of('name_particles')}\s+)"
_JOINER = re.compile(r"[ \t]*\r?\n?[ \t]*" + _PARTICLE + "{0,3}")
_JOINER_OF_TITLE = re.compile(r"[ \t]*\r?\n?[ \t]*(?:of\s+(?:the\s+)?)?" + _PARTICLE + "{0,3}")
_PARTICLES = re.compile(rf"\b{_PARTICLE}".replace(r"\s+", r"(?=\s)"))
_LEADING = re.compile(_PARTICLE + "{1,3}(?=[A-Z])")
_STUTTER = re.compile(r"(?:([^\W\d_]{1,2})[-‐])+(?=\1)", re.IGNORECASE)
_WORD_AT = re.compile(_WORD)
_POSSESSIVE = re.compile(r"['’][sS]?$")
_ASKS = re.compile(r"\s(?:I|you|he|she|it|we|they|the|this|that|not)\b")
_ARTICLE = re.compile(r"\b[Tt]he\s$")
_AND = re.compile(r"\.?\s(?:and|&)\s")
_GOES_ON = re.compile(r",[\"”’'»]\s$")  # a line that ends in a comma: its sentence goes on in the tag
_OPENERS = frozenset('.?!:;…"“”‘«»‹›„—–*_([')


class Capital(NamedTuple):
    """A run of capitalised words: its words (titles in front included), place, and surroundings."""

    words: tuple[str, ...]
    start: int
    end: int
    initial: bool  # it opens a sentence or a quotation, so that its capital says little
    spoken: bool
    possessive: bool


def particles_before(name: str) -> int:
    """Return how many characters stand before the first capital of a name: 6 in "de la Cruz"."""
    found = _LEADING.match(name)
    return found.end() if found else 0


def count_lower(text: str) -> Counter[str]:
    """Return how often each word of `text` stands in lower case."""
    return Counter(_LOWER.findall(text))


def find_capitals(text: str, start: int, end: int, *, spoken: bool) -> list[Capital]:
    """Return the runs of capitalised words in `text[start:end]`, in order.

    A run goes on over blanks and over particles ("Anna von Stein"), never over a mark; the full stop
    of a title ("Mrs.") and of an initial ("J.") belongs to it. A possessive ends it.
    """
    runs: list[Capital] = []
    words: list[str] = []
    run_start = run_end = -1
    possessive = False
    for found in _CAPITAL.finditer(text, start, end):
        word = found[0]
        if words and not possessive and _joined(text, run_end, found.start(), words[-1]):
            bare = _POSSESSIVE.sub("", word)
            words += (*_PARTICLES.findall(text, run_end, found.start()), bare)
            possessive = bare != word
            run_end = found.end()
            continue
        if words:
            runs.append(_run(text, words, run_start, run_end, start, spoken, possessive))
        bare = _POSSESSIVE.sub("", word)
        words, run_start, run_end, possessive = [bare], found.start(), found.end(), bare != word
    if words:
        runs.append(_run(text, words, run_start, run_end, start, spoken, possessive))
    return runs


def with_couples(text: str, runs: list[Capital]) -> list[Capital]:
    """Return the runs with the husband of "Mr. and Mrs. Gray" among them: "Mr Gray", where "Mr." stands."""
    found: list[Capital] = []
    for run in runs:
        before = found[-1] if found else None
        if before is not None and len(run.words) > 1 and _is_half(text, before, run):
            found[-1] = before._replace(words=(*before.words, run.words[-1]))
        found.append(run)
    return found


def _is_half(text: str, title: Capital, run: Capital) -> bool:
    """Tell whether a lone title stands before "and Mrs. Gray"; "the General and Mrs. Gray" are no couple."""
    married = folded(run.words[0]) in lexicon("titles", "married") and len(title.words) == 1
    known = folded(title.words[0]) in lexicon_table("titles", "gender")
    joined = _AND.fullmatch(text, title.end, run.start) is not None
    return married and known and joined and not _ARTICLE.search(text[max(0, title.start - 5) : title.start])


def _run(
    text: str, words: list[str], start: int, end: int, floor: int, spoken: bool, possessive: bool
) -> Capital:
    return Capital(tuple(words), start, end, _is_initial(text, start, floor), spoken, possessive)


def _joined(text: str, end: int, start: int, last: str) -> bool:
    between = text[end:start]
    landed = folded(last) in lexicon("titles", "landed")
    following = _WORD_AT.match(text, start)
    if following and not _may_follow(folded(following[0]), "" if landed else folded(last)):
        return False
    if following and is_no_name(folded(following[0])) and _ASKS.match(text, following.end()):
        return False  # "Tom Will you hurry": a comma is missing
    if between == " ":
        return _may_go_on(last)
    if between.startswith("."):
        if folded(last) not in lexicon_table("titles", "gender") and len(last) > 1:
            return False
        if between == "." and len(last) == 1:
            return True  # "J.D. Pratt"
        between = between[1:]
    if len(between) > 16 or "\n\n" in between:
        return False
    joiner = _JOINER_OF_TITLE if landed else _JOINER
    return bool(between) and joiner.fullmatch(between) is not None and _may_go_on(last)


def _may_follow(word: str, last: str) -> bool:
    """Tell whether a capital can go on a name: "Hall" after "Mr." or "Emma", and "Street" after anything."""
    if word in _family_titles():
        return False
    if not is_no_name(word):
        return True
    named = last in lexicon_table("titles", "gender") or is_first_name(last)
    return word in lexicon("not_names", "doubtful") and (named or word in lexicon("places"))


def _may_go_on(word: str) -> bool:
    """Tell whether another capital after `word` can belong to the same name ("Mrs", not "But" or "I'm")."""
    lower = folded(word)
    return lower in lexicon_table("titles", "gender") or not is_no_name(lower)


def _family_titles() -> frozenset[str]:
    return frozenset(("mr", "mrs", "miss", "ms", "sir", "lady"))


def folded(word: str) -> str:
    """Return `word` in lower case with straight apostrophes, as the lexicons write it."""
    return word.lower().replace("’", "'")


_CONTRACTION = re.compile(r".*'(?:m|re|ve|ll|d|t)$")


def is_no_name(lower: str) -> bool:
    """Tell whether a folded word can hardly name a person: it is in the lexicon, or a contraction."""
    return lower in lexicon("not_names") or _CONTRACTION.match(lower) is not None


def is_first_name(lower: str) -> bool:
    """Tell whether a folded word is a first name that the national counts know, and no rank ("King")."""
    return lower in lexicon_table("first_names") and lower not in lexicon_table("titles", "gender")


def _is_initial(text: str, start: int, floor: int) -> bool:
    position = start - 1
    while position >= floor and text[position] in " \t\r\n":
        position -= 1
    if position < floor:
        return _GOES_ON.search(text[max(0, start - 4) : start]) is None
    return text[position] in _OPENERS


def shape(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return `words` as a name that compares: "EDWIN" and "E-Edwin" are "Edwin", "Ned-the-Red" "Ned Red"."""
    steady = (_STUTTER.sub("", part) for word in words for part in word.split("-the-"))
    return tuple(word.capitalize() if len(word) > 1 and word.isupper() else word for word in steady)
