"""The name of a file as a person would type the title: the last resort, where the file says none itself."""

from __future__ import annotations

import re

from screenplay.resources import lexicon

_COPY = re.compile(
    r"(?<!\s)\s*\(\d{1,3}\)$|~\d{1,3}$"
)  # what a browser or a system adds to a second download
_VERSION = re.compile(r"v\d{1,3}(?:\.\d{1,3}){0,3}|rev\d{1,3}", re.IGNORECASE)
_DATED = re.compile(r"\d{4}[ ._-]\d{2}[ ._-]\d{2}[ ._-]+")  # as posts of a blog are named
_DATE = re.compile(r"[ _-]*\d{4}[ ._-]?\d{2}[ ._-]?\d{2}$")
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CHAPTER = re.compile(
    r"(ch|chap|chapter|part|pt|book|scene|episode|ep)?[ ._-]*0*(\d{1,4})(?!\d)[ ._:-]*", re.IGNORECASE
)
_UNITS = {"ch": "Chapter", "chap": "Chapter", "pt": "Part", "ep": "Episode"}


def title_of(stem: str) -> str:
    """Return the title in the name of a file, "" for none: "the_salt_road_v3" is "The Salt Road"."""
    counted = _CHAPTER.match(stem)
    if counted and counted[1]:
        return chapter_of(stem)
    words = _words(_DATE.sub("", stem))
    while len(words) > 1 and _is_version(words[-1], words[-2]):
        words.pop()
    if words and _is_version(words[-1].rstrip("0123456789"), ""):
        return ""
    return _capitals(words)


def _is_version(word: str, before: str) -> bool:
    """Tell whether a word says which version the file is; a number alone does, behind such a word."""
    known = lexicon("file_name_words")
    return (
        word.lower() in known
        or bool(_VERSION.fullmatch(word))
        or (word.isdecimal() and before.lower() in known)
    )


def chapter_of(stem: str, unit: str = "Chapter") -> str:
    """Return the heading in the name of a chapter's file: "ch03-the-fog" is "Chapter 3: The Fog".

    A name that begins with a number counts a `unit`.
    """
    stem = _DATED.sub("", stem, count=1)
    counted = _CHAPTER.match(_COPY.sub("", stem))
    if counted is None:
        return title_of(stem)
    unit = counted[1] or unit
    unit = _UNITS.get(unit.lower(), unit.capitalize())
    rest = _capitals(_words(stem[counted.end() :]))
    return f"{unit} {int(counted[2])}: {rest}" if rest else f"{unit} {int(counted[2])}"


def _words(stem: str) -> list[str]:
    bare = _COPY.sub("", stem).replace("_", " ").replace("+", " ").replace("%20", " ")
    if " " not in bare.strip():
        bare = _INNER_CAPITAL.sub(" ", bare.replace("-", " ").replace(".", " "))
    return bare.split()


def _capitals(words: list[str]) -> str:
    """Return `words` with the capitals of a title; a word that has capitals keeps them."""
    small = lexicon("function_words", "small_in_title")
    return " ".join(
        word if not word.islower() or (at and word in small) else word[:1].upper() + word[1:]
        for at, word in enumerate(words)
    )
