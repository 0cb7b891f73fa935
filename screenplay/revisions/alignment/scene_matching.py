"""Match the scenes of two drafts: the same, moved, split in two, joined into one.

Scenes that say the same in the same order are matched first; the others by the runs of words that
they share, which many edits leave standing; what is left by its heading and its neighbours.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from screenplay.revisions.alignment.chain import Candidate, heaviest_chain
from screenplay.revisions.alignment.scene import Feature, Scene

Group = tuple[tuple[int, ...], tuple[int, ...]]  # scenes of the old draft, scenes of the new

_COMMON = 8  # scenes in which a run of words may stand and still tell them apart
_ALIKE = 0.25  # share of runs from which two scenes are one
_ALIKE_UNDER_ONE_HEADING = 0.1
_PART = 0.5  # share of a scene's runs that another holds, from which it is a part of that other
_A_LINE = 1e-6  # what a line is worth beside a whole scene, when one of two scenes must have moved
_HEADING = 0.15  # what the same heading is worth beside shared runs


@dataclass(slots=True)
class _Matching:
    """What is matched so far: each scene's partner, and the parts that a scene was split or joined from."""

    old: Sequence[Scene]
    new: Sequence[Scene]
    to_new: dict[int, int] = field(default_factory=dict)
    to_old: dict[int, int] = field(default_factory=dict)
    more_new: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))  # by the old scene
    more_old: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))  # by the new scene

    def pair(self, a: int, b: int) -> None:
        """Match two scenes unless one of them has a partner."""
        if a not in self.to_new and b not in self.to_old:
            self.to_new[a] = b
            self.to_old[b] = a

    def groups(self) -> list[Group]:
        """Return all scenes in groups of one scene on either side, several, or none."""
        parts_old = {a for parts in self.more_old.values() for a in parts}
        parts_new = {b for parts in self.more_new.values() for b in parts}
        found: list[Group] = []
        for a, b in self.to_new.items():
            found.append((tuple(sorted((a, *self.more_old[b]))), tuple(sorted((b, *self.more_new[a])))))
        found += [((s.place,), ()) for s in self.old if s.place not in self.to_new.keys() | parts_old]
        found += [((), (s.place,)) for s in self.new if s.place not in self.to_old.keys() | parts_new]
        return found


def match_scenes(old: Sequence[Scene], new: Sequence[Scene]) -> list[Group]:
    """Return every scene of both drafts in one group; one that was cut or added stands alone.

    The answer is the same whichever draft is called the old one.
    """
    if [scene.identity for scene in new] < [scene.identity for scene in old]:
        return [(olds, news) for news, olds in match_scenes(new, old)]
    matching = _Matching(old, new)
    if old and new and old[0].is_opening and new[0].is_opening:
        matching.pair(0, 0)
    _pair_the_same(matching)
    shared = _shared_runs(matching)
    _pair_the_alike(matching, shared)
    _add_parts(matching, shared)
    _pair_by_neighbours(matching)
    return matching.groups()


def moved(groups: Iterable[Group], old: Sequence[Scene]) -> frozenset[Group]:
    """Return the groups that stand elsewhere among the others: as few as can be, then the shortest."""
    by_place = {(olds[0], news[0]): (olds, news) for olds, news in groups if olds and news}
    chain = heaviest_chain(Candidate(a, b, 1.0 + len(old[a].lines) * _A_LINE) for a, b in by_place)
    kept = {(each.old, each.new) for each in chain}
    return frozenset(group for place, group in by_place.items() if place not in kept)


def _pair_the_same(matching: _Matching) -> None:
    olds = _only_once(matching.old)
    news = _only_once(matching.new)
    for identity, a in olds.items():
        if identity in news:
            matching.pair(a, news[identity])


def _only_once(scenes: Sequence[Scene]) -> dict[tuple[str, ...], int]:
    """Return the scenes by all that they say, told apart where several say the same by counting them."""
    seen: Counter[tuple[str, ...]] = Counter()
    found = {}
    for scene in scenes:
        identity = scene.identity
        found[(*identity, str(seen[identity]))] = scene.place
        seen[identity] += 1
    return found


def _shared_runs(matching: _Matching) -> Counter[tuple[int, int]]:
    """Count the runs that pairs of scenes share; pairs that are matched already are no question."""
    where: dict[Feature, list[int]] = defaultdict(list)
    for scene in matching.new:
        for feature in scene.features:
            where[feature].append(scene.place)
    shared: Counter[tuple[int, int]] = Counter()
    for scene in matching.old:
        for feature in scene.features:
            holders = where.get(feature, ())
            if len(holders) <= _COMMON:
                for b in holders:
                    shared[scene.place, b] += 1
    return shared


def _pair_the_alike(matching: _Matching, shared: Counter[tuple[int, int]]) -> None:
    offered = []
    for (a, b), count in shared.items():
        old, new = matching.old[a], matching.new[b]
        if a in matching.to_new or b in matching.to_old or old.is_opening != new.is_opening:
            continue
        share = 2 * count / (len(old.features) + len(new.features))
        same_heading = old.heading == new.heading
        if share >= (_ALIKE_UNDER_ONE_HEADING if same_heading else _ALIKE):
            offered.append((-share - _HEADING * same_heading, abs(a - b), a, b))
    for _, _, a, b in sorted(offered):
        matching.pair(a, b)


def _add_parts(matching: _Matching, shared: Counter[tuple[int, int]]) -> None:
    """Give a scene without a partner to the neighbour whose partner holds its words."""
    for scene in matching.new:
        b = scene.place
        if b in matching.to_old or scene.is_opening:
            continue
        for a in _partners_beside(b, matching.to_old, matching.more_new):
            if scene.features and shared[a, b] >= _PART * len(scene.features):
                matching.more_new[a].append(b)
                break
    for scene in matching.old:
        a = scene.place
        if a in matching.to_new or scene.is_opening:
            continue
        for b in _partners_beside(a, matching.to_new, matching.more_old):
            if scene.features and shared[a, b] >= _PART * len(scene.features):
                matching.more_old[b].append(a)
                break


def _partners_beside(place: int, partners: dict[int, int], parts: dict[int, list[int]]) -> list[int]:
    """Return the partner of the scene before and of that after, through parts given already."""
    whole = {part: partner for partner, several in parts.items() for part in several}
    beside = (place - 1, place + 1)
    return [found for each in beside if (found := partners.get(each, whole.get(each))) is not None]


def _pair_by_neighbours(matching: _Matching) -> None:
    """Match rewritten scenes that kept their heading and the scene before or after them."""
    steps = [(range(len(matching.old)), -1), (range(len(matching.old) - 1, -1, -1), 1)]
    for places, step in steps:
        for a in places:
            if a in matching.to_new or any(a in parts for parts in matching.more_old.values()):
                continue
            beside = matching.to_new.get(a + step)
            b = (0 if step < 0 else len(matching.new) - 1) if beside is None else beside - step
            if beside is None and a not in (0, len(matching.old) - 1):
                continue
            if 0 <= b < len(matching.new) and _is_free(matching, b):
                same = matching.old[a].heading == matching.new[b].heading
                if same and not matching.old[a].is_opening:
                    matching.pair(a, b)


def _is_free(matching: _Matching, b: int) -> bool:
    return b not in matching.to_old and all(b not in parts for parts in matching.more_new.values())
