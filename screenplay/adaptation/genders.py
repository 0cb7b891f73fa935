"""Whether people are men or women, by the cast, or else by the pronouns that stand for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from screenplay.model.cast import Character, Gender, Mention, Role

PRONOUNS = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
}
_MOST = 0.75  # of somebody's pronouns: one may be laid on the wrong person


def genders_of(
    text: str, characters: Iterable[Character], referents: Iterable[tuple[Mention, str]]
) -> Mapping[str, Gender]:
    """Return the gender of every character by name; UNKNOWN where neither name nor pronouns tell.

    `referents` are mentions with the names of their characters. The whole text is counted, so that one
    sentence more or less turns nothing.
    """
    told: defaultdict[str, Counter[Gender]] = defaultdict(Counter)
    for mention, name in referents:
        gender = PRONOUNS.get(mention.span.of(text).lower())
        if gender is not None:
            told[name][gender] += 1
    return {one.name: _gender_of(one, told[one.name]) for one in characters}


def _gender_of(one: Character, pronouns: Counter[Gender]) -> Gender:
    """Return the gender of one person, told by the cast or by the pronouns; no table of names is asked.

    Who says "I" is no "he" and no "she" in his own telling: there the cast alone tells.
    """
    if one.role is Role.NARRATOR:
        return one.gender
    return one.gender if one.gender is not Gender.UNKNOWN else _mostly(pronouns)


def _mostly(counts: Counter[Gender]) -> Gender:
    if not counts:
        return Gender.UNKNOWN
    gender, count = counts.most_common(1)[0]
    return gender if count >= _MOST * counts.total() else Gender.UNKNOWN
