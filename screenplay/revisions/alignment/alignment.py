"""Align two versions of a script: which element of the old one became which of the new one.

`align` compares whole scripts, scenes that moved included; `align_in_order` keeps to the order on both sides,
which is what a merge needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from screenplay.model.script import Element, Script
from screenplay.revisions.alignment.line import Line, lines_of
from screenplay.revisions.alignment.scene import Scene, scenes_of
from screenplay.revisions.alignment.scene_matching import Group, match_scenes, moved
from screenplay.revisions.alignment.sequence import match_lines

_Row = tuple[int | None, int | None]  # places in two sequences of lines

_LEAST_MOVED = 3  # words: a shorter line that stands elsewhere too has hardly been carried there


@dataclass(frozen=True, slots=True)
class Pair:
    """An element of the old script and what it became, by index in `Script.elements`.

    None on one side for what was added or cut. `moved`: the line was carried to another place, alone.
    """

    old: int | None
    new: int | None
    moved: bool = False


@dataclass(frozen=True, slots=True)
class SceneMatch:
    """Scenes that are one, by place counted from 0, and their elements aligned, in reading order.

    Several on one side: the scene was split or joined; none on one side: it was added or cut.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    moved: bool
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two scripts side by side, in the order of the new one; what was cut stands where it stood."""

    old: tuple[Scene, ...]
    new: tuple[Scene, ...]
    scenes: tuple[SceneMatch, ...]

    @property
    def pairs(self) -> Iterator[Pair]:
        """All elements of both scripts, each exactly once; only `Dropped` ones are left out."""
        for scene in self.scenes:
            yield from scene.pairs


def align(old: Script, new: Script) -> Alignment:
    """Return which element of `old` became which of `new`; near linear in their length."""
    olds, news = scenes_of(old.elements), scenes_of(new.elements)
    groups = match_scenes(olds, news)
    elsewhere = moved(groups, olds)
    matches = [
        SceneMatch(*group, group in elsewhere, tuple(_scene_pairs(group, olds, news)))
        for group in _in_reading_order(groups)
    ]
    return Alignment(olds, news, tuple(_with_moved_lines(matches, olds, news)))


def align_in_order(old: Sequence[Element], new: Sequence[Element]) -> tuple[Pair, ...]:
    """Return every element but `Dropped` ones once, paired where it is the same one, rising on both sides."""
    return tuple(_pairs(lines_of(old), lines_of(new)))


def _in_reading_order(groups: Sequence[Group]) -> list[Group]:
    """Order by the new script; what was cut follows the scene that it followed in the old one."""
    present = sorted((group for group in groups if group[1]), key=lambda group: group[1])
    after: dict[int, list[Group]] = {}
    owner = {place: group for group in present for place in group[0]}
    for group in sorted(group for group in groups if not group[1]):
        before = group[0][0] - 1
        while before >= 0 and before not in owner:
            before -= 1
        after.setdefault(before, []).append(group)
    ordered = list(after.get(-1, ()))
    for group in present:
        ordered.append(group)
        for place in group[0]:
            ordered += after.get(place, ())
    return ordered


def _scene_pairs(group: Group, olds: Sequence[Scene], news: Sequence[Scene]) -> Iterator[Pair]:
    """Yield the pairs of one group; one scene that is one scene keeps its heading, however it is changed."""
    old = [line for place in group[0] for line in olds[place].lines]
    new = [line for place in group[1] for line in news[place].lines]
    if len(group[0]) == 1 == len(group[1]) and olds[group[0][0]].heading:
        yield Pair(old[0].at, new[0].at)
        old, new = old[1:], new[1:]
    yield from _pairs(old, new)


def _pairs(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Pair]:
    """Yield lines and their cues: a cue goes with the first of its lines that has a partner."""
    rows = list(_rows(match_lines(old, new), len(old), len(new)))
    cue_of: dict[int, int] = {}
    taken: set[int] = set()
    for a, b in rows:
        if a is not None and b is not None:
            first, second = old[a].cue, new[b].cue
            if first is not None and second is not None and first not in cue_of and second not in taken:
                cue_of[first] = second
                taken.add(second)
    shown_old: set[int] = set()
    shown_new: set[int] = set()
    partner = {second: first for first, second in cue_of.items()}
    for a, b in rows:
        cue = None if a is None else old[a].cue
        if cue is not None and cue not in shown_old:
            shown_old.add(cue)
            both = cue_of.get(cue)
            if both is not None:
                shown_new.add(both)
            yield Pair(cue, both)
        cue = None if b is None else new[b].cue
        if cue is not None and cue not in shown_new:
            shown_new.add(cue)
            both = partner.get(cue)
            if both is not None:
                shown_old.add(both)
            yield Pair(both, cue)
        yield Pair(None if a is None else old[a].at, None if b is None else new[b].at)


def _rows(
    matched: Sequence[tuple[int, int]], olds: int, news: int
) -> Iterator[tuple[int | None, int | None]]:
    """Yield all places of both sequences in order; what was cut stands before what was added."""
    i = j = 0
    for a, b in (*matched, (olds, news)):
        yield from ((at, None) for at in range(i, a))
        yield from ((None, at) for at in range(j, b))
        if a < olds:
            yield a, b
        i, j = a + 1, b + 1


def _with_moved_lines(
    matches: Sequence[SceneMatch], olds: Sequence[Scene], news: Sequence[Scene]
) -> Iterator[SceneMatch]:
    """Pair lines that were cut in one place and put in, the same, in another; their cues go along."""
    cut = {pair.old for each in matches for pair in each.pairs if pair.new is None}
    added = {pair.new for each in matches for pair in each.pairs if pair.old is None}
    gone, come = _lonely(cut, olds), _lonely(added, news)
    source: dict[int, int] = {}
    for key in sorted(come.keys() & gone.keys()):
        source[come[key].at] = gone[key].at
        ours, theirs = gone[key].cue, come[key].cue
        if ours in cut and theirs in added and ours is not None and theirs is not None:
            source[theirs] = ours
            cut.discard(ours)
    carried = set(source.values())
    for each in matches:
        pairs = []
        for pair in each.pairs:
            if pair.old is None and pair.new in source:
                pairs.append(Pair(source[pair.new], pair.new, moved=True))
            elif pair.new is not None or pair.old not in carried:
                pairs.append(pair)
        yield replace(each, pairs=tuple(pairs))


def _lonely(unpaired: set[int | None], scenes: Sequence[Scene]) -> dict[tuple[str, str], Line]:
    """Return the unpaired lines that are long enough and say what no other unpaired line says."""
    found: dict[tuple[str, str], Line] = {}
    twice = set()
    for scene in scenes:
        for line in scene.lines:
            if line.at in unpaired and len(line.words) >= _LEAST_MOVED and line.kind != "SceneHeading":
                key = (line.kind, line.text)
                if key in found:
                    twice.add(key)
                found[key] = line
    return {key: line for key, line in found.items() if key not in twice}
