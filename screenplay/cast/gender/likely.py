"""What gender is likely where no pronoun must be somebody's: by who is alone, first names, the story."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from types import UnionType
from typing import NamedTuple, TypeVar

from screenplay.cast.gender.pronouns import decide_gender, gender_votes
from screenplay.model.beat import Heading, Narration, Prose, SceneBreak, Tag
from screenplay.model.cast import Character, Form, Gender, Mention, Role
from screenplay.resources import lexicon_table

_ALONE = 0.7  # votes of a tag while nobody else has come into the scene
_TIPS = 0.4  # of the pronouns: what a first name counts for where they disagree
_ONLY = 0.95  # a first name that hardly anybody of the other gender bears
_CLEARLY = 0.8  # of the pronouns: what tells a gender against such a name
_LEAST = 0.4  # votes of pronouns that make a gender likely where nothing speaks against it
_BY_NAME = 1.2  # votes of a first name that only one gender bears
_GENDER_OF = {"he": "m", "she": "f"}

Person = TypeVar("Person", bound=Hashable)


def lone_votes(
    text: str, prose: Prose, mentions: Sequence[tuple[int, int, Person]]
) -> Mapping[Person, Counter[str]]:
    """Return for each person how many tags with "he" or "she" stand where no other has been named so far.

    Counted from the start of the story, and anew from each scene break.
    """
    votes: defaultdict[Person, Counter[str]] = defaultdict(Counter)
    place = 0
    about: set[Person] = set()
    for beat in prose.beats:
        if isinstance(beat, Heading | SceneBreak):
            about = set()
        while place < len(mentions) and mentions[place][0] < beat.span.end:
            about.add(mentions[place][2])
            place += 1
        if isinstance(beat, Tag) and beat.subject is not None and len(about) == 1:
            gender = _GENDER_OF.get(beat.subject.of(text).lower())
            if gender is not None:
                votes[next(iter(about))][gender] += _ALONE  # type: ignore[assignment]
    return votes


def speaks_as_they(text: str, prose: Prose) -> bool:
    """Tell whether a tag of the text has "they" as its subject."""
    return any(
        isinstance(beat, Tag) and beat.subject is not None and beat.subject.of(text).lower() == "they"
        for beat in prose.beats
    )


class Judgement(NamedTuple):
    """A gender, "m", "f", "t" (they) or "-", and whether the text tells it or it is only likely."""

    gender: str
    told: bool


def judge(
    pronouns: Mapping[str, float], lone: Mapping[str, float], share: float | None, *, they: bool
) -> Judgement:
    """Return the gender that the pronouns tell, or that is likely by who is alone and by the first name.

    `share` is how many of the people of that first name are women, 0 to 1; `they` tells that "they said"
    stands in the text, so that "their" may be one person's.
    """
    told = tell_gender(pronouns, share, "mft" if they else "mf")
    if told != "-":
        return Judgement(told, told=True)
    weighed = Counter({gender: pronouns.get(gender, 0.0) + lone.get(gender, 0.0) for gender in "mf"})
    enough = _LEAST if weighed.total() else 1.0
    if share is not None:
        weight = max(_BY_NAME, _TIPS * weighed.total())
        weighed["f" if share > 0.5 else "m"] += weight * abs(2 * share - 1)  # type: ignore[assignment]
    return Judgement(decide_gender(weighed, enough=enough), told=False)


def tell_gender(pronouns: Mapping[str, float], share: float | None, genders: str = "mf") -> str:
    """Return the gender that the pronouns tell, else "-"; if they disagree they beat no clear name."""
    told = decide_gender(pronouns, genders)
    against = share is not None and (share >= _ONLY if told == "m" else share <= 1 - _ONLY)
    if told in ("m", "f") and against:
        total = sum(pronouns.get(gender, 0.0) for gender in "mf")
        return told if pronouns[told] >= _CLEARLY * total else "-"
    return told


def women_of_the_name(lower: str) -> float | None:
    """Return the share of women among the people of a first name, 0 to 1; None for a name not counted."""
    share = lexicon_table("first_names").get(lower)
    return int(share) / 100 if share is not None else None


_NOMINATIVE = re.compile(r"\b(?:(he)|she)\b", re.IGNORECASE)
_NEARLY_ALWAYS = 0.85
_SEEN_OFTEN = 12


def prevailing_gender(text: str, prose: Prose) -> str:
    """Return "m" or "f" where the narration hardly ever uses the other pronoun, else "-".

    In such a story a person who acts and whose gender no pronoun beside his name tells is most likely of the
    gender that all the acting is told with. This project's own guess, for people without any vote.
    """
    counts = _nominatives(text, prose)
    total = counts["m"] + counts["f"]
    if total < _SEEN_OFTEN:
        return "-"
    return next((gender for gender in "mf" if counts[gender] >= _NEARLY_ALWAYS * total), "-")


def only_one_left(
    text: str, prose: Prose, people: Sequence[Character], about: Collection[int]
) -> Mapping[int, Gender]:
    """Return the gender of the one person who can be the "he" or "she" of the narration.

    One person without a gender, and nobody else of that gender among those who are `about`: so she is
    "she". A gender that is only likely by a first name gives way where tags say "she" and "he" and nobody
    else is left.
    """
    counts, tags = _nominatives(text, prose), _nominatives(text, prose, only=Tag)
    unknown = [n for n, person in enumerate(people) if _is_open(person)]
    for letter, other, gender in (("m", "f", Gender.MALE), ("f", "m", Gender.FEMALE)):
        known = any(_is_known(people[n], gender) for n in about)
        if not counts[letter] or known:
            continue
        if len(unknown) == 1:
            return {unknown[0]: gender}
        likely = [n for n in about if people[n].role is Role.NAMED and not people[n].gender_told]
        if not unknown and len(likely) == 1 and tags[letter] and tags[other]:
            rest = (people[n] for n in about if n != likely[0])
            if any(person.role is not Role.UNNAMED and person.gender is not gender for person in rest):
                return {likely[0]: gender}
    return {}


def only_two_left(
    text: str, prose: Prose, people: Sequence[Character], mentions: Sequence[Mention], about: Collection[int]
) -> Mapping[int, Gender]:
    """Return the genders of two people where tags say "he" and "she" and nobody else is about.

    The pronouns near them need only lean: "held the torch in his teeth". Nothing where they do not.
    """
    there = [n for n in sorted(about) if people[n].role in (Role.NAMED, Role.DESCRIBED)]
    tags = _nominatives(text, prose, only=Tag)
    if len(there) != 2 or not (tags["m"] and tags["f"]) or not all(_is_open(people[n]) for n in there):
        return {}
    narrated = [
        (mention.span.start, mention.span.end, mention.character)
        for mention in mentions
        if mention.form is not Form.VOCATIVE and mention.character is not None
    ]
    votes = gender_votes(text, prose, narrated)
    first, second = (votes[n]["m"] - votes[n]["f"] if n in votes else 0.0 for n in there)
    if first == second:
        return {}
    he, she = there if first > second else reversed(there)
    return {he: Gender.MALE, she: Gender.FEMALE}


def _is_known(person: Character, gender: Gender) -> bool:
    return person.gender is gender and person.role is not Role.UNNAMED


def _is_open(person: Character) -> bool:
    return person.gender is Gender.UNKNOWN and person.role in (Role.NAMED, Role.DESCRIBED)


def _nominatives(text: str, prose: Prose, only: type | UnionType = Narration | Tag) -> Counter[str]:
    return Counter(
        "m" if found[1] else "f"
        for beat in prose.beats
        if isinstance(beat, only)
        for found in _NOMINATIVE.finditer(text, beat.span.start, beat.span.end)
    )
