"""Which earlier scene a scene takes up again, by the words that the two have to themselves."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from screenplay.resources import lexicon

_WORD = re.compile(r"[^\W\d_]{4,}")
_LIKE = 0.09  # share of words in common, by the geometric mean of both scenes
_CLEARER = 2.0  # times as much as with the scene right before


def own_words(text: str, starts: Sequence[int]) -> list[frozenset[str]]:
    """Return the words of each scene, those left out that most scenes have and those of grammar."""
    grammar = lexicon("function_words")
    ends = [*starts[1:], len(text)]
    scenes = [
        {word for word in _WORD.findall(text[start:end].lower()) if word not in grammar}
        for start, end in zip(starts, ends, strict=True)
    ]
    count = Counter(word for words in scenes for word in words)
    most = max(2, len(scenes) // 2)
    return [frozenset(word for word in words if count[word] <= most) for words in scenes]


def taken_up(words: Sequence[frozenset[str]], number: int, earlier: Iterable[int]) -> int | None:
    """Return which of the `earlier` scenes shares the words of this one, as the scene before does not."""
    best = max(earlier, key=lambda other: _likeness(words[number], words[other]), default=None)
    if best is None:
        return None
    like = _likeness(words[number], words[best])
    return best if like >= max(_LIKE, _CLEARER * _likeness(words[number], words[number - 1])) else None


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1.0, math.sqrt(len(one) * len(other)))
