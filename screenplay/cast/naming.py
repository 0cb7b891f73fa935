"""The one name that cues and action use for each person."""

from __future__ import annotations

from collections import Counter

from screenplay.cast.aliases import Words, split_title


def choose_names(
    groups: tuple[frozenset[Words], ...], counts: Counter[Words], keys: tuple[str, ...]
) -> tuple[str, ...]:
    """Return one name a person, in capitals and all different: named groups first, then descriptions.

    The most frequent form wins; when two people would be called alike, the rarer one gets the fuller form.
    """
    taken: set[str] = set()
    chosen = []
    for group in groups:
        ordered = sorted(group, key=lambda words: (-counts[words], words))
        fuller = sorted(group, key=lambda words: (-len(split_title(words)[1]), -len(words), words))
        chosen.append(_first_free([" ".join(words).upper() for words in ordered + fuller], taken))
    chosen.extend(_first_free([key.upper()], taken) for key in keys)
    return tuple(chosen)


def _first_free(names: list[str], taken: set[str]) -> str:
    name = next((name for name in names if name not in taken), None)
    number = 2
    while name is None:
        numbered = f"{names[0]} {number}"
        name = numbered if numbered not in taken else None
        number += 1
    taken.add(name)
    return name
