"""Conversations: stretches of turns that are decoded together, each with the people who may speak in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from screenplay.attribution.view import View
from screenplay.model.beat import Tag
from screenplay.model.cast import Form, Role

LONGEST = 120  # turns; a longer conversation is cut at its widest gap
WIDEST_GAP = 14  # sentences of narration that end a conversation
CANDIDATES = 14

_TALKED_ABOUT = ("only mentioned", "called alone")
_TAGGED, _ADDRESSED, _ACTS, _NAMED, _SPOKEN_OF = 4.0, 2.5, 2.0, 1.0, 0.25


class Segment(NamedTuple):
    """Turns `[first, last)` and their candidates, by person number."""

    first: int
    last: int
    candidates: tuple[int, ...]


def find_segments(view: View) -> tuple[Segment, ...]:
    """Return the conversations in order; together they hold every turn once."""
    bounds = _bounds(view)
    activity = [_activity(view, first, last) for first, last in bounds]
    whole: Counter[int] = Counter()
    for counts in activity:
        whole.update(counts)
    ranked = sorted(whole, key=lambda person: (-whole[person], person))
    leading = [person for person in ranked if view.standing[person] not in _TALKED_ABOUT][: 2 * CANDIDATES]
    unnamed = [n for n, person in enumerate(view.characters) if person.role is Role.UNNAMED]
    segments = []
    for number, (first, last) in enumerate(bounds):
        near: Counter[int] = Counter()
        for neighbour, share in ((number, 1.0), (number - 1, 0.3), (number + 1, 0.3)):
            if 0 <= neighbour < len(bounds):
                for person, weight in activity[neighbour].items():
                    near[person] += weight * share  # type: ignore[assignment]
        people = set(_candidates(view, near, leading))
        single = sum(view.characters[person].role is not Role.GROUP for person in people)
        needed = unnamed if single < 2 else _meant(view, first, last, people, (near, unnamed))
        segments.append(Segment(first, last, tuple(sorted(people.union(needed)))))
    return tuple(segments)


def _meant(view: View, first: int, last: int, people: set[int], others: Iterable[Iterable[int]]) -> list[int]:
    """Return whom the "he" or "she" of a tag may mean who can be none of the people there.

    They are of the first group of `others` that has somebody of that gender.
    """
    told = {
        one.subject.pronoun
        for gap in view.sentences[first : last + 1]
        for one in gap
        if one.subject is not None and isinstance(view.beat_of(one), Tag)
    }
    missing = told.difference(view.genders[person] for person in people if person != view.narrator)
    if any(view.genders[person] == "-" for person in people if person != view.narrator):
        return []
    found: dict[str | None, list[int]] = {}
    for group in others:
        for gender in missing - found.keys():
            fitting = [person for person in group if view.genders[person] == gender]
            if fitting:
                found[gender] = fitting
    return [person for fitting in found.values() for person in fitting]


def _bounds(view: View) -> list[tuple[int, int]]:
    bounds, first = [], 0
    for turn in range(1, len(view.turns) + 1):
        last_turn = turn == len(view.turns)
        if last_turn or view.gaps[turn].broken or len(view.gaps[turn].beats) >= WIDEST_GAP:
            bounds.extend(_cut(view, first, turn))
            first = turn
    return [(start, end) for start, end in bounds if start < end]


def _cut(view: View, first: int, last: int) -> list[tuple[int, int]]:
    """Cut `[first, last)` at its widest gaps, away from its ends, until no piece is too long."""
    pieces, waiting = [], [(first, last)]
    while waiting:
        start, end = waiting.pop()
        if end - start <= LONGEST:
            pieces.append((start, end))
            continue
        middle = range(start + LONGEST // 4, min(end - LONGEST // 4, start + LONGEST))
        cut = max(middle, key=lambda turn: (len(view.gaps[turn].beats), -turn))
        waiting.extend(((start, cut), (cut, end)))
    return sorted(pieces)


def _activity(view: View, first: int, last: int) -> Counter[int]:
    """Return how much each person is named, acts, is called and speaks by a tag in some turns."""
    counts: Counter[int] = Counter()

    def add(person: int | None, weight: float) -> None:
        if person is not None:
            counts[person] += weight  # type: ignore[assignment]

    for gap in range(first, last + 1):
        for sentence in view.sentences[gap]:
            for mention in sentence.mentions:
                add(mention.character, _NAMED)
            if sentence.subject is not None:
                tagged = isinstance(view.beat_of(sentence), Tag)
                add(sentence.subject.person, _TAGGED if tagged else _ACTS)
                if sentence.subject.pronoun == "i":
                    add(view.narrator, _TAGGED if tagged else _ACTS)
    for turn in range(first, last):
        for mention in view.addressed[turn]:
            add(mention.character, _ADDRESSED)
        for mention in view.named[turn]:
            add(mention.character, _SPOKEN_OF if mention.form is Form.NAME else 0.0)
    return counts


def _there(view: View, near: Counter[int]) -> set[int]:
    """Return the people of `near` whom the story shows; everybody when it shows fewer than two."""
    shown = {person for person in near if view.standing[person] not in _TALKED_ABOUT}
    return shown if len(shown) > 1 else set(near)


def _candidates(view: View, near: Counter[int], leading: Sequence[int]) -> list[int]:
    """Return the people most active near by, filled up with the leading people of the story."""
    there = _there(view, near)
    ranked = sorted(there, key=lambda person: (-near[person], person))
    chosen = ranked[:CANDIDATES]
    others = (person for person in leading if person not in chosen)
    chosen += islice(others, CANDIDATES - len(chosen))
    return chosen if view.narrator is None else [*chosen, view.narrator]
