"""What the pronouns of the narration tell of each person's gender."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from screenplay.language.words import Word, classes_of
from screenplay.model.beat import Narration, Prose, Tag
from screenplay.resources import lexicon, lexicon_table

_PRONOUN = re.compile(
    r"\b(?:(?P<m>he|him|his|himself)|(?P<f>she|her|hers|herself)|(?P<t>their|themself|theirs))\b",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+([A-Za-z’'\-]+)")
_BY_PRONOUN = re.compile(r"(?:He|She|he|she)\s")
_WORN = re.compile(r"['’]s?\s(?:[a-z]+\s){0,2}?([a-z]+)(?![\w-])")
_ACTS = re.compile(r"\s+(?:\w+ly\s+)?([a-z]+)")
_FINITE = Word.PAST | Word.THIRD | Word.BE | Word.HAVE | Word.DO | Word.MODAL
_PLACED = re.compile(r"(?<!from)\s(?:behind|around|round|about)\s+$")
_TOUCHES = re.compile(
    r"\b(?:took|takes?|grab(?:s|bed)|caught|catch(?:es)?|seiz(?:es|ed)|kiss(?:es|ed)|squeez(?:es|ed)|held|holds?|clutch(?:es|ed)|"
    r"gripp?(?:s|ed)|patt?(?:s|ed)|strok(?:es|ed)|touch(?:es|ed)|by|at|into|in)\s+$"
)
_SURE, _MOSTLY, _LIKELY, _HARDLY = 1.0, 0.75, 0.4, 0.25  # votes
_OTHER = 0.7  # of the one other person about, where the subject cannot be meant: "Finn followed her"
_ENOUGH = 1.0
_MAJORITY = 0.65

Person = TypeVar("Person", bound=Hashable)
Place = tuple[int, int, Person]  # start, end, person


def gender_votes(
    text: str, prose: Prose, mentions: Sequence[tuple[int, int, Person]]
) -> Mapping[Person, Counter[str]]:
    """Return for each person how many pronouns "m", "f" and "t" (they) seem to mean him or her.

    `mentions` are (start, end, person) of the narration in text order. A pronoun votes for the only
    person named before it in its sentence, by its form: "herself" and "her hat" surely, "took her hand"
    hardly, and "him" behind a verb for somebody else. One that opens a sentence votes by less than half for
    the only person of the sentence before; that of a tag surely, where a paragraph has one speaker. A
    beard or a skirt votes as "his" and "her" do.
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
        for _, end, person in here:
            if worn := _WORN.match(text, end, beat.span.end):
                votes[person][lexicon_table("worn").get(worn[1], "-")] += _SURE  # type: ignore[assignment]
        for person, gender, weight in _in_sentence(text, beat, here, earlier, flat=prose.flattened):
            votes[person][gender] += weight  # type: ignore[assignment]
        if not here or not _BY_PRONOUN.match(text, beat.span.start):  # "He looked at Ann" goes on about him
            earlier = {person for _, _, person in here} or (earlier if len(earlier) == 1 else set())
    return votes


def _in_sentence(
    text: str, beat: Narration | Tag, here: list[Place[Person]], earlier: set[Person], *, flat: bool
) -> Iterator[tuple[Person, str, float]]:
    before: set[Person] = set()
    past = 0
    for found in _PRONOUN.finditer(text, beat.span.start, beat.span.end):
        gender = found.lastgroup or "m"
        while past < len(here) and here[past][1] <= found.start():
            before.add(here[past][2])
            past += 1
        if len(before) == 1 and here[0][1] <= found.start():
            person = next(iter(before))
            weight = _weigh(text, found, here[0], beat)
            if weight > 0:
                yield person, gender, weight
            elif len(others := earlier - before) == 1 and len(here) == 1 and gender != "t":
                yield next(iter(others)), gender, _OTHER
        elif not here and len(earlier) == 1 and gender == "t" and text.startswith("They ", beat.span.start):
            yield next(iter(earlier)), gender, _LIKELY  # counts only where one person is "they" in a tag
        elif not before and len(earlier) == 1 and found.start() == beat.span.start and gender != "t":
            yield next(iter(earlier)), gender, _SURE if isinstance(beat, Tag) and not flat else _LIKELY


def _weigh(text: str, found: re.Match[str], named: Place[Person], beat: Narration | Tag) -> float:
    """Return the vote of a pronoun for the one person named before it in its sentence, 0 for another."""
    word = found[0].lower()
    if word.endswith("self"):
        return _SURE
    subject = isinstance(beat, Tag) or (named[0] < beat.span.start + 24 and _acts(text, named[1]))
    before = text[max(beat.span.start, found.start() - 14) : found.start()]
    if word == "him" or (word == "her" and _is_object(text, found.end(), beat.span.end)):
        return _SURE if not subject else _LIKELY if _PLACED.search(before) else 0.0
    if word in ("he", "she"):
        return _MOSTLY
    touched = _NEXT_WORD.match(text, found.end(), beat.span.end)
    reached = touched is not None and touched[1].lower() in lexicon("body", "part")
    return _HARDLY if subject and reached and _TOUCHES.search(before) else _SURE


def _acts(text: str, end: int) -> bool:
    found = _ACTS.match(text, end)
    return found is not None and bool(classes_of(found[1]) & _FINITE)


def _is_object(text: str, end: int, limit: int) -> bool:
    """Tell "followed her" and "saw her with" from "her hat"."""
    following = _NEXT_WORD.match(text, end, limit)
    return following is None or following[1].lower() in lexicon("function_words", "after_object")


def decide_gender(votes: Mapping[str, float], genders: str = "mf", *, enough: float = _ENOUGH) -> str:
    """Return the one of `genders` that the votes are enough and clear for, else "-"."""
    total = sum(votes.get(gender, 0) for gender in genders)
    if total < enough:
        return "-"
    for gender in genders:
        if votes.get(gender, 0) >= _MAJORITY * total:
            return gender
    return "-"
