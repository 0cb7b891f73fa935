"""The one name that cues and action use for each person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from screenplay.cast.titles import Words, split_title

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
    capitals = (word.upper() for word in titles)
    return " ".join([*(f"{title}." if title in dotted else title for title in capitals), *core]).upper()


def _first_free(names: list[str], taken: set[str]) -> str:
    name = next((name for name in names if name not in taken), None)
    number = 2
    while name is None:
        numbered = f"{names[0]} {number}"
        name = numbered if numbered not in taken else None
        number += 1
    taken.add(name)
    return name
