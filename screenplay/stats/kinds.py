"""Sort scenes into kinds by what their headings say: inside or outside, day or night, where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.breakdown import Scene
from screenplay.resources import lexicon_table
from screenplay.stats.figures import Share

UNKNOWN = "not said"
_WORD = re.compile(r"[^\W\d_]+")
_AS_BEFORE = "same"


def settings(scenes: Sequence[Scene]) -> list[str]:
    """Return INT, EXT, INT/EXT or EST for each scene."""
    return [(scene.heading and scene.heading.setting) or UNKNOWN for scene in scenes]


def locations(scenes: Sequence[Scene]) -> list[str]:
    """Return the place of each scene, in capitals."""
    named = (scene.heading and scene.heading.location for scene in scenes)
    return [place.upper() if place else UNKNOWN for place in named]


def days(scenes: Sequence[Scene]) -> list[str]:
    """Return DAY or NIGHT for each scene; CONTINUOUS and the like go on as the scene before."""
    found: list[str] = []
    for scene in scenes:
        said = _day(scene.heading.time if scene.heading is not None else None)
        before = found[-1] if found else UNKNOWN
        found.append(before if said == _AS_BEFORE else said)
    return found


def _day(time: str | None) -> str:
    table = lexicon_table("day_or_night")
    words = _WORD.findall((time or "").lower())
    return next((table[word] for word in reversed(words) if word in table), UNKNOWN)


def shares(kinds: Sequence[str], lengths: Sequence[float]) -> tuple[Share, ...]:
    """Return how much of the script each kind has, in order of first appearance."""
    pages: dict[str, float] = {}
    scenes: dict[str, int] = {}
    for kind, length in zip(kinds, lengths, strict=True):
        pages[kind] = pages.get(kind, 0.0) + length
        scenes[kind] = scenes.get(kind, 0) + 1
    whole = sum(lengths) or 1.0
    return tuple(Share(kind, scenes[kind], pages[kind], pages[kind] / whole) for kind in pages)
