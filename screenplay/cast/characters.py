"""From mentions to characters: the name that cues use, the gender, and the "I" that tells the story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from screenplay.cast.described.descriptions import Description
from screenplay.cast.described.newcomers import known_as
from screenplay.cast.gender.likely import (
    Judgement,
    judge,
    lone_votes,
    prevailing_gender,
    speaks_as_they,
    women_of_the_name,
)
from screenplay.cast.gender.pronouns import gender_votes
from screenplay.cast.names.mention import NameMention
from screenplay.cast.narrator import is_first_person, narrator_name
from screenplay.cast.titles import Words, choose_names, dotted_titles, first_name, joined, title_gender
from screenplay.model.beat import Prose
from screenplay.model.cast import Character, Gender, Mention, Role, Telling

_GENDERS = {"m": Gender.MALE, "f": Gender.FEMALE, "t": Gender.NEUTRAL, "-": Gender.UNKNOWN}


def make_characters(
    text: str,
    prose: Prose,
    names: list[NameMention],
    descriptions: list[Description],
    groups: tuple[frozenset[Words], ...],
    keys: dict[str, int],
    mentions: list[Mention],
    roles: Mapping[int, int],
    predicates: Iterable[tuple[Description, Words | None]] = (),
) -> list[Character]:
    """Return everybody known by name, then everybody known by description, in the order of their numbers.

    `roles` are the starts of descriptions that mean somebody with a name ("a boy named Finn"), `predicates`
    the nouns that are told of a name ("Robin was a big man").
    """
    spoken = {name.start for name in names if name.spoken}
    narrated = [
        (mention.span.start, mention.span.end, _person_or_place(mention))
        for mention in mentions
        if mention.span.start not in spoken
    ]
    judged = _judged(text, prose, narrated)
    counts = Counter(name.words for name in names)
    mentioned = _by_key(descriptions)
    nouns = [known_as(mentioned[key]) for key in keys]
    chosen = choose_names(groups, counts, nouns, dotted_titles(text))
    nouns_of = {roles[found.start]: found.gender for found in descriptions if _tells(found, roles)}
    for found, words in predicates:
        if words is not None and found.gender != "-":
            nouns_of.update((n, found.gender) for n, group in enumerate(groups) if words in group)
    characters = []
    for index, group in enumerate(groups):
        titled = next((one for words in sorted(group) if (one := title_gender(words)) != "-"), "-")
        titled = titled if titled != "-" else nouns_of.get(index, "-")
        gender, told = judged(index, titled, women_of_the_name(first_name(group, counts)))
        ordered = sorted(group, key=lambda words: (-counts[words], words))
        aliases = tuple(joined(words) for words in ordered)
        characters.append(Character(chosen[index], aliases, _GENDERS[gender], Role.NAMED, told))
    by_noun = {found.key: found.gender for found in sorted(descriptions, key=lambda one: one.gender != "-")}
    for key, index in keys.items():
        gender, told = judged(index, by_noun[key], None)
        role = Role.GROUP if by_noun[key] == "t" else Role.DESCRIBED
        characters.append(Character(chosen[index], (key,), _GENDERS[gender], role, told))
    return characters


def _tells(found: Description, roles: Mapping[int, int]) -> bool:
    return found.start in roles and found.gender != "-" and not found.vocative


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


def with_narrator(
    text: str,
    prose: Prose,
    names: list[NameMention],
    characters: list[Character],
    tellings: Sequence[Telling],
) -> list[Character]:
    """Mark or add whoever says "I", then add the two who are only ever "he" and "she"."""
    people = list(characters)
    if tellings:
        for person in {telling.character for telling in tellings}:
            known = people[person]
            people[person] = replace(known, aliases=(*known.aliases, "I"), role=Role.NARRATOR)
    elif is_first_person(text, prose):
        words = narrator_name(text, prose, names)
        if words is None:
            people.append(Character("NARRATOR", ("I",), Gender.UNKNOWN, Role.NARRATOR))
        else:
            index = next(n for n, person in enumerate(people) if joined(words) in person.aliases)
            known = people[index]
            people[index] = replace(known, aliases=(*known.aliases, "I"), role=Role.NARRATOR)
    taken = {person.name for person in people}
    for name, pronoun, gender in (("MAN", "he", Gender.MALE), ("WOMAN", "she", Gender.FEMALE)):
        cue = pronoun.upper() if name in taken else name
        people.append(Character(cue, (pronoun,), gender, Role.UNNAMED, gender_told=True))
    return people


def of_prevailing_gender(text: str, prose: Prose, people: list[Character]) -> Iterator[Character]:
    """Yield `people`; the named ones without a gender, but no narrator, get that of nearly all acting."""
    prevailing = _GENDERS[prevailing_gender(text, prose)]
    for person in people:
        untold = person.gender is Gender.UNKNOWN and person.role is Role.NAMED
        yield replace(person, gender=prevailing) if untold else person
