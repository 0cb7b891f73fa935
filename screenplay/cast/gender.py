"""What the pronouns of the narration tell of each person's gender; no table of names is asked."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from screenplay.model.beat import Narration, Prose, Tag

_PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
_ENOUGH = 1.0
_MAJORITY = 0.65

Person = TypeVar("Person", bound=Hashable)


def gender_votes(
    text: str, prose: Prose, mentions: Sequence[tuple[int, int, Person]]
) -> Mapping[Person, Counter[str]]:
    """Return for each person how many pronouns "m" and "f" seem to mean him or her.

    `mentions` are (start, end, person) of the narration in text order. A pronoun votes for the only
    person named before it
    in its sentence; one that opens a sentence votes by half for the only person of the sentence before.
    """
    votes: defaultdict[Person, Counter[str]] = defaultdict(Counter)
    place = 0
    earlier: set[Person] = set()
    paragraph = -1
    for beat in prose.beats:
        if not isinstance(beat, Narration | Tag):
            continue
        if beat.paragraph != paragraph:
            earlier, paragraph = set(), beat.paragraph
        while place < len(mentions) and mentions[place][0] < beat.span.start:
            place += 1
        here = []
        while place < len(mentions) and mentions[place][0] < beat.span.end:
            here.append(mentions[place])
            place += 1
        for person, gender, weight in _in_sentence(text, beat, here, earlier):
            votes[person][gender] += weight  # type: ignore[assignment]
        earlier = {person for _, _, person in here} or (earlier if len(earlier) == 1 else set())
    return votes


def _in_sentence(
    text: str, beat: Narration | Tag, here: list[tuple[int, int, Person]], earlier: set[Person]
) -> Iterable[tuple[Person, str, float]]:
    for found in _PRONOUN.finditer(text, beat.span.start, beat.span.end):
        gender = "m" if found[1] else "f"
        before = {person for _, end, person in here if end <= found.start()}
        if len(before) == 1 and here[0][1] <= found.start():
            yield next(iter(before)), gender, 1.0
        elif not before and len(earlier) == 1 and found.start() == beat.span.start:
            yield next(iter(earlier)), gender, 0.5


def decide_gender(votes: Mapping[str, float]) -> str:
    """Return "m" or "f" when the votes are enough and clear, else "-"."""
    total = votes.get("m", 0) + votes.get("f", 0)
    if total < _ENOUGH:
        return "-"
    for gender in "mf":
        if votes.get(gender, 0) >= _MAJORITY * total:
            return gender
    return "-"


_NOMINATIVE = re.compile(r"\b(?:(he)|she)\b", re.IGNORECASE)
_NEARLY_ALWAYS = 0.85
_SEEN_OFTEN = 12


def prevailing_gender(text: str, prose: Prose) -> str:
    """Return "m" or "f" where the narration hardly ever uses the other pronoun, else "-".

    In such a story a person who acts and whose gender no pronoun beside his name tells is most likely of the
    gender that all the acting is told with. This project's own guess, for people without any vote.
    """
    counts = Counter(
        "m" if found[1] else "f"
        for beat in prose.beats
        if isinstance(beat, Narration | Tag)
        for found in _NOMINATIVE.finditer(text, beat.span.start, beat.span.end)
    )
    total = counts["m"] + counts["f"]
    if total < _SEEN_OFTEN:
        return "-"
    return next((gender for gender in "mf" if counts[gender] >= _NEARLY_ALWAYS * total), "-")
