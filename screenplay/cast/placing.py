"""Which mentions stand in which beat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from screenplay.model.beat import Prose
from screenplay.model.cast import Mention


def by_beat(prose: Prose, mentions: Sequence[Mention]) -> Mapping[int, list[Mention]]:
    """Return index of a beat → its mentions in text order; beats without any are left out."""
    inside: defaultdict[int, list[Mention]] = defaultdict(list)
    place = 0
    for index, beat in enumerate(prose.beats):
        while place < len(mentions) and mentions[place].span.start < beat.span.start:
            place += 1
        while place < len(mentions) and mentions[place].span.start < beat.span.end:
            inside[index].append(mentions[place])
            place += 1
    return dict(inside)
