"""Who answers to a name that the narration never uses: "Major!" is whoever replies to it, again and again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.model.cast import Character, Form, Gender, Mention, Role
from screenplay.resources import lexicon_table

# Which mentions stand in which beat.


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


_REPLIES = 1.0  # speaks the line after the call
_SPOKE_BEFORE = 0.6  # spoke the line before it
_BY_GESTURE = 0.7  # the share of a vote where a gesture beside the line tells its speaker, no tag
_BESIDE = 0.5  # is called in the same line: somebody else
_ENOUGH = 3.0
_CLEARLY = 2.5  # times more than anybody else


class _Line(NamedTuple):
    """One quotation: its paragraph, its speaker if a tag or a gesture names him, whom it calls and names."""

    paragraph: int
    speaker: int | None
    weight: float
    called: frozenset[int]
    named: frozenset[int]


def find_answers(
    prose: Prose, mentions: Sequence[Mention], people: Sequence[Character]
) -> Iterator[tuple[int, int]]:
    """Yield (person, who he is) for names that are only ever called out and that one other answers to."""
    inside = by_beat(prose, mentions)
    lines = list(_lines(prose, inside))
    asked = _only_called(prose, inside, lines, people)
    votes: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for number, line in enumerate(lines):
        for name in line.called & asked:
            for person, weight in _votes(lines, number):
                if {people[name].gender, people[person].gender} != {Gender.MALE, Gender.FEMALE}:
                    votes[name][person] += weight  # type: ignore[assignment]
    for name, found in sorted(votes.items()):
        (best, most), *others = found.most_common(2)
        if most >= _ENOUGH and all(most >= _CLEARLY * count for _, count in others) and best != name:
            yield name, best


def _votes(lines: Sequence[_Line], number: int) -> Iterator[tuple[int, float]]:
    here = lines[number]
    if here.speaker is not None:
        yield here.speaker, -_REPLIES
    for other in here.named:
        yield other, -_BESIDE
    for step, share in ((1, _REPLIES), (-1, _SPOKE_BEFORE)):
        if not 0 <= number + step < len(lines):
            continue
        beside = lines[number + step]
        adjacent = beside.paragraph - here.paragraph == step
        if adjacent and beside.speaker is not None and beside.speaker != here.speaker:
            yield beside.speaker, share * beside.weight


def _only_called(
    prose: Prose, inside: Mapping[int, list[Mention]], lines: Sequence[_Line], people: Sequence[Character]
) -> frozenset[int]:
    """Return the people who never speak by name and are called more often than narrated; no kin."""
    called: Counter[int] = Counter(person for line in lines for person in line.called)
    narrated = Counter(
        mention.character
        for index, found in inside.items()
        if not isinstance(prose.beats[index], Quotation)
        for mention in found
    )
    speaking = {line.speaker for line in lines}
    return frozenset(
        person
        for person, count in called.items()
        if person not in speaking
        and count >= narrated[person]
        and people[person].role in (Role.NAMED, Role.DESCRIBED)
        and not set(people[person].aliases) & lexicon_table("people", "kin").keys()
    )


def _lines(prose: Prose, inside: Mapping[int, list[Mention]]) -> Iterator[_Line]:
    claimed = _claimed(prose, inside)
    for index, beat in enumerate(prose.beats):
        if isinstance(beat, Quotation):
            found = [one for one in inside.get(index, ()) if one.character is not None]
            called = frozenset(one.character for one in found if one.form is Form.VOCATIVE)
            named = frozenset(one.character for one in found)
            speaker, weight = claimed.get(index, (None, 0.0))
            yield _Line(beat.paragraph, speaker, weight, called, named)  # type: ignore[arg-type]


def _claimed(prose: Prose, inside: Mapping[int, list[Mention]]) -> Mapping[int, tuple[int, float]]:
    """Return quotation → (speaker, weight) where a tag names him, or a gesture of his paragraph."""
    claimed: dict[int, tuple[int, float]] = {}
    for index, found in inside.items():
        beat = prose.beats[index]
        first = next((one for one in found if one.character is not None), None)
        if first is None or first.character is None:
            continue
        if isinstance(beat, Tag) and beat.subject is not None and first.span.start == beat.subject.start:
            for place in (*([index - 1] if beat.after else []), *([index + 1] if beat.before else [])):
                claimed[place] = first.character, 1.0
        elif isinstance(beat, Narration) and not prose.flattened and first.span.start == beat.span.start:
            for place in (index - 1, index + 1):
                beside = prose.beats[place] if 0 <= place < len(prose.beats) else None
                if isinstance(beside, Quotation) and beside.paragraph == beat.paragraph:
                    claimed.setdefault(place, (first.character, _BY_GESTURE))
    return claimed
