"""Titles in front of names: what they tell of gender, and which of them one person hardly bears both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from screenplay.resources import lexicon_table

Words = tuple[str, ...]

FAMILY_TITLES = frozenset(
    (
        "mr",
        "mrs",
        "miss",
        "ms",
        "mister",
        "master",
        "monsieur",
        "madame",
        "mme",
        "mademoiselle",
        "signor",
        "signora",
    )
)
MARRIED = frozenset(("mrs", "mme", "madame", "signora"))
UNMARRIED = frozenset(("miss", "mademoiselle", "signorina"))
_RANKS = frozenset(
    ("captain", "capt", "colonel", "col", "general", "gen", "major", "maj", "admiral", "commodore")
)
_OFTEN = 3  # mentions of "Mr" and of a rank, each, that make two people


def split_title(words: Words) -> tuple[Words, Words]:
    """Return (titles, the rest) of a name; a lone title is its own rest."""
    titles = lexicon_table("titles")
    cut = 0
    while cut < len(words) - 1 and words[cut].lower() in titles:
        cut += 1
    return words[:cut], words[cut:]


def last_title(words: Words) -> str:
    """Return the title next to the name, in lower case, or ""."""
    titles = split_title(words)[0]
    return titles[-1].lower() if titles else ""


def title_gender(words: Words) -> str:
    """Return "m", "f" or "-": what the titles of a name tell."""
    titles = lexicon_table("titles")
    told = [titles[word.lower()] for word in split_title(words)[0]]
    return next((gender for gender in told if gender != "-"), "-")


def titles_clash(names: Iterable[Words], counts: Mapping[Words, int]) -> bool:
    """Tell whether one person can hardly bear all these names.

    "Mrs" and "Miss", "Sir" and "Mr", or a rank and "Mr", or two ranks, again and again: two people.
    """
    borne: dict[str, int] = {}
    for name in names:
        for title in split_title(name)[0]:
            borne[title.lower()] = borne.get(title.lower(), 0) + counts.get(name, 0)
    if {"mrs", "miss"} <= borne.keys() or {"sir", "mr"} <= borne.keys():
        return True
    often = {title for title in borne if borne[title] >= _OFTEN}
    ranks = {title[:3] for title in often & _RANKS}  # "Capt" is "Captain"
    return len(ranks) > 1 or bool(ranks and "mr" in often)
