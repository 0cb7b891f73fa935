"""Where a pattern can match one text in many ways: what makes `re` slow beyond measure.

A pattern becomes an automaton of its letters (Glushkov). It is exponential where two ways lead from a place
in a loop back to it over the same letters, and quadratic where the same letters can stay in one loop or pass
on into another (Weideman et al., "Analyzing Matching Time Behavior of Backtracking Regular Expression
Matchers", 2016). Atomic groups and possessive repeats give nothing back, so they count as one letter.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]

SAMPLES = "".join(map(chr, range(9, 127))) + "\x85\xa0é\u2028“”‘’«»—…\u3000ñİ"
_ALL = (1 << len(SAMPLES)) - 1
_LARGEST = 400  # places of loops that are looked at together


@dataclass(slots=True)
class Part:
    """A stretch of a pattern: the places it may begin and end at, and whether it may be empty."""

    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    empty: bool = True


class Automaton:
    """The places of a pattern, each with the letters it takes, and how often one leads to another."""

    def __init__(self, pattern: str, flags: int, *, endless: int, searched: bool) -> None:
        self.letters: list[int] = [0]
        self.after: list[Counter[int]] = [Counter()]
        self._flags = flags
        self._endless = endless
        self._may_fail = False
        items = list(parser.parse(pattern, flags & ~re.DEBUG))
        while len(items) == 1 and items[0][0] is sre.SUBPATTERN:
            items = list(items[0][1][3])
        whole = self._sequence(items)
        self.ends = set() if self._may_fail else set(whole.last)
        for place in whole.first:
            self.after[0][place] += 1
        if searched:
            self._look_everywhere(_guard(items, self.letters, whole.first, flags))

    def _look_everywhere(self, guard: int) -> None:
        """Let any letters stand before a match, but none of `guard` right before it."""
        self.letters[0] = _ALL & ~guard
        (behind,) = self._place(guard).first
        for place in (0, behind):
            self.after[place][0] += 1
            self.after[place][behind] += 1

    @cached_property
    def before(self) -> list[Counter[int]]:
        """For each place, those that lead to it."""
        turned: list[Counter[int]] = [Counter() for _ in self.after]
        for place, following in enumerate(self.after):
            for each in following:
                turned[each][place] += 1
        return turned

    def _place(self, letters: int) -> Part:
        self.letters.append(letters)
        self.after.append(Counter())
        place = len(self.letters) - 1
        return Part([place], [place], False)

    def _sequence(self, items: Iterable[Any]) -> Part:
        whole = Part()
        for code, value in items:
            part = self._item(code, value)
            self._join(whole.last, part.first)
            whole = Part(
                whole.first + part.first if whole.empty else whole.first,
                part.last + whole.last if part.empty else part.last,
                whole.empty and part.empty,
            )
        return whole

    def _join(self, ends: Iterable[int], starts: Iterable[int]) -> None:
        starts = list(starts)
        for end in ends:
            for start in starts:
                self.after[end][start] += 1

    def _item(self, code: Any, value: Any) -> Part:
        if code in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            return self._place(letters_of(code, value, self._flags))
        if code is sre.SUBPATTERN:
            return self._sequence(value[3])
        if code is sre.BRANCH:
            parts = [self._sequence(each) for each in value[1]]
            return Part(
                [place for part in parts for place in part.first],
                [place for part in parts for place in part.last],
                any(part.empty for part in parts),
            )
        if code in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            return self._repeat(*value)
        if code in (sre.POSSESSIVE_REPEAT, sre.ATOMIC_GROUP):
            return self._closed(code, value)
        if code in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
            self._may_fail |= not (code in (sre.ASSERT, sre.ASSERT_NOT) and value[0] < 0)
        return Part() if code not in (sre.GROUPREF, sre.GROUPREF_EXISTS) else self._place(_ALL)

    def _repeat(self, least: int, most: Any, items: Any) -> Part:
        part = self._sequence(items)
        if most is sre.MAXREPEAT or most >= self._endless:
            self._join(part.last, part.first)
        return Part(part.first, part.last, part.empty or least == 0)

    def _closed(self, code: Any, value: Any) -> Part:
        least, items = (value[0], value[2]) if code is sre.POSSESSIVE_REPEAT else (1, value)
        start = len(self.letters)
        inside = self._sequence(items)
        first = 0
        for place in inside.first:
            first |= self.letters[place]
        del self.letters[start:], self.after[start:]
        part = self._place(first or _ALL)
        return Part(part.first, part.last, least == 0 or inside.empty)

    def loops(self) -> list[set[int]]:
        """Return the places that lead back to themselves, together with those on the way."""
        return [each for each in _components(self.after) if len(each) > 1 or self.after[min(each)][min(each)]]


def _guard(items: list[Any], letters: list[int], first: list[int], flags: int) -> int:
    """Return the letters that may not stand right before a match, as its first item says."""
    if not items:
        return 0
    code, value = items[0]
    if code is sre.AT and value is sre.AT_BEGINNING:
        return _ALL ^ (_between(10, 10, 0) if flags & re.MULTILINE else 0)
    if code is sre.AT and value is sre.AT_BEGINNING_STRING:
        return _ALL
    if code is sre.AT and value is sre.AT_BOUNDARY:
        starts, word = [letters[place] for place in first], _category("WORD")
        return word if all(not each & ~word for each in starts) else 0
    if code in (sre.ASSERT, sre.ASSERT_NOT) and value[0] < 0 and len(value[1]) == 1:
        kind, held = value[1][0]
        if kind in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            found = letters_of(kind, held, flags)
            return found if code is sre.ASSERT_NOT else _ALL ^ found
    return 0


@cache
def _category(name: str) -> int:
    written = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}[name.rpartition("_")[2]]
    inside = sum(1 << at for at, each in enumerate(SAMPLES) if re.match(written, each))
    return _ALL ^ inside if "NOT" in name else inside


def letters_of(code: Any, value: Any, flags: int) -> int:
    """Return which of the samples a letter of a pattern takes, a bit each."""
    if code is sre.ANY:
        return _ALL if flags & re.DOTALL else _ALL ^ (1 << SAMPLES.index("\n"))
    if code in (sre.LITERAL, sre.NOT_LITERAL):
        found = _between(value, value, flags)
        return _ALL ^ found if code is sre.NOT_LITERAL else found
    found, negated = 0, False
    for kind, held in value:
        if kind is sre.NEGATE:
            negated = True
        elif kind is sre.CATEGORY:
            found |= _category(str(held))
        else:
            low, high = held if kind is sre.RANGE else (held, held)
            found |= _between(low, high, flags)
    return _ALL ^ found if negated else found


def _between(low: int, high: int, flags: int) -> int:
    fold = flags & re.IGNORECASE
    return sum(
        1 << at
        for at, each in enumerate(SAMPLES)
        if low <= ord(each) <= high
        or (fold and any(low <= ord(other) <= high for other in each.lower() + each.upper()))
    )


def exponential(pattern: str, flags: int) -> bool:
    """Tell whether two ways lead from a place in a loop back to it over the same letters."""
    automaton = Automaton(pattern, flags, endless=3, searched=False)
    for loop in automaton.loops():
        inside = {place: [each for each in automaton.after[place] if each in loop] for place in loop}
        if any(automaton.after[place][each] > 1 for place in loop for each in inside[place]):
            return True
        if len(loop) <= _LARGEST and _forks(automaton, loop, inside):
            return True
    return False


def _forks(automaton: Automaton, loop: set[int], inside: dict[int, list[int]]) -> bool:
    """Tell whether two walks part at one place, take the same letters, and meet again."""
    letters = automaton.letters
    pairs = {
        (one, other)
        for place in loop
        for one in inside[place]
        for other in inside[place]
        if one < other and letters[one] & letters[other]
    }
    waiting, seen = deque(pairs), set(pairs)
    while waiting:
        one, other = waiting.popleft()
        for left in inside[one]:
            for right in inside[other]:
                if letters[left] & letters[right]:
                    if left == right:
                        return True
                    if (left, right) not in seen:
                        seen.add((left, right))
                        waiting.append((left, right))
    return False


def quadratic(pattern: str, flags: int, *, searched: bool) -> bool:
    """Tell whether the same letters can stay in one loop or pass on into another, and fail behind it."""
    automaton = Automaton(pattern, flags, endless=3000, searched=searched)
    loops = [loop for loop in automaton.loops() if len(loop) <= _LARGEST]
    for first in loops:
        for second in loops:
            if first is not second and not second <= automaton.ends and _passes_on(automaton, first, second):
                return True
    return False


def _passes_on(automaton: Automaton, first: set[int], second: set[int]) -> bool:
    """Tell whether a walk that stays in `first`, one that passes on, and one in `second` take one word."""
    letters, after = automaton.letters, automaton.after
    if not any(letters[one] & letters[other] for one in first for other in second):
        return False
    behind = _reachable(after, first) & _reachable(automaton.before, second)
    if not second & behind:
        return False
    for start in first:
        for goal in second:
            begin, end = (start, start, goal), (start, goal, goal)
            waiting, seen = deque([begin]), {begin}
            while waiting:
                one, way, other = waiting.popleft()
                for triple in (
                    (a, b, c)
                    for a in after[one]
                    if a in first
                    for b in after[way]
                    if b in behind and letters[a] & letters[b]
                    for c in after[other]
                    if c in second and letters[a] & letters[b] & letters[c]
                ):
                    if triple == end:
                        return True
                    if triple not in seen and len(seen) < 20_000:
                        seen.add(triple)
                        waiting.append(triple)
    return False


def _reachable(after: list[Counter[int]], starts: Iterable[int]) -> set[int]:
    seen: set[int] = set(starts)
    waiting = list(seen)
    while waiting:
        for each in after[waiting.pop()]:
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return seen


def _components(after: list[Counter[int]]) -> Iterator[set[int]]:
    """Yield the strongly connected places (Tarjan, without recursion)."""
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    held: set[int] = set()
    for root in range(len(after)):
        if root in index:
            continue
        work = [(root, iter(after[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        held.add(root)
        while work:
            place, following = work[-1]
            each = next(following, None)
            if each is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[place])
                if low[place] == index[place]:
                    found: set[int] = set()
                    while place not in found:
                        found.add(stack[-1])
                        held.discard(stack.pop())
                    yield found
            elif each not in index:
                index[each] = low[each] = len(index)
                stack.append(each)
                held.add(each)
                work.append((each, iter(after[each])))
            elif each in held:
                low[place] = min(low[place], index[each])
