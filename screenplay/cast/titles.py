"""Titles in front of names: what they tell of gender, and which of them one person hardly bears both."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

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
    titles = lexicon_table("titles", "gender")
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
    titles = lexicon_table("titles", "gender")
    told = [titles[word.lower()] for word in split_title(words)[0]]
    return next((gender for gender in told if gender != "-"), "-")


def first_name(names: Iterable[Words], counts: Mapping[Words, int]) -> str:
    """Return the first name of a person, in lower case; "" where he has only a last name."""
    cores = sorted((-counts.get(name, 0), *split_title(name)) for name in names)
    last = {core[-1] for _, _, core in cores if len(core) > 1} | {
        core[0] for _, titles, core in cores if titles and len(core) == 1
    }
    firsts = [core[0] for _, _, core in cores if len(core) > 1 or core[0] not in last]
    return firsts[0].lower() if firsts else ""


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
    if borne.keys() & _RANKS and borne.keys() & (MARRIED | UNMARRIED):
        return True  # "General Stone" and "Miss Stone"
    often = {title for title in borne if borne[title] >= _OFTEN}
    ranks = {title[:3] for title in often & _RANKS}  # "Capt" is "Captain"
    return len(ranks) > 1 or bool(ranks and "mr" in often)


# The one name that cues and action use for each person.


_DOTTED = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|Capt|Col|Gen|Lt|Sgt|Prof|Rev)\.")


def dotted_titles(text: str) -> frozenset[str]:
    """Return the titles that the manuscript writes with a full stop, in capitals: "MR"."""
    return frozenset(found[1].upper() for found in _DOTTED.finditer(text))


def choose_names(
    groups: tuple[frozenset[Words], ...], counts: Counter[Words], nouns: Sequence[str], dotted: frozenset[str]
) -> tuple[str, ...]:
    """Return one name a person, in capitals and all different: named groups first, then descriptions.

    The most frequent form wins; when two people would be called alike, the rarer one gets the fuller form.
    """
    taken: set[str] = set()
    chosen = []
    for group in groups:
        ordered = sorted(group, key=lambda words: (-counts[words], words))
        fuller = sorted(group, key=lambda words: (-len(split_title(words)[1]), -len(words), words))
        chosen.append(_first_free([_written(words, dotted) for words in ordered + fuller], taken))
    chosen.extend(_first_free([noun.upper()], taken) for noun in nouns)
    return tuple(chosen)


def _written(words: Words, dotted: frozenset[str]) -> str:
    titles, core = split_title(words)
    capitals = [word.upper() for word in titles]
    stopped = [f"{title}." if title in dotted else title for title in capitals]
    return " ".join([*stopped, joined(core)]).upper()


def joined(words: Words) -> str:
    """Return the words of a name as one writes them, initials with their stops: "J.D. Pratt", "Agent X"."""
    initials = sum(map(_is_initial, words))
    if not initials or len(words) == 1 or (initials == 1 and _is_initial(words[-1])):
        return " ".join(words)
    return "".join(f"{word}." if _is_initial(word) else f" {word}" for word in words).strip()


def _is_initial(word: str) -> bool:
    """Tell whether a word of a name is a letter that stands for more; the "Ó" of Irish names does not."""
    return len(word) == 1 and word != "Ó"


def _first_free(names: list[str], taken: set[str]) -> str:
    name = next((name for name in names if name not in taken), None)
    number = 2
    while name is None:
        numbered = f"{names[0]} {number}"
        name = numbered if numbered not in taken else None
        number += 1
    taken.add(name)
    return name
