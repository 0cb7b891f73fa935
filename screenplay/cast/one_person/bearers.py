"""A role and a name that are one person: "Captain Gray" and "the captain", "Mr. Gray, the coroner"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from screenplay.cast.described.descriptions import Description, plain_word
from screenplay.cast.names.mention import NameMention
from screenplay.cast.titles import FAMILY_TITLES, Words, split_title
from screenplay.resources import lexicon, lexicon_table

_ROLE_AFTER = re.compile(r",\s+")  # "Mr. Gray, the coroner,"
_NAME_AFTER = re.compile(r",\s+|\s+(?:named|called)\s+")  # "the coroner, Mr. Gray,"
_NAME_AT_ONCE = re.compile(r"\s+(?:(?:named|called)\s+)?")  # "her brother Tom", "a boy called Finn"
_ENDS = re.compile(r"['’\"”]?(?:[,.;:!?)—–]|--|\s+(?:of|who|from|at|in)\b)")
_LISTED = re.compile(r",\s+(?:(?:and|or|the|an?|his|her)\b|[A-Z])")
_PARENTS = frozenset(("mother", "father", "grandmother", "grandfather", "husband", "wife"))
_MANY = 24  # bearers of one title: it tells nothing
_SAME_SCENE = 2_000  # characters within which a second bearer makes it doubtful who is meant
_ANYWHERE = 1 << 62  # a title is its bearer's in the whole text, be it named before or only later
_NEARBY = 20_000  # characters between a role and the last mention of the one person who was given it


def find_bearers(
    text: str,
    descriptions: Sequence[Description],
    names: Sequence[NameMention],
    person_of: Mapping[Words, int],
    told: Iterable[tuple[Description, Words | None]] = (),
) -> Mapping[int, int]:
    """Return start of a description → the named person who bears that role.

    A title gives its role to its bearer, and so do an apposition and what is `told` of a name. Of several
    bearers the one named last is meant, unless another was named shortly before.
    """
    titled, apposed = _titled(person_of), _apposed(text, descriptions, names, person_of)
    for found, words in told:
        if words is not None and not found.owned and _is_role(found.key.split()[-1]):
            apposed[found.key].add(person_of[words])
    places: defaultdict[int, list[int]] = defaultdict(list)
    for name in names:
        places[person_of[name.words]].append(name.start)
    named = _named_at_once(text, descriptions, names, person_of)
    kin: defaultdict[str, set[int]] = defaultdict(set)
    meant = {}
    for found in descriptions:
        if found.start in named:
            meant[found.start] = named[found.start]
            kin[found.key].add(named[found.start])
            continue
        if not found.definite:
            continue
        if found.owned and found.key not in _PARENTS:
            person = _last_named(kin[found.key], places, found.start, _NEARBY)
            if person is not None and len(kin[found.key]) == 1:
                meant[found.start] = person
            continue
        person = _last_named(titled.get(found.key, ()), places, found.start, _ANYWHERE)
        if person is None:
            person = _last_named(apposed.get(found.key, ()), places, found.start, _NEARBY)
        if person is not None:
            meant[found.start] = person
    return meant


def _named_at_once(
    text: str,
    descriptions: Sequence[Description],
    names: Sequence[NameMention],
    person_of: Mapping[Words, int],
) -> Mapping[int, int]:
    """Return start of a description → the person whose name stands right behind it: "her brother Tom"."""
    starts = {name.start: name for name in names}
    found = {}
    for one in descriptions:
        gap = _NAME_AT_ONCE.match(text, one.end)
        name = starts.get(gap.end()) if gap and not one.possessive else None
        if name is None and one.owned and not one.possessive:
            name = _set_off(text, one.end, starts)
        if name is not None and not name.possessive:
            found[one.start] = person_of[name.words]
    for before, one in pairwise(descriptions):  # "the new engineer, a boy named Finn"
        if one.start in found and one.key == before.key and text[before.end : one.start] == ", ":
            found[before.start] = found[one.start]
    return found


def _set_off(text: str, end: int, starts: Mapping[int, NameMention]) -> NameMention | None:
    """Return the name set off behind a description ("his wife, George, barely"), None in a list."""
    name = starts.get(end + 2) if text.startswith(", ", end) else None
    if name is None or not text.startswith(", ", name.end):
        return None
    following = text[name.end + 2 : name.end + 6]
    listed = following[:1].isupper() or following.startswith(("and ", "or ", "his ", "her ", "my "))
    return None if listed else name


def _last_named(
    bearers: Iterable[int], places: Mapping[int, list[int]], position: int, reach: int
) -> int | None:
    """Return who of `bearers` was named last before `position`; a single one may be named only after it."""
    people = sorted(bearers)
    if len(people) > _MANY:
        return None
    before = []
    for person in people:
        place = bisect_left(places[person], position)
        if place and position - places[person][place - 1] <= reach:
            before.append((places[person][place - 1], person))
    if not before:
        return people[0] if len(people) == 1 and reach > _NEARBY else None
    before.sort(reverse=True)
    in_doubt = len(before) > 1 and position - before[1][0] < _SAME_SCENE
    return None if in_doubt else before[0][1]


def _titled(person_of: Mapping[Words, int]) -> Mapping[str, set[int]]:
    """Return role → the people whose title it is, or whose name ("the Vicar")."""
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for words, person in person_of.items():
        titles = [title.lower() for title in split_title(words)[0]]
        if len(words) == 1 and words[0].lower() in lexicon_table("people", "gender"):
            titles.append(words[0].lower())
        for title in titles:
            if title == "master" or title not in FAMILY_TITLES:  # "madame" may be anybody
                bearers[plain_word(title)].add(person)
    return bearers


def _apposed(
    text: str,
    descriptions: Sequence[Description],
    names: Sequence[NameMention],
    person_of: Mapping[Words, int],
) -> defaultdict[str, set[int]]:
    """Return role → the people whom an apposition gives it; kin and words such as "the man" say no role."""
    starts, ends = {name.start: name for name in names}, {name.end: name for name in names}
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for found in descriptions:
        noun = found.key.split()[-1]
        if found.vocative or not (found.key in _PARENTS if found.owned else _is_role(noun)):
            continue
        named = _named_before(text, found, ends) or _named_after(text, found, starts)
        if named is not None:
            bearers[found.key].add(person_of[named.words])
    return bearers


def _is_role(noun: str) -> bool:
    bond = noun in lexicon_table("people", "kin") or noun in lexicon("people", "bond")
    return not bond and noun not in lexicon("people", "generic") and noun not in FAMILY_TITLES


def _named_before(text: str, found: Description, ends: Mapping[int, NameMention]) -> NameMention | None:
    before = text[max(0, found.start - 3) : found.start]
    gap = _ROLE_AFTER.search(before)
    if gap is None or not _ENDS.match(text, found.end) or _LISTED.match(text, found.end):
        return None
    return ends.get(found.start - (gap.end() - gap.start()))


def _named_after(text: str, found: Description, starts: Mapping[int, NameMention]) -> NameMention | None:
    gap = _NAME_AFTER.match(text, found.end)
    named = starts.get(gap.end()) if gap else None
    if gap is None or named is None or named.possessive:
        return None
    listed = gap[0].startswith(",") and (not _ENDS.match(text, named.end) or _LISTED.match(text, named.end))
    return None if listed else named
