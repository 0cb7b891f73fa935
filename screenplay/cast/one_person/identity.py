"""Two names that live in different mouths but answer to the same calls: one person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from screenplay.cast.one_person.answers import by_beat, find_answers
from screenplay.cast.one_person.late_names import find_late_names
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.model.cast import Character, Form, Gender, Mention, Role

_INTRODUCES = re.compile(r"(?:[Mm]y name is|[Mm]y name['’]s|[Cc]all me|\bI['’]m|\bI am)\s+$")

_SLIP = 0.05  # of the rarer name's mentions


class _Line(NamedTuple):
    """One quotation in a run: which of two sides speaks it, the names it gives itself, and those it calls."""

    side: int
    own: tuple[int, ...]
    called: tuple[int, ...]


def find_identities(
    text: str, prose: Prose, mentions: Sequence[Mention], people: Sequence[Character]
) -> Mapping[int, int]:
    """Return person → the person that he is, for names that turn out to be one.

    In a run of lines that strictly take turns, whoever says "my name is X" is also everybody whom the
    other side calls him in that run; a name that is only called out is the person who answers to it. Two
    genders, or two names in one sentence of narration, are two people.
    """
    pairs = dict.fromkeys(
        pair for pair in _told(text, prose, mentions, people) if _may_be_one(people[pair[0]], people[pair[1]])
    )
    apart = _in_one_sentence(prose, mentions, frozenset(person for pair in pairs for person in pair))
    parent: dict[int, int] = {}
    for one, two in pairs:
        if (one, two) not in apart:
            parent.setdefault(two, one)
    return {person: _root(parent, person) for person in parent}


def _told(
    text: str, prose: Prose, mentions: Sequence[Mention], people: Sequence[Character]
) -> Iterator[tuple[int, int]]:
    for run in _runs(text, prose, mentions):
        yield from _claimed(run)
    for name, person in find_answers(prose, mentions, people):
        yield min(name, person), max(name, person)
    yield from find_late_names(text, prose, mentions, people)


def _claimed(run: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Yield (lower, higher) pairs: a name somebody gives himself, and what the other side calls him most."""
    called: tuple[Counter[int], Counter[int]] = Counter(), Counter()
    for line in run:
        called[line.side].update(line.called)
    for line in run:
        for one in line.own:
            for two, _ in called[1 - line.side].most_common(1):
                if one != two:
                    yield min(one, two), max(one, two)


def _root(parent: Mapping[int, int], person: int) -> int:
    while person in parent:
        person = parent[person]
    return person


def _may_be_one(one: Character, two: Character) -> bool:
    genders = {one.gender, two.gender} - {Gender.UNKNOWN}
    roles = {one.role, two.role}
    return len(genders) < 2 and Role.NAMED in roles and roles <= {Role.NAMED, Role.DESCRIBED}


def _in_one_sentence(
    prose: Prose, mentions: Sequence[Mention], asked: frozenset[int]
) -> frozenset[tuple[int, int]]:
    """Return the pairs of the people asked for that sentences of narration name both, more than by a slip."""
    pairs: Counter[tuple[int, int]] = Counter()
    counts = Counter(mention.character for mention in mentions)
    for index, found in by_beat(prose, mentions).items():
        if isinstance(prose.beats[index], Narration | Tag):
            here = {one.character for one in found if one.character is not None and one.character in asked}
            pairs.update(combinations(sorted(here), 2))
    return frozenset(
        (one, two)
        for (one, two), together in pairs.items()
        if together >= _SLIP * min(counts[one], counts[two])
    )


def _runs(text: str, prose: Prose, mentions: Sequence[Mention]) -> Iterator[list[_Line]]:
    """Yield the runs of lines in which the layout tells at each line whether the speaker changes."""
    inside = by_beat(prose, mentions)
    run: list[_Line] = []
    side, last = 0, -1
    for index, beat in enumerate(prose.beats):
        if not isinstance(beat, Quotation):
            continue
        step = _step(prose, last, index) if last >= 0 else None
        if step is None:
            if len(run) > 1:
                yield run
            run, side = [], 0
        else:
            side = side if step == "same" else 1 - side
        run.append(_line(text, index, side, inside))
        last = index
    if len(run) > 1:
        yield run


def _step(prose: Prose, last: int, index: int) -> str | None:
    """Return "same" or "other" where the layout settles the step from one quotation to the next."""
    before, here = prose.beats[last], prose.beats[index]
    between = prose.beats[last + 1 : index]
    if isinstance(here, Quotation) and here.continues:
        return "same"
    if any(not isinstance(beat, Narration | Tag) for beat in between):
        return None
    if not between:
        return "other" if here.paragraph - before.paragraph <= 1 else None
    if before.paragraph == here.paragraph:
        if len(between) == 1 and isinstance(between[0], Tag) and between[0].before and between[0].after:
            return "same"
        return None if prose.flattened else "same"
    if here.paragraph == before.paragraph + 1 and len(between) <= 2:
        return "other"
    return None


def _line(text: str, index: int, side: int, inside: Mapping[int, list[Mention]]) -> _Line:
    own: list[int] = []
    called: list[int] = []
    for mention in inside.get(index, ()):
        if mention.character is None:
            continue
        if _INTRODUCES.search(text[max(0, mention.span.start - 14) : mention.span.start]):
            own.append(mention.character)
        elif mention.form is Form.VOCATIVE:
            called.append(mention.character)
    return _Line(side, tuple(own), tuple(name for name in called if name not in own))
