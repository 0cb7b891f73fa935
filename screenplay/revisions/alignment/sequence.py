"""Match the lines of two versions of one stretch, in order.

Lines that are unique on both sides anchor the rest (patience diff), first with their speaker, then by their
words; between two anchors the likeliest chain of pairs is taken. So two identical lines are
told apart by their speakers and by what stands around them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from screenplay.revisions.alignment.chain import Candidate, heaviest_chain
from screenplay.revisions.alignment.line import Line, likeness

Matched = list[tuple[int, int]]  # places in the two sequences
_Gap = tuple[int, int, int, int]  # old from, old to, new from, new to

_ALL_PAIRS = 6000  # comparisons in one gap; in a larger one only lines that share a rare word are compared
_RARE = 6  # times that a word may occur in a gap to point from line to line
_ALIKE = 0.45  # share of words from which two lines are one, edited
_ALIKE_IN_ONE_MOUTH = 0.2  # the same for two speeches of one speaker
_ALIKE_ACROSS_KINDS = 0.7  # for a note that became a speech
_KEYS: tuple[Callable[[Line], tuple[str, ...]], ...] = (
    lambda line: (line.kind, line.speaker, line.text),
    lambda line: (line.kind, line.text),
)


def match_lines(old: Sequence[Line], new: Sequence[Line]) -> Matched:
    """Return the pairs of places that are one line in two versions, rising on both sides.

    The answer is the same whichever version is called the old one.
    """
    if list(map(_KEYS[0], new)) < list(map(_KEYS[0], old)):
        return [(a, b) for b, a in match_lines(new, old)]
    return sorted(_match(old, new, (0, len(old), 0, len(new)), 0))


def _match(old: Sequence[Line], new: Sequence[Line], whole: _Gap, level: int) -> Matched:
    """Anchor by the key of `level` until nothing is unique, then by the next key, then by likeness."""
    found: Matched = []
    waiting = [(whole, level)]
    while waiting:
        gap, level = waiting.pop()
        i, i_end, j, j_end = gap
        if i == i_end or j == j_end:
            continue
        if level == len(_KEYS):
            found += _likeliest(old, new, gap)
            continue
        anchors = _anchors(old, new, gap, _KEYS[level])
        if not anchors:
            waiting.append((gap, level + 1))
            continue
        found += anchors
        waiting += [(between, level) for between in _gaps(gap, anchors)]
    return found


def _gaps(whole: _Gap, anchors: Matched) -> Iterator[_Gap]:
    i, i_end, j, j_end = whole
    for old, new in anchors:
        yield i, old, j, new
        i, j = old + 1, new + 1
    yield i, i_end, j, j_end


def _anchors(
    old: Sequence[Line], new: Sequence[Line], gap: _Gap, key: Callable[[Line], tuple[str, ...]]
) -> Matched:
    """Return the pairs at the borders that are the same, and those unique on both sides, in order."""
    i, i_end, j, j_end = gap
    olds = [key(line) for line in old[i:i_end]]
    news = [key(line) for line in new[j:j_end]]
    shortest = min(len(olds), len(news))
    head = 0
    while head < shortest and olds[head] == news[head]:
        head += 1
    tail = 0
    while tail < shortest - head and olds[-1 - tail] == news[-1 - tail]:
        tail += 1
    inner = slice(head, len(olds) - tail), slice(head, len(news) - tail)
    once = _once(olds[inner[0]]), _once(news[inner[1]])
    shared = [
        Candidate(i + head + place, j + head + once[1][each], 1.0)
        for each, place in once[0].items()
        if each in once[1]
    ]
    found = [(i + step, j + step) for step in range(head)]
    found += [(each.old, each.new) for each in heaviest_chain(shared)]
    found += [(i_end - step, j_end - step) for step in range(tail, 0, -1)]
    return found


def _once(keys: Sequence[Hashable]) -> dict[Hashable, int]:
    count = Counter(keys)
    return {key: place for place, key in enumerate(keys) if count[key] == 1}


def _likeliest(old: Sequence[Line], new: Sequence[Line], gap: _Gap) -> Matched:
    i, i_end, j, j_end = gap
    alone = i_end - i == 1 == j_end - j
    offered = []
    for a, b in _comparable(old, new, gap):
        weight = _weight(old[a], new[b], alone)
        if weight:
            offered.append(Candidate(a, b, weight))
    return [(each.old, each.new) for each in heaviest_chain(offered)]


def _comparable(old: Sequence[Line], new: Sequence[Line], gap: _Gap) -> Iterator[tuple[int, int]]:
    i, i_end, j, j_end = gap
    if (i_end - i) * (j_end - j) <= _ALL_PAIRS:
        yield from ((a, b) for a in range(i, i_end) for b in range(j, j_end))
        return
    where: dict[Hashable, list[int]] = defaultdict(list)
    for b in range(j, j_end):
        for word in (new[b].text, *new[b].words):
            where[word].append(b)
    for a in range(i, i_end):
        shared = {b for word in (old[a].text, *old[a].words) if len(where.get(word, ())) <= _RARE
                  for b in where.get(word, ())}  # fmt: skip
        yield from ((a, b) for b in sorted(shared))


def _weight(old: Line, new: Line, alone: bool) -> float:
    """Return how likely the two are one line, 0 where they are not; `alone`: nothing else is near."""
    share = likeness(old, new)
    same_speaker = old.speaker == new.speaker
    bonus = 0.1 if same_speaker else 0.0
    if old.kind != new.kind:
        return share - 0.2 if share >= _ALIKE_ACROSS_KINDS else 0.0
    if share >= _ALIKE:
        return share + bonus
    if same_speaker and old.speaker and (share >= _ALIKE_IN_ONE_MOUTH or alone):
        return max(share, 0.05)
    return 0.0
