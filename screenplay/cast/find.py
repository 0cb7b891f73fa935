"""From beats to people: every mention, and the characters they belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from screenplay.cast.aliases import group_names
from screenplay.cast.bearers import find_bearers
from screenplay.cast.descriptions import Description, find_addresses, find_descriptions
from screenplay.cast.gender import decide_gender, gender_votes
from screenplay.cast.groups import told_apart
from screenplay.cast.identity import find_identities
from screenplay.cast.likely_gender import (
    Judgement,
    judge,
    lone_votes,
    prevailing_gender,
    speaks_as_they,
    women_of_the_name,
)
from screenplay.cast.names import find_names
from screenplay.cast.narrator import is_first_person, narrator_name
from screenplay.cast.newcomers import known_as, mark_anaphoric, tell_apart
from screenplay.cast.surroundings import NameMention
from screenplay.cast.titles import Words, choose_names, dotted_titles, first_name, joined, title_gender
from screenplay.model.beat import Prose
from screenplay.model.cast import Cast, Character, Form, Gender, Mention, Role
from screenplay.model.manuscript import Manuscript
from screenplay.model.span import Span
from screenplay.resources import lexicon_table

# Kin whose word of address serves as their name; "son" and "sister" are said to anybody.
_ELDERS = frozenset(("mother", "father", "grandmother", "grandfather", "aunt", "uncle"))
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
    descriptions = tell_apart(_outside_names(descriptions, names))
    descriptions = mark_anaphoric(text, descriptions, _genders_in_place(text, prose, names))
    groups = _people_by_name(text, prose, names, descriptions)
    person_of = {words: index for index, group in enumerate(groups) for words in group}
    roles = find_bearers(text, descriptions, names, person_of)
    keys = _described(descriptions, roles, first=len(groups))
    mentions = _mentions(names, descriptions, person_of, roles, keys)
    characters = _characters(text, prose, names, descriptions, groups, keys, mentions)
    characters, mentions = _identified(text, prose, characters, mentions)
    people = _narrator(text, prose, names, characters)
    return Cast(tuple(_of_prevailing_gender(text, prose, people)), tuple(mentions))


def _genders_in_place(text: str, prose: Prose, names: list[NameMention]) -> Iterator[tuple[int, str]]:
    """Yield the place of each name with the gender that its title, the pronouns or the first name tell."""
    narrated = [(mention.start, mention.end, mention.words) for mention in names if not mention.spoken]
    votes = gender_votes(text, prose, narrated)
    counts = Counter(mention.words for mention in names)
    genders = {}
    for words in counts:
        share = women_of_the_name(first_name((words,), counts))
        judged = judge(votes.get(words, {}), {}, share, they=False).gender
        genders[words] = title_gender(words) if title_gender(words) != "-" else judged
    for mention in names:
        yield mention.start, genders[mention.words]


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
    genders = {words: decide_gender(votes.get(words, {})) for words in counts}
    addressed = frozenset(mention.words for mention in names if mention.vocative)
    return group_names(counts, genders, addressed, told_apart(prose, names))


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


def _characters(
    text: str,
    prose: Prose,
    names: list[NameMention],
    descriptions: list[Description],
    groups: tuple[frozenset[Words], ...],
    keys: dict[str, int],
    mentions: list[Mention],
) -> list[Character]:
    spoken = {name.start for name in names if name.spoken}
    narrated = [
        (mention.span.start, mention.span.end, _person_or_place(mention))
        for mention in mentions
        if mention.span.start not in spoken
    ]
    judged = _judged(text, prose, narrated)
    counts = Counter(name.words for name in names)
    mentioned = _by_key(descriptions)
    nouns = [known_as(text, mentioned[key]) for key in keys]
    chosen = choose_names(groups, counts, nouns, dotted_titles(text))
    characters = []
    for index, group in enumerate(groups):
        titled = next((one for words in sorted(group) if (one := title_gender(words)) != "-"), "-")
        gender, told = judged(index, titled, women_of_the_name(first_name(group, counts)))
        ordered = sorted(group, key=lambda words: (-counts[words], words))
        aliases = tuple(joined(words) for words in ordered)
        characters.append(Character(chosen[index], aliases, _GENDERS[gender], Role.NAMED, told))
    by_noun = {found.key: found.gender for found in descriptions}
    for key, index in keys.items():
        gender, told = judged(index, by_noun[key], None)
        characters.append(Character(chosen[index], (key,), _GENDERS[gender], Role.DESCRIBED, told))
    return characters


def _person_or_place(mention: Mention) -> int:
    """Return the number of a mention's person; of an unknown one a number that nobody has."""
    return mention.character if mention.character is not None else -1 - mention.span.start


def _judged(
    text: str, prose: Prose, narrated: list[tuple[int, int, int]]
) -> Callable[[int, str, float | None], Judgement]:
    """Return the judge of a gender: person, what a title or noun tells, share of women of the first name."""
    votes, lone = gender_votes(text, prose, narrated), lone_votes(text, prose, narrated)
    they = speaks_as_they(text, prose)

    def judged(person: int, noun: str, share: float | None) -> Judgement:
        if noun != "-":
            return Judgement(noun, told=True)
        return judge(votes.get(person, {}), lone.get(person, {}), share, they=they)

    return judged


def _by_key(descriptions: list[Description]) -> Mapping[str, list[Description]]:
    found: defaultdict[str, list[Description]] = defaultdict(list)
    for one in descriptions:
        found[one.key].append(one)
    return found


def _narrator(
    text: str, prose: Prose, names: list[NameMention], characters: list[Character]
) -> list[Character]:
    """Mark or add the narrator, then add the two who are only ever "he" and "she"."""
    people = list(characters)
    if is_first_person(text, prose):
        words = narrator_name(text, prose, names)
        if words is None:
            people.append(Character("NARRATOR", ("I",), Gender.UNKNOWN, Role.NARRATOR))
        else:
            index = next(n for n, person in enumerate(people) if joined(words) in person.aliases)
            known = people[index]
            people[index] = replace(known, aliases=(*known.aliases, "I"), role=Role.NARRATOR)
    people.append(Character("HE", ("he",), Gender.MALE, Role.UNNAMED))
    people.append(Character("SHE", ("she",), Gender.FEMALE, Role.UNNAMED))
    return people


def _of_prevailing_gender(text: str, prose: Prose, people: list[Character]) -> Iterator[Character]:
    """Yield `people`; the named ones without a gender, but no narrator, get that of nearly all acting."""
    prevailing = _GENDERS[prevailing_gender(text, prose)]
    for person in people:
        untold = person.gender is Gender.UNKNOWN and person.role is Role.NAMED
        yield replace(person, gender=prevailing) if untold else person
