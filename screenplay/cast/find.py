"""From beats to people: every mention, and the characters they belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from screenplay.cast.characters import make_characters, of_prevailing_gender, with_narrator
from screenplay.cast.described.descriptions import Description, find_addresses, find_descriptions
from screenplay.cast.described.distinctions import join_appositions, tell_apart
from screenplay.cast.described.newcomers import Named, mark_anaphoric
from screenplay.cast.described.predicates import find_predicates
from screenplay.cast.gender.likely import (
    judge,
    only_one_left,
    only_two_left,
    tell_gender,
    women_of_the_name,
)
from screenplay.cast.gender.pronouns import gender_votes
from screenplay.cast.names.mention import NameMention
from screenplay.cast.names.names import find_names
from screenplay.cast.one_person.aliases import group_names
from screenplay.cast.one_person.bearers import find_bearers
from screenplay.cast.one_person.groups import told_apart
from screenplay.cast.one_person.identity import find_identities
from screenplay.cast.one_person.second_names import second_names
from screenplay.cast.tellers import find_tellings, only_in_headings
from screenplay.cast.titles import Words, first_name, title_gender
from screenplay.model.beat import Narration, Prose, Tag
from screenplay.model.cast import Cast, Character, Form, Gender, Mention, Role
from screenplay.model.manuscript import Manuscript
from screenplay.model.span import Span
from screenplay.resources import lexicon_table

# Kin whose word of address serves as their name; "son" and "sister" are said to anybody.
_ELDERS = frozenset(("mother", "father", "grandmother", "grandfather", "aunt", "uncle"))
_ARTICLES = ("The ", "the ", "A ", "a ", "An ", "an ")
_PERFECT = re.compile(r"(?:\s+\w+ly)?\s+had\s")
_GENDERS = {"m": Gender.MALE, "f": Gender.FEMALE, "t": Gender.NEUTRAL, "-": Gender.UNKNOWN}


def find(manuscript: Manuscript, prose: Prose) -> Cast:
    """Return everybody in the story, named people first, the most frequent first.

    Then come people known by description, the narrator if "I" tells the story and nobody names
    him, and last "he" and "she" for those who never get a name.
    """
    text = manuscript.text
    names = find_names(text, prose)
    taken = {(mention.start) for mention in names}
    called = [found for found in find_addresses(text, prose) if found.start not in taken]
    descriptions = sorted(find_descriptions(text, prose) + called, key=lambda found: found.start)
    descriptions = _outside_names(descriptions, names)
    predicates = find_predicates(text, descriptions, names)
    told = [(found, predicates[found.start]) for found in descriptions if found.start in predicates]
    descriptions = [found for found in descriptions if found.start not in predicates]
    descriptions = tell_apart(join_appositions(text, descriptions))
    descriptions = mark_anaphoric(text, descriptions, _genders_in_place(text, prose, names))
    groups = _people_by_name(text, prose, names, descriptions)
    person_of = {words: index for index, group in enumerate(groups) for words in group}
    roles = find_bearers(text, descriptions, names, person_of, told)
    keys = _described(descriptions, roles, first=len(groups))
    mentions = _mentions(names, descriptions, person_of, roles, keys)
    characters = make_characters(text, prose, names, descriptions, groups, keys, mentions, roles, told)
    characters, mentions = _identified(text, prose, characters, mentions)
    tellers = [*characters, *map(_by_first_name, only_in_headings(text, prose, characters))]
    tellings = find_tellings(text, prose, mentions, tellers)
    characters = tellers if tellings else characters
    people = with_narrator(text, prose, names, characters, tellings)
    about = _about(text, prose, people, mentions)
    left = only_one_left(text, prose, people, about) or only_two_left(text, prose, people, mentions, about)
    for person, gender in left.items():
        people[person] = replace(people[person], gender=gender)
    return Cast(tuple(of_prevailing_gender(text, prose, people)), tuple(mentions), tellings)


def _by_first_name(name: str) -> Character:
    gender, told = judge({}, {}, women_of_the_name(name.lower()), they=False)
    return Character(name.upper(), (name,), _GENDERS[gender], Role.NAMED, told)


def _genders_in_place(text: str, prose: Prose, names: list[NameMention]) -> Iterator[Named]:
    """Yield the place of each name, its gender by title, pronouns or first name, and whether it is spoken."""
    narrated = [(mention.start, mention.end, mention.words) for mention in names if not mention.spoken]
    votes = gender_votes(text, prose, narrated)
    counts = Counter(mention.words for mention in names)
    genders = {}
    for words in counts:
        share = women_of_the_name(first_name((words,), counts))
        judged = judge(votes.get(words, {}), {}, share, they=False).gender
        genders[words] = title_gender(words) if title_gender(words) != "-" else judged
    for mention in names:
        yield Named(mention.start, genders[mention.words], mention.spoken, mention.words)


def _identified(
    text: str, prose: Prose, characters: list[Character], mentions: list[Mention]
) -> tuple[list[Character], list[Mention]]:
    """Join the people who turn out to be one; the second name becomes an alias, its number stays empty."""
    identities = find_identities(text, prose, mentions, characters)
    people = list(characters)
    for person, target in sorted(identities.items()):
        known, joined = people[target], people[person]
        gender = known.gender if known.gender is not Gender.UNKNOWN else joined.gender
        people[target] = replace(known, aliases=(*known.aliases, *joined.aliases), gender=gender)
        people[person] = replace(joined, aliases=(), role=Role.MERGED)
    return people, [_moved(mention, identities) for mention in mentions]


def _moved(mention: Mention, identities: Mapping[int, int]) -> Mention:
    if mention.character is None or mention.character not in identities:
        return mention
    return replace(mention, character=identities[mention.character])


def _about(
    text: str, prose: Prose, people: Sequence[Character], mentions: Sequence[Mention]
) -> frozenset[int]:
    """Return who is in the story himself, not only told of: "his wife", "her mother had warned her"."""
    counts = Counter(mention.character for mention in mentions)
    narrated = {mention.character for mention in mentions if mention.form is not Form.VOCATIVE}
    starts = {beat.span.start for beat in prose.beats if isinstance(beat, Narration | Tag)}
    told_of = {
        mention.character
        for mention in mentions
        if mention.form is Form.DESCRIPTION
        and counts[mention.character] == 1
        and not text.startswith(_ARTICLES, mention.span.start)
        and (mention.span.start not in starts or _PERFECT.match(text, mention.span.end))
    }
    told_of |= {person for person in counts if person not in narrated}
    return frozenset(n for n, _ in enumerate(people) if n not in told_of)


def _outside_names(descriptions: list[Description], names: list[NameMention]) -> list[Description]:
    """Leave out descriptions that lie inside a name ("the General Hotel"), and doubles."""
    kept: list[Description] = []
    place = 0
    last_end = -1
    for found in descriptions:
        while place < len(names) and names[place].end <= found.start:
            place += 1
        inside = place < len(names) and names[place].start < found.end and names[place].end >= found.end
        if not inside and found.start >= last_end:
            kept.append(found)
            last_end = found.end
    return kept


def _people_by_name(
    text: str, prose: Prose, names: list[NameMention], descriptions: list[Description]
) -> tuple[frozenset[Words], ...]:
    counts = Counter(mention.words for mention in names)
    narrated: list[tuple[int, int, Words]] = [
        (mention.start, mention.end, mention.words) for mention in names if not mention.spoken
    ]
    others: list[tuple[int, int, Words]] = [(found.start, found.end, (found.key,)) for found in descriptions]
    votes = gender_votes(text, prose, sorted(narrated + others))
    shares = {words: women_of_the_name(first_name((words,), counts)) for words in counts}
    genders = {words: tell_gender(votes.get(words, {}), shares[words]) for words in counts}
    addressed = frozenset(mention.words for mention in names if mention.vocative)
    return group_names(counts, genders, addressed, told_apart(prose, names), second_names(text, names))


def _described(descriptions: list[Description], roles: Mapping[int, int], first: int) -> dict[str, int]:
    """Return description key → person number, counted from `first` in order of appearance."""
    keys: dict[str, int] = {}
    for found in descriptions:
        if found.start not in roles and not _is_mere_address(found) and not found.anaphoric:
            keys.setdefault(found.key, first + len(keys))
    return keys


def _is_mere_address(found: Description) -> bool:
    """Tell whether the word serves anybody ("sir", "man"): it brings nobody into the story by itself."""
    if found.key in _ELDERS or not found.vocative:
        return False
    return lexicon_table("titles", "gender").get(found.key, "m") != "-"


def _mentions(
    names: list[NameMention],
    descriptions: list[Description],
    person_of: dict[Words, int],
    roles: Mapping[int, int],
    keys: dict[str, int],
) -> list[Mention]:
    mentions = [
        Mention(
            Span(name.start, name.end), Form.VOCATIVE if name.vocative else Form.NAME, person_of[name.words]
        )
        for name in names
    ]
    for found in descriptions:
        person = roles.get(found.start, keys.get(found.key))
        if found.anaphoric:
            person = None
        form = Form.VOCATIVE if found.vocative else Form.DESCRIPTION
        mentions.append(Mention(Span(found.start, found.end), form, person))
    return sorted(mentions, key=lambda mention: mention.span)
